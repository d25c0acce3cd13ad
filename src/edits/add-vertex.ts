import { boxOf } from '../geometry/box';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Patch } from '../plan/patch';
import { gridsMeeting, type World } from '../plan/world';
import { bendPath } from './bend-path';
import { runsAlong } from './border-path';
import { badPlace } from './good-geometry';

/** An edge of a border is bent to a new vertex, in every grid that has it. */
export function addVertex(world: World, edit: Edit & { edit: 'add-vertex' }): Patch | Refusal {
  const { from, to, place, keepBuildingsWhole } = edit;
  const bad = badPlace(from) ?? badPlace(to) ?? badPlace(place);
  if (bad) return bad;
  const border = [...from, ...to];
  if (!gridsMeeting(world, boxOf(border)).some(({ shape }) => runsAlong(shape, border)))
    return refuse('no-edge-here', from);
  if ([from, to].some(([x, y]) => x === place[0] && y === place[1])) return refuse('nothing-changes', place);
  return bendPath(world, border, [...from, ...place, ...to], keepBuildingsWhole);
}
