import { boxOf } from '../geometry/box';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Patch } from '../plan/patch';
import { gridsMeeting, type World } from '../plan/world';
import { bendPath } from './bend-path';
import { endsIn, shapesAt } from './border-path';
import { badPlace } from './good-geometry';

/** A vertex goes from every grid that has it, and the border runs straight between its neighbours. */
export function deleteVertex(world: World, edit: Edit & { edit: 'delete-vertex' }): Patch | Refusal {
  const { vertex, keepBuildingsWhole } = edit;
  const bad = badPlace(vertex);
  if (bad) return bad;
  const grids = gridsMeeting(world, boxOf(vertex)).map(({ shape }) => shape);
  if (endsIn(grids, vertex).length === 0) return refuse('no-vertex-here', vertex);
  const [before, after, third] = endsIn(shapesAt(world, vertex), vertex);
  if (!before || !after || third) return refuse('is-junction', vertex);
  return bendPath(world, [...before, ...vertex, ...after], [...before, ...after], keepBuildingsWhole);
}
