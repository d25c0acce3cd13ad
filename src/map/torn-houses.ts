import { rowOf } from '../plan/footprints';
import { isRefusal, type Refusal } from '../plan/edit';
import type { World } from '../plan/world';
import { buildingAt } from '../session/look-up';
import type { Preview } from '../session/session';

/** Rows of the houses that an edit would cut, or of the one for which it is refused. */
export function tornHouses(world: World, outcome: Preview | Refusal | null): number[] {
  if (!outcome) return [];
  if (!isRefusal(outcome)) return outcome.cut.flatMap((id) => rowOf(world.footprints, id) ?? []);
  if (outcome.refused !== 'would-cut-building' || !outcome.at) return [];
  const row = buildingAt(world, outcome.at);
  return row === null ? [] : [row];
}
