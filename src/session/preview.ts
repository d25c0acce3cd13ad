import { idOf } from '../plan/footprints';
import { squareMetres } from '../geometry/area';
import { detoursOf } from '../edits/detours';
import { perform } from '../edits/edits';
import { housesCutBy } from '../edits/whole-houses';
import type { Edit, Refusal } from '../plan/edit';
import type { Grid } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { talliesWith, type World } from '../plan/world';
import { isSameBorder } from './same-border';
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
  const kept = keptBy(world, edit, changed);
  const tallies = talliesWith(world, [...after, ...kept], gone);
  const partOf = (grid: Grid, isNew: boolean): PreviewPart => {
    const { households, buildings, estimated } = tallies.get(grid.id)!;
    return {
      grid: grid.id,
      isNew,
      name: edit.edit === 'carve' && isNew ? edit.name : grid.name,
      code: grid.code,
      kind: grid.kind,
      households,
      buildings,
      estimated: estimated > 0,
      m2: squareMetres(grid.shape),
      shape: grid.shape,
    };
  };
  const redrawn = changed.filter((row): row is Redrawn => row[1] !== null && !row[1].retired && isRedrawn(row));
  // one that only took a vertex is not part of what the edit is about, unless that is all that the edit does
  const noticed = redrawn.filter(
    ([before, { id, shape }]) =>
      before === null || !isSameBorder(before.shape, shape) || (edit.edit === 'settle' && id === edit.to),
  );
  const parts = [
    ...(noticed.length > 0 ? noticed : redrawn).map(([before, grid]) => partOf(grid, before === null)),
    ...kept.map((grid) => partOf(grid, false)),
  ];
  const spared = detoursOf(world, edit);
  const torn = ([before, grid]: Row): boolean =>
    grid !== null && grid.shape.length > Math.max(1, before?.shape.length ?? 1);
  return {
    parts: [...parts.filter(({ isNew }) => !isNew), ...parts.filter(({ isNew }) => isNew)],
    detours: spared.length,
    spared: spared.map((row) => idOf(world.footprints, row)),
    cut: cutBy(world, edit, after).map((row) => idOf(world.footprints, row)),
    detached: changed.filter(torn).map(([, grid]) => grid!.id),
    gone,
  };
}

/** Rows of houses that would be cut; none where the border goes round them. */
const cutBy = (world: World, edit: Edit, after: readonly Grid[]): readonly number[] =>
  'keepBuildingsWhole' in edit && !edit.keepBuildingsWhole
    ? housesCutBy(world, { grids: new Map(after.map(({ id, shape }) => [id, shape])), divisions: new Map() })
    : [];

type Row = readonly [before: Grid | null, after: Grid | null];
type Redrawn = readonly [before: Grid | null, after: Grid];

const isRedrawn = ([before, after]: Row): boolean => before?.shape !== after?.shape;

/** Who keeps what is disputed is part of that, though nothing of it changes. */
function keptBy(world: World, edit: Edit, changed: readonly Row[]): Grid[] {
  if (edit.edit !== 'settle' || changed.some(([, grid]) => grid?.id === edit.to)) return [];
  return [world.grids.get(edit.to)!];
}

export const withWords = (edit: Edit): Edit =>
  edit.edit === 'carve' ? { ...edit, name: edit.name || edit.id, introduction: edit.introduction || edit.id } : edit;
