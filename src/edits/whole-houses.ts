import { metresPerUnit } from '../geometry/area';
import { boxOf, boxOfShape, EMPTY, meets, union, type Box } from '../geometry/box';
import type { Cut } from '../geometry/cut';
import { edgeEntersRings } from '../geometry/enters-rings';
import type { Line, Ring } from '../geometry/lattice';
import { boxOfBuilding, buildingsIn, ringsOf } from '../plan/footprints';
import type { Grid } from '../plan/grid';
import { holdersOf, isCut } from '../plan/placement';
import { gridsMeeting, type World } from '../plan/world';
import type { Reassigned } from './reassign';

/** Rows of houses whose outlines are regions `first`, `first + 1`, … of the cut. */
export interface Houses {
  readonly rows: readonly number[];
  readonly first: number;
}

/** Whole houses of these grids that a path would run through. */
export function housesEnteredBy(world: World, hosts: readonly Grid[], paths: readonly Line[]): number[] {
  const ids = new Set(hosts.map(({ id }) => id));
  const box = paths.map(boxOf).reduce(union, EMPTY);
  return buildingsIn(world.footprints, box).filter((row) => {
    const holders = world.holders[row]!;
    if (!holders.some(({ grid }) => ids.has(grid)) || isCutNow(world, row)) return false;
    const rings = ringsOf(world.footprints, row);
    const around = boxOfBuilding(world.footprints, row);
    return paths.some((path) => pathEnters(rings, around, path));
  });
}

/** Houses whole until now that would be cut. */
export function housesCutBy(world: World, after: Reassigned): number[] {
  const changed = [...after.grids].map(([id, shape]) => ({ id, shape, box: boxOfShape(shape) }));
  const rows = new Set(changed.flatMap(({ box }) => buildingsIn(world.footprints, box)));
  return [...rows].filter((row) => {
    if (isCutNow(world, row)) return false;
    const box = boxOfBuilding(world.footprints, row);
    const rest = gridsMeeting(world, box).filter(({ id }) => !after.grids.has(id));
    const candidates = [...rest, ...changed.filter((grid) => meets(grid.box, box))];
    return isCut(
      holdersOf(world.footprints, row, candidates),
      world.footprints.areas[row]!,
      world.settings.cutBuilding,
    );
  });
}

export const outlinesOf = (world: World, rows: readonly number[]): Ring[][] =>
  rows.map((row) => ringsOf(world.footprints, row));

/**
 * Who gets each face when houses stay whole: the faces of a house go to the side that has most of it. Houses that overlap are
 * one house: they can only go together.
 */
export function settleHouses(
  world: World,
  cut: Cut,
  { rows, first }: Houses,
  held: readonly number[],
  wanted: readonly number[],
): number[] {
  const given = [...wanted];
  if (rows.length === 0) return given;
  const housesOf = cut.faces.map(({ regions }) => regions.filter((region) => region >= first).map((r) => r - first));
  const blocks = together(world, cut, rows, housesOf);
  const facesOf = new Map<number, number[]>();
  housesOf.forEach((houses, face) => {
    if (face === 0 || houses.length === 0) return;
    const block = blocks[houses[0]!]!;
    const faces = facesOf.get(block);
    if (faces) faces.push(face);
    else facesOf.set(block, [face]);
  });
  for (const faces of facesOf.values()) {
    // only what its main holder has of it: a hand's breadth over a neighbour's border is not ours to give
    const holder = most(faces, held, cut);
    const own = faces.filter((face) => held[face] === holder);
    const side = most(own, wanted, cut);
    for (const face of own) given[face] = side;
  }
  return given;
}

const isCutNow = (world: World, row: number): boolean =>
  isCut(world.holders[row]!, world.footprints.areas[row]!, world.settings.cutBuilding);

function pathEnters(rings: readonly Ring[], around: Box, path: Line): boolean {
  for (let i = 0; i + 3 < path.length; i += 2)
    if (edgeEntersRings(rings, around, path[i]!, path[i + 1]!, path[i + 2]!, path[i + 3]!)) return true;
  return false;
}

/** For each house the number of its block: houses that overlap by more than the tolerance stand together. */
function together(world: World, cut: Cut, rows: readonly number[], housesOf: readonly (readonly number[])[]): number[] {
  const { east, north } = metresPerUnit(cut.ys[0] ?? 0);
  const { m2, share } = world.settings.cutBuilding;
  const parent = rows.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  housesOf.forEach((houses, face) => {
    if (houses.length < 2) return;
    const smallest = Math.min(...houses.map((house) => world.footprints.areas[rows[house]!]!));
    const overlap = (cut.faces[face]!.area2 / 2) * east * north;
    if (overlap <= Math.min(m2, share * smallest)) return;
    for (const house of houses.slice(1)) parent[root(house)] = root(houses[0]!);
  });
  return parent.map((_, i) => root(i));
}

/** The label that most of the faces' area has; the lower label where two have as much. */
function most(faces: readonly number[], labels: readonly number[], cut: Cut): number {
  const areas = new Map<number, number>();
  for (const face of faces) areas.set(labels[face]!, (areas.get(labels[face]!) ?? 0) + cut.faces[face]!.area2);
  return [...areas].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
  )[0];
}
