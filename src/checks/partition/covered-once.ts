import { boxOfShape, type Box } from '../../geometry/box';
import type { Ring, Shape } from '../../geometry/lattice';
import { eachEdge, sideOfRings } from '../../geometry/ring';
import { edgeTable, isBeside } from './edge-table';
import { isSound } from './sound';

/**
 * Whether it can be told by edges alone that nothing in the box of a shape is claimed twice. `all` are the shapes whose box meets it,
 * the shape itself among them. false says nothing: then every pair has to be looked at.
 *
 *   1. count for every place the shapes that hold it. Crossing an edge changes this number by one, crossing an edge and its reverse
 *      leaves it as it is;
 *   2. so where every edge in the box has its reverse there, the number is the same all over the box;
 *   3. and at one place, just left of an edge of the shape, it is counted.
 *
 * This holds for sound shapes.
 */
export function isCoveredOnce(shape: Shape, all: readonly Shape[]): boolean {
  if (!all.every(isSound)) return false;
  const near = edgesInBox(all, boxOfShape(shape));
  const edges = edgeTable(near.length / 4);
  // by edge: how often it was met, less how often its reverse was
  const surplus = new Int32Array(near.length / 4);
  for (let e = 0; e < near.length; e += 4) {
    const ax = near[e]!;
    const ay = near[e + 1]!;
    const bx = near[e + 2]!;
    const by = near[e + 3]!;
    const reverse = edges.find(bx, by, ax, ay);
    if (reverse >= 0) surplus[reverse]!--;
    else surplus[edges.add(ax, ay, bx, by)]!++;
  }
  if (surplus.some((n) => n !== 0)) return false;
  return holdersBesideAnEdge(shape, all) === 1;
}

/** Edges of shapes that do not lie beside a box, four numbers each. */
function edgesInBox(shapes: readonly Shape[], box: Box): number[] {
  const edges: number[] = [];
  for (const shape of shapes)
    for (const polygon of shape)
      for (const ring of polygon) {
        const last = ring.length - 2;
        for (let i = 0, j = last; i <= last; j = i, i += 2) {
          const ax = ring[j]!;
          const ay = ring[j + 1]!;
          const bx = ring[i]!;
          const by = ring[i + 1]!;
          if (!isBeside(box, ax, ay, bx, by)) edges.push(ax, ay, bx, by);
        }
      }
  return edges;
}

/** How many shapes hold the place just left of the middle of an edge; null: no edge has a middle that tells. */
function holdersBesideAnEdge(shape: Shape, all: readonly Shape[]): number | null {
  for (const ring of shape.flat())
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const ax = ring[i]!;
      const ay = ring[i + 1]!;
      const bx = ring[i + 2]!;
      const by = ring[i + 3]!;
      // its middle must be a place of the lattice
      if (((ax + bx) & 1) !== 0 || ((ay + by) & 1) !== 0) continue;
      let count = 0;
      for (const other of all) {
        const rings = other.flat();
        const side = sideOfRings(rings, (ax + bx) / 2, (ay + by) / 2);
        if (side === 'inside' || (side === 'border' && hasEdge(rings, ax, ay, bx, by))) count++;
        // on its border, and not by this edge run the other way: no telling
        else if (side === 'border' && !hasEdge(rings, bx, by, ax, ay)) return null;
      }
      return count;
    }
  return null;
}

function hasEdge(rings: readonly Ring[], ax: number, ay: number, bx: number, by: number): boolean {
  let has = false;
  for (const ring of rings)
    eachEdge(ring, (cx, cy, dx, dy) => {
      has ||= cx === ax && cy === ay && dx === bx && dy === by;
    });
  return has;
}
