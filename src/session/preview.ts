import { squareMetres } from '../geometry/area';
import { detoursOf } from '../edits/detours';
import { perform } from '../edits/edits';
import { housesCutBy } from '../edits/whole-houses';
import type { Edit, Refusal } from '../plan/edit';
import type { Grid } from '../plan/grid';
import { NOTICED_M2 } from '../plan/grid-area';
import type { Patch } from '../plan/patch';
import { talliesWith, type World } from '../plan/world';
import type { Preview, PreviewPart } from './session';

/** What an edit would do: performed, and not applied. Words that a form will ask for later do not stand in its way. */
export function previewOf(world: World, edit: Edit): Preview | Refusal {
  const patch = perform(world, withWords(edit));
  return 'refused' in patch ? patch : previewOfPatch(world, edit, patch);
}

export function previewOfPatch(world: World, edit: Edit, patch: Patch): Preview {
  const changed = Object.values(patch.grids ?? {});
  // a retired grid keeps its row, and is none any more
  const after = changed.flatMap(([, grid]) => (grid && !grid.retired ? [grid] : []));
  const gone = changed.flatMap(([before, grid]) => (before && (!grid || grid.retired) ? [before.id] : []));
  const tallies = talliesWith(world, after, gone);
  const parts = changed.flatMap(([before, grid]): PreviewPart[] => {
    // who only took a vertex is not what the edit is about
    if (
      !grid ||
      grid.retired ||
      (before && Math.abs(squareMetres(grid.shape) - squareMetres(before.shape)) < NOTICED_M2)
    )
      return [];
    const { households, buildings, estimated } = tallies.get(grid.id)!;
    return [
      {
        grid: grid.id,
        isNew: before === null,
        name: edit.edit === 'carve' && before === null ? edit.name : grid.name,
        code: grid.code,
        kind: grid.kind,
        households,
        buildings,
        estimated: estimated > 0,
        m2: squareMetres(grid.shape),
        shape: grid.shape,
      },
    ];
  });
  const spared = detoursOf(world, edit);
  const torn = ([before, grid]: readonly [Grid | null, Grid | null]): boolean =>
    grid !== null && grid.shape.length > Math.max(1, before?.shape.length ?? 1);
  return {
    parts: [...parts.filter(({ isNew }) => !isNew), ...parts.filter(({ isNew }) => isNew)],
    detours: spared.length,
    spared: spared.map((row) => world.footprints.ids[row]!),
    cut: cutBy(world, edit, after).map((row) => world.footprints.ids[row]!),
    detached: changed.filter(torn).map(([, grid]) => grid!.id),
    gone,
  };
}

/** Rows of houses that would be cut; none where the border goes round them. */
const cutBy = (world: World, edit: Edit, after: readonly Grid[]): readonly number[] =>
  'keepBuildingsWhole' in edit && !edit.keepBuildingsWhole
    ? housesCutBy(world, { grids: new Map(after.map(({ id, shape }) => [id, shape])), divisions: new Map() })
    : [];

export const withWords = (edit: Edit): Edit =>
  edit.edit === 'carve' ? { ...edit, name: edit.name || edit.id, introduction: edit.introduction || edit.id } : edit;
