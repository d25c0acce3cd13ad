import { grown } from '../geometry/box';
import { LONGEST_EDGE, type Position, type Shape } from '../geometry/lattice';
import { eachEdge, places, sideOfShape } from '../geometry/ring';
import { refuse, type Refusal } from '../plan/edit';
import type { DivisionId, Grid, GridId } from '../plan/grid';
import { isLocked } from '../plan/locks';
import type { Patch } from '../plan/patch';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import { isClear, obstacle, surroundings, type Bend } from './bend-obstacles';
import { middleOf } from './border-path';
import { patchOf } from './patch-of';
import { boxOfPaths, redraw } from './redraw';
import { housesCutBy, housesEnteredBy } from './whole-houses';

/** Shapes with the bends made, of all grids and divisions that have them. */
export interface Bent {
  readonly grids: ReadonlyMap<GridId, Shape>;
  readonly divisions: ReadonlyMap<DivisionId, Shape>;
}

/**
 * The end of every edit that bends a border which is there: what the bends sweep changes hands between the grids on their sides.
 * Refused where something else stands in what they sweep, or a border would come to touch or cross another (`would-cross`).
 */
export function bendBorder(
  world: World,
  bends: readonly Bend[],
  bent: Bent,
  keepBuildingsWhole: boolean,
): Patch | Refusal {
  const [before, after] = [bends.map((bend) => bend.before), bends.map((bend) => bend.after)];
  const around = grown(boxOfPaths([...before, ...after]), 1);
  const place = middleOf(after[0]!);
  if (around.maxX - around.minX >= LONGEST_EDGE / 2 || around.maxY - around.minY >= LONGEST_EDGE / 2)
    return refuse('too-wide', place);
  const hosts = gridsMeeting(world, around);
  const rings = [...hosts, ...divisionsMeeting(world, around)].flatMap(({ shape }) => shape.flat());
  const near = surroundings(rings, bends, around);
  const blocked = obstacle(near, bends);
  if (blocked) return refuse('would-cross', blocked);

  const goesRound = keepBuildingsWhole && housesInTheWay(world, hosts, bends, bent);
  // nothing in the pixels of the new borders, no house in their way: they are what was wanted to the unit, and no vertex is
  // left where they cross the old ones
  const beside = besideNobody(world, bends, bent);
  if (!goesRound && !beside && isClear(near, bends)) {
    const locked = [...bent.grids.keys()].map((id) => world.grids.get(id)!).find((grid) => isLocked(world, grid));
    return locked ? refuse('locked', place, { grid: locked.name }) : patchOf(world, bent, new Map());
  }
  // a division's outline is bent to the unit, or not at all
  const [division] = bent.divisions.keys();
  if (division !== undefined)
    return refuse(goesRound ? 'would-cut-building' : 'would-cross', place, {
      division: world.divisions.get(division)!.name,
    });

  const wanted = [...bent.grids];
  const drawn = redraw(world, {
    hosts,
    within: null,
    regions: wanted.map(([, shape]) => shape.flat()),
    lines: [],
    keepBuildingsWhole,
    owners: ({ count, hostsOf, isIn }) => {
      let left: Position | null = null;
      const owners = Array.from({ length: count }, (_, face) => {
        const taker = wanted.findIndex((_, region) => isIn(face, region));
        const held = hostsOf(face);
        if (taker >= 0) return held.includes(wanted[taker]![0]) ? undefined : wanted[taker]![0];
        if (!held.some((id) => bent.grids.has(id))) return undefined;
        // what a border leaves goes to whoever claims it as well; a blind spot is not made
        const other = held.find((id) => !bent.grids.has(id));
        if (other === undefined) left ??= beside;
        return other ?? null;
      });
      return left ? refuse('no-neighbour', left) : owners;
    },
  });
  return 'refused' in drawn ? drawn : patchOf(world, drawn, new Map<GridId, Grid | null>());
}

/** Whether a house that is whole until now would be cut; or entered, unless the border has no room to go round it. */
function housesInTheWay(world: World, hosts: readonly Grid[], bends: readonly Bend[], bent: Bent): boolean {
  if (housesCutBy(world, bent).length > 0) return true;
  if (bent.divisions.size > 0) return false;
  const entered = new Set(
    housesEnteredBy(
      world,
      hosts,
      bends.map(({ before }) => before),
    ),
  );
  return housesEnteredBy(
    world,
    hosts,
    bends.map(({ after }) => after),
  ).some((row) => !entered.has(row));
}

/**
 * A place of a border that one grid alone runs along, inside a community: beside a gap, or in an overlap. null: there is none. Without
 * communities there is no telling a gap from the country outside.
 */
function besideNobody(world: World, bends: readonly Bend[], { grids, divisions }: Bent): Position | null {
  if (divisions.size > 0) return null;
  const uses = new Set<string>();
  for (const id of grids.keys())
    for (const ring of world.grids.get(id)!.shape.flat()) eachEdge(ring, (...edge) => uses.add(edge.join()));
  for (const { before, after } of bends)
    for (let i = 0; i + 3 < before.length; i += 2) {
      const [ax, ay, bx, by] = [before[i]!, before[i + 1]!, before[i + 2]!, before[i + 3]!];
      if (uses.has([ax, ay, bx, by].join()) && uses.has([bx, by, ax, ay].join())) continue;
      const swept = places([...before, ...after]);
      const around = divisionsMeeting(world, boxOfPaths([before, after])).filter(({ level }) => level === 'community');
      for (const [x, y] of swept) if (around.some(({ shape }) => sideOfShape(shape, x, y) === 'inside')) return [x, y];
    }
  return null;
}
