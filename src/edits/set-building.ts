import { rowOf } from '../plan/footprints';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import { USES, type BuildingOverride } from '../plan/grid';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';

/** More households than any one building has: what is above is a slip of the hand. */
const MOST_HOUSEHOLDS = 10_000;

/** What the planner says of a building against its layer; null takes it back to what the layer says. */
export function setBuilding(world: World, edit: Edit & { edit: 'set-building' }): Patch | Refusal {
  const row = rowOf(world.footprints, edit.building);
  if (row === undefined) return refuse('unknown-building', null, { building: edit.building });
  const { households, use } = edit.change;
  if (households != null && (!Number.isInteger(households) || households < 0 || households > MOST_HOUSEHOLDS))
    return refuse('bad-value', null, { field: 'households', value: String(households), most: MOST_HOUSEHOLDS });
  if (use != null && !USES.includes(use)) return refuse('bad-value', null, { field: 'use', value: String(use) });
  const before = world.buildings.get(edit.building) ?? null;
  const said: BuildingOverride = {
    id: edit.building,
    households: households === undefined ? (before?.households ?? null) : households,
    use: use === undefined ? (before?.use ?? null) : use,
  };
  if (said.households === (before?.households ?? null) && said.use === (before?.use ?? null))
    return refuse('nothing-changes');
  const after = said.households === null && said.use === null ? null : said;
  return { buildings: { [edit.building]: [before, after] } };
}
