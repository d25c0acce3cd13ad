import { cut, isProblem } from '../geometry/cut';
import { dissolve } from '../geometry/dissolve';
import { insidePoint } from '../geometry/inside-point';
import { eachEdge } from '../geometry/ring';
import { lowestLevel } from '../plan/community';
import { refuse, type Refusal } from '../plan/edit';
import type { Grid } from '../plan/grid';
import { divisionsMeeting, type World } from '../plan/world';
import type { Bend } from './bend-obstacles';
import type { Bent } from './bend-border';
import { claimsAfter } from './claims-after';
import { boxOfPaths } from './redraw';

/**
 * Whether bends leave every place with as many grids as it had, or with one: then the bent outlines can be taken as they are. In a plan
 * that came in with faults a border may have two grids on one side and one on the other, or one and none; bent as it is, it would draw
 * an overlap out or leave a gap.
 *
 *   1. Where every edge that is bent has as many grids on its left as on its right, as many come to a place as go from it.
 *   2. Else the ground is cut into faces, and each is asked.
 *
 * Refused (`no-neighbour`) where a part of a community would be left to nobody; of a sub-district, where no communities are loaded.
 * Without either there is no telling a gap from the country outside. The outline of a division is bent within rounding: nothing to ask.
 */
export function keepsClaims(
  world: World,
  hosts: readonly Grid[],
  bends: readonly Bend[],
  bent: Bent,
): boolean | Refusal {
  if (bent.divisions.size > 0 || isBalanced(world, bends, bent)) return true;
  const grids = [...bent.grids];
  const level = lowestLevel(world);
  const around = boxOfPaths(bends.flatMap(({ before, after }) => [before, after]));
  const divisions = divisionsMeeting(world, around).filter((division) => division.level === level);
  const result = cut(
    [...hosts, ...divisions].map(({ shape }) => shape.flat()).concat(grids.map(([, shape]) => shape.flat())),
    [],
  );
  if (isProblem(result)) return refuse(result.problem, result.at);

  const [firstDivision, firstBent] = [hosts.length, hosts.length + divisions.length];
  let keeps = true;
  const left = new Set<number>();
  result.faces.forEach(({ regions }, face) => {
    const held = regions.filter((region) => region < firstDivision).map((region) => hosts[region]!.id);
    const come = new Set(
      regions.filter((region) => region >= firstBent).map((region) => grids[region - firstBent]![0]),
    );
    const claims = claimsAfter(hosts, bent.grids, held, come);
    const isInDivision = regions.some((region) => region >= firstDivision && region < firstBent);
    if (held.length > 0 && claims.holders.length === 0 && isInDivision) left.add(face);
    keeps &&= claims.asDrawn;
  });
  if (left.size === 0) return keeps;
  const ground = dissolve(result, (face) => (left.has(face) ? 0 : -1)).get(0)!;
  return refuse('no-neighbour', insidePoint(ground));
}

/** Every grid that has a border gets the bend in its place: the new edges have as many grids on either side as the old ones. */
function isBalanced(world: World, bends: readonly Bend[], { grids }: Bent): boolean {
  const uses = new Map<string, number>();
  for (const id of grids.keys())
    for (const ring of world.grids.get(id)!.shape.flat())
      eachEdge(ring, (...edge) => uses.set(edge.join(), (uses.get(edge.join()) ?? 0) + 1));
  return bends.every(({ before }) => {
    for (let i = 0; i + 3 < before.length; i += 2) {
      const [ax, ay, bx, by] = [before[i]!, before[i + 1]!, before[i + 2]!, before[i + 3]!];
      if (uses.get([ax, ay, bx, by].join()) !== uses.get([bx, by, ax, ay].join())) return false;
    }
    return true;
  });
}
