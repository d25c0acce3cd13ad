import { grown, type Box } from '../geometry/box';
import { clipRing } from '../geometry/clip-ring';
import type { Ring, Shape } from '../geometry/lattice';
import { entersRings } from '../geometry/enters-rings';
import { overlapArea } from '../geometry/overlap-area';
import { onSegment } from '../geometry/orient';
import { area2, eachEdge, sideOfRings } from '../geometry/ring';
import { boxOfBuilding, ringsOf, type FootprintOutlines } from './footprints';
import type { Grid, GridId } from './grid';

/** A grid that holds part of a building, and how much of it: 0 < share ≤ 1. */
export interface Holder {
  readonly grid: GridId;
  readonly share: number;
}

type Drawn = Pick<Grid, 'id' | 'shape'>;

/**
 * Which grids hold a building, most first (equal shares: by id). Most footprints meet no border and take one test; where a
 * border only runs along the walls, exact side tests decide; only a border that enters the house needs areas.
 */
export function holdersOf(footprints: FootprintOutlines, row: number, grids: readonly Drawn[]): readonly Holder[] {
  const box = boxOfBuilding(footprints, row);
  const first = footprints.ringStart[footprints.buildingStart[row]!]! * 2;
  const whole: GridId[] = [];
  const near: Drawn[] = [];
  for (const grid of grids) {
    const lies = relation(grid.shape, box, footprints.coords[first + 1]!);
    if (lies === 'near') near.push(grid);
    else if (lies === 'inside') whole.push(grid.id);
  }
  if (near.length === 0) return allOf(whole);
  const rings = ringsOf(footprints, row);
  const shared: Drawn[] = [];
  for (const grid of near)
    if (grid.shape.some((polygon) => polygon.some((ring) => entersRings(rings, box, ring)))) shared.push(grid);
    else if (holdsWhole(grid.shape, rings)) whole.push(grid.id);
  if (shared.length === 0) return allOf(whole);
  const shares = sharesOf(rings, box, shared);
  return [...whole.map((grid) => ({ grid, share: 1 })), ...shares].sort(
    (a, b) => b.share - a.share || (a.grid < b.grid ? -1 : 1),
  );
}

const NOBODY: readonly Holder[] = [];
const wholes = new Map<GridId, readonly Holder[]>();

/** Held as a whole by each of these. */
function allOf(grids: readonly GridId[]): readonly Holder[] {
  if (grids.length === 0) return NOBODY;
  return grids.length === 1 ? heldBy(grids[0]!) : [...grids].sort().map((grid) => ({ grid, share: 1 }));
}

/** Held by one grid as a whole: the usual case, so all its buildings share one list. */
export function heldBy(grid: GridId): readonly Holder[] {
  let list = wholes.get(grid);
  if (!list) wholes.set(grid, (list = [{ grid, share: 1 }]));
  return list;
}

/**
 * Where a box lies against a shape: near its border, or inside or outside as a whole. In the latter cases any level `y` through the
 * box tells: an edge that passes it does so to the left or to the right of the whole box, so counting needs no geometry.
 */
function relation(shape: Shape, { minX, minY, maxX, maxY }: Box, y: number): 'near' | 'inside' | 'outside' {
  let inside = false;
  for (const polygon of shape) {
    let odd = false;
    for (const ring of polygon) {
      let ax = ring[ring.length - 2]!;
      let ay = ring[ring.length - 1]!;
      for (let i = 0; i < ring.length; i += 2) {
        const bx = ring[i]!;
        const by = ring[i + 1]!;
        if ((ay >= minY || by >= minY) && (ay <= maxY || by <= maxY) && (ax >= minX || bx >= minX)) {
          if (ax <= maxX || bx <= maxX) return 'near';
          if (ay > y !== by > y) odd = !odd;
        }
        ax = bx;
        ay = by;
      }
    }
    inside ||= odd;
  }
  return inside ? 'inside' : 'outside';
}

/** Whether a house that no border enters lies inside: the first corner, or middle of a wall, off the border tells. */
function holdsWhole(shape: Shape, rings: readonly Ring[]): boolean {
  const outline = shape.flat();
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const side = sideOfRings(outline, ring[i]!, ring[i + 1]!);
      if (side !== 'border') return side === 'inside';
    }
  // every corner is on the border: middles of walls, in half units
  const doubled = outline.map((ring) => ring.map((value) => value * 2));
  for (const ring of rings)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const side = sideOfRings(doubled, ring[i]! + ring[j]!, ring[i + 1]! + ring[j + 1]!);
      if (side !== 'border') return side === 'inside';
    }
  // its walls are the grid's own border, all of them: round the grid, or round a hole in it. A border runs with the inside of the
  // grid on its left, and so does the wall with the inside of the house
  return runsAlong(outline, rings[0]!) === area2(rings[0]!) > 0;
}

/** Whether the border on which the first wall lies runs the same way as the wall. */
function runsAlong(outline: readonly Ring[], wall: Ring): boolean {
  const [ax, ay, bx, by] = wall as readonly number[] as [number, number, number, number];
  let along = false;
  for (const ring of outline)
    eachEdge(ring, (px, py, qx, qy) => {
      if (onSegment(2 * px, 2 * py, 2 * qx, 2 * qy, ax + bx, ay + by))
        along ||= (qx - px) * (bx - ax) + (qy - py) * (by - ay) > 0;
    });
  return along;
}

/** Shares by area; borders are clipped to the house's surroundings first, since they are long and it is small. */
function sharesOf(rings: readonly Ring[], box: Box, grids: readonly Drawn[]): Holder[] {
  const surroundings = grown(box, 4);
  const total = overlapArea(rings, rings);
  return grids.flatMap(({ id, shape }) => {
    const near = shape.flat().map((ring) => clipRing(ring, surroundings));
    const share = overlapArea(rings, near) / total;
    return share > NOISE ? [{ grid: id, share: Math.min(share, 1) }] : [];
  });
}

/** A share below this is the noise of doubles: a millionth of a square metre of a large house. */
const NOISE = 1e-10;

/** Whether a building counts as cut: two or more grids each hold more than the larger of m² and share. */
export const isCut = (
  holders: readonly Holder[],
  m2: number,
  tolerance: { readonly m2: number; readonly share: number },
): boolean => countHolding(holders, m2, tolerance) > 1;

const countHolding = (
  holders: readonly Holder[],
  m2: number,
  tolerance: { readonly m2: number; readonly share: number },
): number => holders.filter(({ share }) => share * m2 > Math.max(tolerance.m2, tolerance.share * m2)).length;
