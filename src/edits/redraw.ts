import { boxOf, EMPTY, union, type Box } from '../geometry/box';
import { cut, isProblem, type Cut } from '../geometry/cut';
import { dissolve } from '../geometry/dissolve';
import type { Line, Position, Ring } from '../geometry/lattice';
import { refuse, type Refusal } from '../plan/edit';
import { ringsOf } from '../plan/footprints';
import type { Division, Grid, GridId } from '../plan/grid';
import { lockedOutline } from '../plan/locks';
import type { World } from '../plan/world';
import { placingBy } from './division-line';
import { Labels } from './labels';
import { reassign, type Gift, type Reassigned } from './reassign';
import { giveStraysBack } from './stray-pieces';
import { housesCutBy, housesEnteredBy, outlinesOf, settleHouses, type Houses } from './whole-houses';

/** Who should hold what, said over the faces that outlines and lines cut. */
export interface Wish {
  /** Grids whose pieces may change hands. */
  readonly hosts: readonly Grid[];
  /** Nothing outside this division changes; null: no such bound. */
  readonly within: Division | null;
  /** Outlines that shape the wish, and lines. */
  readonly regions: readonly (readonly Ring[])[];
  readonly lines: readonly Line[];
  readonly keepBuildingsWhole: boolean;
  /**
   * For each face who should have it: one, or any number in the order of the hosts; undefined: it stays with whom it is. Or the wish
   * cannot be met.
   */
  owners(faces: WishFaces): readonly (GridId | readonly GridId[] | undefined)[] | Refusal;
}

/** The cut faces as a wish sees them. */
export interface WishFaces {
  readonly cut: Cut;
  readonly count: number;
  /** Hosts that hold the face. */
  hostsOf(face: number): readonly GridId[];
  /** Whether it lies in the division that bounds the wish. */
  isWithin(face: number): boolean;
  /** Whether outline number `region` of the wish holds it (and it lies within). */
  isIn(face: number, region: number): boolean;
}

export interface Redrawn extends Reassigned {
  /** Houses that the new border goes round. */
  readonly detours: number;
}

/**
 * From a wish to shapes: the outlines are cut with the hosts, every face is given to whom it should belong, houses are kept
 * whole, cut-off pieces go to the side that surrounds them, and what changed hands is reassigned in the whole plan. Where the
 * detour round one house would run through the next, that one joins and it is done again.
 */
export function redraw(world: World, wish: Wish): Redrawn | Refusal {
  const houses = new Set(wish.keepBuildingsWhole ? housesEnteredBy(world, wish.hosts, paths(wish)) : []);
  for (let round = 0; round < DETOURS; round++) {
    const gifts = giftsOf(world, wish, [...houses]);
    if ('refused' in gifts) return gifts;
    if (gifts.length === 0) return refuse(houses.size > 0 ? 'would-cut-building' : 'nothing-changes', placeOf(wish));
    const result = reassign(world, gifts);
    if ('refused' in result) return result;
    if (!wish.keepBuildingsWhole) return { ...result, detours: 0 };
    const cutNow = housesCutBy(world, result);
    const entered = cutNow.filter((row) => !houses.has(row));
    for (const row of entered) houses.add(row);
    if (entered.length > 0) continue;
    // a house may join and be cut all the same: where its pieces hang together only across what is not given, one of them strays
    return cutNow.length === 0
      ? { ...result, detours: houses.size }
      : refuse('would-cut-building', cornerOf(world, cutNow[0]!));
  }
  return refuse('would-cut-building', placeOf(wish));
}

const cornerOf = (world: World, house: number): Position => {
  const [wall] = ringsOf(world.footprints, house);
  return [wall![0]!, wall![1]!];
};

/** A chain of houses that stand against each other can be long, but each round takes all that the last border met. */
const DETOURS = 12;

const paths = ({ lines, regions }: Wish): Line[] => [
  ...lines,
  ...regions.flat().map((ring) => [...ring, ring[0]!, ring[1]!]),
];

/** A place to show when the wish as a whole is refused: the middle vertex of what was drawn. */
const placeOf = (wish: Wish): Position | null => {
  const [path] = paths(wish);
  if (!path) return null;
  const middle = Math.floor(path.length / 4) * 2;
  return [path[middle]!, path[middle + 1]!];
};

function giftsOf(world: World, wish: Wish, rows: readonly number[]): Gift[] | Refusal {
  const { hosts, within } = wish;
  const bound = hosts.length;
  const firstRegion = bound + 1;
  const firstHouse = firstRegion + wish.regions.length;
  const houses: Houses = { rows, first: firstHouse };
  const result = cut(
    [
      ...hosts.map(({ shape }) => shape.flat()),
      within ? within.shape.flat() : [],
      ...wish.regions,
      ...outlinesOf(world, rows),
    ],
    wish.lines,
    { placing: placingBy([...hosts.map((host) => lockedOutline(world, host)), within?.original ?? null]) },
  );
  if (isProblem(result)) return refuse(result.problem, result.at);
  const inside = (face: number) => within === null || result.faces[face]!.regions.includes(bound);
  const hostsOf = result.faces.map(({ regions }) =>
    regions.filter((region) => region < bound).map((i) => hosts[i]!.id),
  );
  const owners = wish.owners({
    cut: result,
    count: result.faces.length,
    hostsOf: (face) => hostsOf[face]!,
    isWithin: inside,
    isIn: (face, region) => inside(face) && result.faces[face]!.regions.includes(firstRegion + region),
  });
  if ('refused' in owners) return owners;
  const labels = new Labels();
  const held = hostsOf.map((ids) => labels.of(ids));
  const wanted = held.map((label, face) => {
    const owner = owners[face];
    return face === 0 || owner === undefined || !inside(face) ? label : labels.of([owner].flat());
  });
  const given = settleHouses(world, result, houses, held, wanted);
  giveStraysBack(result, held, wanted, given);
  return gifts(result, labels, held, given);
}

/** What changed hands, one gift for each pair of giver and taker. */
function gifts(result: Cut, labels: Labels, held: readonly number[], given: readonly number[]): Gift[] {
  const pairs = new Map<string, number>();
  const ends: (readonly [from: number, to: number])[] = [];
  const number = held.map((from, face) => {
    const to = given[face]!;
    if (from === to) return -1;
    const key = `${from} ${to}`;
    let pair = pairs.get(key);
    if (pair === undefined) {
      pairs.set(key, (pair = ends.length));
      ends.push([from, to]);
    }
    return pair;
  });
  return [...dissolve(result, (face) => number[face]!)].map(([pair, shape]) => ({
    shape,
    from: labels.ids(ends[pair]![0]),
    to: labels.ids(ends[pair]![1]),
  }));
}

export const boxOfPaths = (flats: readonly (readonly number[])[]): Box => flats.map(boxOf).reduce(union, EMPTY);
