import { boxOf } from '../geometry/box';
import type { Line, Position } from '../geometry/lattice';
import { passesPixel } from '../geometry/orient';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Patch } from '../plan/patch';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import { bendPath } from './bend-path';
import { endsIn, runsAlong, shapesAt } from './border-path';
import { badPlace } from './good-geometry';

/**
 * The common border of two grids becomes the straight segment between its ends: from junction to junction, the places where more
 * than two borders meet. Land between the old border and the new one changes hands; where anything else stands there, or the
 * segment would meet another border, it is refused (`would-cross`).
 */
export function straighten(world: World, edit: Edit & { edit: 'straighten' }): Patch | Refusal {
  const { from, to, keepBuildingsWhole } = edit;
  const bad = badPlace(from) ?? badPlace(to);
  if (bad) return bad;
  const edge = [...from, ...to];
  const owners = gridsMeeting(world, boxOf(edge)).filter(({ shape }) => runsAlong(shape, edge));
  if (owners.length === 0) return refuse('no-edge-here', from);
  const division = divisionsMeeting(world, boxOf(edge)).find(({ shape }) => runsAlong(shape, edge));
  if (division) return refuse('division-border', from, { division: division.name });
  if (owners.length === 1) return refuse('no-neighbour', from, { grid: owners[0]!.name });

  const border = fromJunctionToJunction(world, from, to);
  if (border === null) return refuse('closed-border', from);
  const segment = [...border.slice(0, 2), ...border.slice(-2)];
  if (isStraight(border, segment)) return refuse('nothing-changes', from);
  return bendPath(world, border, segment, keepBuildingsWhole);
}

/** The border that an edge belongs to; null where it comes back to where it begins. No division lies along it: its ends are junctions. */
function fromJunctionToJunction(world: World, from: Position, to: Position): Line | null {
  const onward = follow(world, from, to);
  if (is(onward[onward.length - 1]!, from)) return null;
  const back = follow(world, to, from);
  if (is(onward[onward.length - 1]!, back[back.length - 1]!)) return null;
  return [...back.slice(2).reverse(), from, to, ...onward.slice(2)].flat();
}

/** Places along a border, from an edge of it on, up to the first junction or back to the beginning. */
function follow(world: World, from: Position, to: Position): Position[] {
  const path = [from, to];
  for (let [before, here] = [from, to]; !is(here, from);) {
    const [p, q, third] = endsIn(shapesAt(world, here), here);
    if (!p || !q || third) break;
    [before, here] = [here, is(p, before) ? q : p];
    path.push(here);
  }
  return path;
}

const is = (p: Position, q: Position): boolean => p[0] === q[0] && p[1] === q[1];

/** As straight as the lattice allows: the segment passes the pixels of all its places. */
function isStraight(border: Line, [ax, ay, bx, by]: Line): boolean {
  for (let i = 2; i + 3 < border.length; i += 2)
    if (!passesPixel(ax!, ay!, bx!, by!, border[i]!, border[i + 1]!)) return false;
  return true;
}
