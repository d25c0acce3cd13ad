import { conform, type Conformed, type ConformOptions } from '../../src/conform/conform';
import { metresBetween, metresPerUnit, squareMetres } from '../../src/geometry/area';
import type { Position, Ring, Shape } from '../../src/geometry/lattice';
import { eachEdge, places } from '../../src/geometry/ring';
import { isRefusal } from '../../src/plan/edit';
import type { Division, Grid } from '../../src/plan/grid';
import { openEdges, totalArea2 } from '../conform-plan';
import type { Random } from '../random';
import type { Geos } from './geos';

export interface Rows {
  readonly divisions: readonly Division[];
  readonly grids: readonly Grid[];
}

/** A place on the lattice is off by rounding at most so far: half the diagonal of a pixel, twice, in metres. */
const ROUNDING = 0.016;

export function conformedRows({ divisions, grids }: Rows, options: ConformOptions): Conformed {
  const result = conform(divisions, grids, options);
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  return result;
}

/** What came out as a plan again. */
export const rowsOf = ({ divisions, grids }: Rows, result: Conformed): Rows => ({
  divisions: divisions.map((row) => ({ ...row, shape: result.divisions.get(row.id) ?? row.shape })),
  grids: grids.map((row) => ({ ...row, shape: result.grids.get(row.id) ?? row.shape })),
});

/** GEOS: each grid is valid, and all of them are a coverage. Not where an overlap was left open. */
export function coverageFaults(result: Conformed, geos: Geos): string[] {
  const shapes = [...result.grids.values()].filter((shape) => shape.length > 0);
  return [
    ...(geos.coverageIsValid(shapes) ? [] : ['no valid coverage']),
    ...geos.invalid(shapes).map((wkt) => `invalid: ${wkt.slice(0, 60)}`),
  ];
}

/** Grids fill the communities exactly, and match them vertex for vertex. Where nothing was left open. */
export function coverFaults({ divisions }: Rows, result: Conformed): string[] {
  const communities = divisions.filter(({ level }) => level === 'community').map(({ id }) => result.divisions.get(id)!);
  if (communities.length === 0) return [];
  const lacking = totalArea2(communities) - totalArea2(result.grids.values());
  return [
    ...openEdges(result).map((edge) => `nobody is beyond ${edge.join()}`),
    ...(lacking === 0 ? [] : [`communities and grids differ by ${lacking / 2} units²`]),
  ];
}

/**
 * Divisions keep their vertices and get others only on their outline; where two levels differ, by no more than the tolerance, the
 * coarsest does, and the others come to it.
 */
export function divisionFaults({ divisions }: Rows, result: Conformed, tolerance = 0): string[] {
  return divisions.flatMap(({ id, level, shape: before }) => {
    const after = result.divisions.get(id)!;
    const most = level === 'street' ? 0 : tolerance;
    return [
      ...strayed(before, after.flat(), most).map((told) => `division ${id} lost ${told}`),
      ...strayed(after, before.flat(), most + ROUNDING).map((told) => `division ${id} got ${told}`),
    ];
  });
}

/**
 * No vertex goes further than the tolerance: each of a grid's is still that near to its outline, and what it has now lies as near to
 * what it had, or on a division. A sliver has to be nowhere wider than the tolerance, but is often longer: `lenient` leaves out
 * vertices that grids got or lost with one, or with a spike; and what they were led through may lie beside where their own went.
 */
export function vertexFaults({ grids }: Rows, result: Conformed, tolerance: number, lenient = false): string[] {
  const most = tolerance + ROUNDING;
  const above = [...result.divisions.values()].flatMap((shape) => shape.flat());
  const dealt = new Set(
    lenient ? result.changes.flatMap((change) => ('to' in change ? [change.to, ...change.from] : [])) : [],
  );
  const far = grids.flatMap(({ id, shape: before }) => {
    const after = result.grids.get(id);
    if (!after || after.length === 0) return [];
    return [
      ...(lenient ? [] : strayed(before, after.flat(), most).map((told) => `${id} lost ${told}`)),
      ...(dealt.has(id)
        ? []
        : strayed(after, [...before.flat(), ...above], lenient ? most + tolerance : most).map(
            (told) => `${id} got ${told}`,
          )),
    ];
  });
  const moves = result.changes.flatMap((change) => (change.what === 'snapped' ? [change.furthest] : []));
  return [...far, ...moves.filter((furthest) => furthest > tolerance).map((furthest) => `moved by ${furthest} m`)];
}

/** Every change is told: outlines that differ and no others, with their vertices and m². */
export function reportFaults({ divisions, grids }: Rows, { changes, ...result }: Conformed): string[] {
  const told = new Map(changes.flatMap((change) => (change.what === 'outline' ? [[change.of, change] as const] : [])));
  const rows = [
    ...divisions.map((row) => [row, result.divisions.get(row.id)] as const),
    ...grids.map((row) => [row, result.grids.get(row.id)] as const),
  ];
  return rows.flatMap(([{ id, shape: before }, after]): string[] => {
    if (!after) return before.length === 0 ? [] : [`${id} is not there`];
    const change = told.get(id);
    const same = JSON.stringify(before) === JSON.stringify(after);
    if (same || !change)
      return same === !change ? [] : [`${id} ${same ? 'is told and did not change' : 'changed untold'}`];
    const counts = [before, after].map((shape) => shape.flat().reduce((sum, ring) => sum + ring.length / 2, 0));
    const right =
      change.vertices.join() === counts.join() && change.m2.join() === [before, after].map(squareMetres).join();
    return right ? [] : [`${id} is told wrongly`];
  });
}

/**
 * What one has more and another less is what the report says changed hands, but for vertices that moved and the rounding of those that
 * were put into borders: by half a unit along all of an outline at most.
 */
export function ledgerFaults({ grids }: Rows, { changes, ...result }: Conformed): string[] {
  const sums = new Map<string, number>();
  const add = (id: string, m2: number) => sums.set(id, (sums.get(id) ?? 0) + m2);
  for (const change of changes) {
    if (!('from' in change)) continue;
    for (const from of change.from) if (from !== change.to) add(from, -change.m2);
    if (change.to !== null && !change.from.includes(change.to)) add(change.to, change.m2);
  }
  const moved = new Set(changes.flatMap((change) => (change.what === 'snapped' ? [change.of] : [])));
  return grids.flatMap(({ id, shape }) => {
    if (moved.has(id)) return [];
    const [more, told] = [squareMetres(result.grids.get(id)!) - squareMetres(shape), sums.get(id) ?? 0];
    return Math.abs(more - told) <= (ROUNDING / 2) * metresRound(shape)
      ? []
      : [`${id} has ${more} m² more, and ${told} are told`];
  });
}

function metresRound(shape: Shape): number {
  let sum = 0;
  for (const ring of shape.flat()) eachEdge(ring, (ax, ay, bx, by) => void (sum += metresBetween(ax, ay, bx, by)));
  return sum;
}

/** Conforming what was conformed changes nothing. Where nothing was left open. */
export function repeatFaults(rows: Rows, result: Conformed, options: ConformOptions): string[] {
  const again = conformedRows(rowsOf(rows, result), options);
  return [...again.changes, ...again.left].map((change) => `again: ${JSON.stringify(change)}`);
}

/** The order of rows decides nothing. */
export function orderFaults(
  random: Random,
  { divisions, grids }: Rows,
  result: Conformed,
  options: ConformOptions,
): string[] {
  const other = conformedRows({ divisions: shuffled(random, divisions), grids: shuffled(random, grids) }, options);
  const text = (of: Conformed) => JSON.stringify([[...of.grids].sort(), [...of.divisions].sort(), of.changes, of.left]);
  return text(other) === text(result) ? [] : ['other rows first, other result'];
}

/** Vertices of a shape that lie further than so many metres from some rings. */
function strayed(shape: Shape, rings: readonly Ring[], most: number): string[] {
  return shape
    .flat()
    .flatMap(places)
    .map((place): readonly [Position, number] => [place, distance(rings, place)])
    .filter(([, metres]) => !(metres <= most))
    .map(([place, metres]) => `${place.join()}: ${metres} m`);
}

function distance(rings: readonly Ring[], [x, y]: Position): number {
  const { east, north } = metresPerUnit(y);
  let least = Infinity;
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) => {
      const [dx, dy, px, py] = [(bx - ax) * east, (by - ay) * north, (x - ax) * east, (y - ay) * north];
      const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
      least = Math.min(least, Math.hypot(px - dx * share, py - dy * share));
    });
  return least;
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((item) => [random.next(), item] as const)
    .sort(([p], [q]) => p - q)
    .map(([, item]) => item);
}
