import type { Edit, Refusal } from '../plan/edit';
import type { Patch, RowChange } from '../plan/patch';
import type { World } from '../plan/world';

/** Layers of a file take the place of those of the plan; as an edit, so that it can be taken back. */
export function importLayers(world: World, edit: Edit & { edit: 'import' }): Patch | Refusal {
  return {
    ...(edit.grids ? { grids: replaceAll(world.grids, edit.grids) } : {}),
    ...(edit.divisions ? { divisions: replaceAll(world.divisions, edit.divisions) } : {}),
    ...(edit.people ? { people: replaceAll(world.people, edit.people) } : {}),
  };
}

function replaceAll<Row extends { readonly id: string }>(
  held: ReadonlyMap<string, Row>,
  rows: readonly Row[],
): Record<string, RowChange<Row>> {
  const changes: Record<string, RowChange<Row>> = {};
  for (const [id, before] of held) changes[id] = [before, null];
  for (const row of rows) changes[row.id] = [held.get(row.id) ?? null, row];
  return changes;
}
