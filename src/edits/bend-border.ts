import { grown } from '../geometry/box';
import { LONGEST_EDGE, type Shape } from '../geometry/lattice';
import { refuse, type Refusal } from '../plan/edit';
import type { DivisionId, Grid, GridId } from '../plan/grid';
import { isLocked } from '../plan/locks';
import type { Patch } from '../plan/patch';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import { isClear, obstacle, surroundings, type Bend } from './bend-obstacles';
import { middleOf } from './border-path';
import { claimsAfter } from './claims-after';
import { patchOf } from './patch-of';
import { boxOfPaths, redraw } from './redraw';
import { keepsClaims } from './swept-ground';
import { housesCutBy, housesEnteredBy } from './whole-houses';

/** Shapes with the bends made, of all grids and divisions that have them. */
export interface Bent {
  readonly grids: ReadonlyMap<GridId, Shape>;
  readonly divisions: ReadonlyMap<DivisionId, Shape>;
}

/**
 * The end of every edit that bends a border which is there: what the bends sweep changes hands between the grids on their sides.
 * Refused where something else stands in what they sweep, or a border would come to touch or cross another (`would-cross`), and where
 * land would be left to nobody (`no-neighbour`).
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

  const asDrawn = keepsClaims(world, hosts, bends, bent);
  if (typeof asDrawn !== 'boolean') return asDrawn;
  const goesRound = keepBuildingsWhole && housesInTheWay(world, hosts, bends, bent);
  // nothing in the pixels of the new borders, no house in their way, no overlap that would grow: they are what was wanted to the
  // unit, and no vertex is left where they cross the old ones
  if (!goesRound && asDrawn && isClear(near, bends)) {
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
    owners: ({ count, hostsOf, isIn }) =>
      Array.from({ length: count }, (_, face) => {
        const come = new Set(wanted.filter((_, region) => isIn(face, region)).map(([id]) => id));
        return claimsAfter(hosts, bent.grids, hostsOf(face), come).holders;
      }),
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
