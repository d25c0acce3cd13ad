import { boxOf, boxOfShape, meets, type Box } from '../../geometry/box';
import type { Ring, Shape } from '../../geometry/lattice';
import { cellsOf } from '../../geometry/edge-cells';
import { eachEdge, sideOfRings, sideOfShape } from '../../geometry/ring';
import { CLOSE, edgeRelation } from './edge-relation';
import { edgeTable, isBeside } from './edge-table';
import { isSound } from './sound';

/**
 * Whether it can be told by edges alone that nothing in the box of a shape is claimed twice. `all` are the shapes whose box meets it,
 * the shape itself among them. false says nothing: then every pair has to be looked at.
 *
 *   1. count for every place the shapes that hold it. Crossing an edge changes this number by one, crossing an edge and its reverse
 *      leaves it as it is;
 *   2. at one place, just left of an edge of the shape, it is counted, and is one;
 *   3. so it is one or none all over the box, if at the edges without a reverse (the rim of the plan, or of a gap) there is nobody beyond,
 *      and no two of them come near each other. Who is there can be told in the box alone: what holds a place elsewhere is not among them.
 *
 * This holds for sound shapes.
 */
export function isCoveredOnce(shape: Shape, all: readonly Shape[]): boolean {
  if (!all.every(isSound)) return false;
  const box = boxOfShape(shape);
  const { near, owners } = edgesInBox(all, box);
  const edges = edgeTable(near.length / 4);
  // by edge: whether it was met, and its reverse; and whose it is
  const isMet = new Uint8Array(near.length / 4);
  const ownerOf = new Int32Array(near.length / 4);
  for (let e = 0; e < near.length; e += 4) {
    const ax = near[e]!;
    const ay = near[e + 1]!;
    const bx = near[e + 2]!;
    const by = near[e + 3]!;
    const reverse = edges.find(bx, by, ax, ay);
    const edge = reverse >= 0 ? reverse : edges.add(ax, ay, bx, by);
    const side = reverse >= 0 ? REVERSE : FORWARD;
    // twice from the same side
    if ((isMet[edge]! & side) !== 0) return false;
    isMet[edge]! |= side;
    if (side === FORWARD) ownerOf[edge] = owners[e / 4]!;
  }
  const loose: number[] = [];
  for (let e = 0; e < edges.count(); e++) if (isMet[e] === FORWARD) loose.push(e);
  const ends = new Int32Array(loose.length * 4);
  loose.forEach((e, i) => ends.set(edges.ends.subarray(e * 4, e * 4 + 4), i * 4));
  return holdersBesideAnEdge(shape, all) === 1 && isRim(ends, (i) => all[ownerOf[loose[i]!]!]!, all, box);
}

const FORWARD = 1;
const REVERSE = 2;

/** Whether edges keep apart from each other, but for common ends, and nobody is to the right of them. */
function isRim(ends: Int32Array, ownerOf: (edge: number) => Shape, all: readonly Shape[], box: Box): boolean {
  if (ends.length === 0) return true;
  const cells = cellsOf(ends);
  if (!cells) return false;
  for (let cell = 0; cell < cells.count; cell++) {
    const end = cells.start[cell + 1]!;
    for (let i = cells.start[cell]!; i < end; i++)
      for (let j = i + 1; j < end; j++)
        if (edgeRelation(ends, cells.edges[i]! * 4, cells.edges[j]! * 4) === CLOSE) return false;
  }
  return runsOf(ends, box).every((run) => {
    for (const e of run) {
      const x = (ends[e]! + ends[e + 2]!) / 2;
      const y = (ends[e + 1]! + ends[e + 3]!) / 2;
      if (!meets(box, boxOf([x, y]))) continue;
      return all.every((other) => other === ownerOf(e / 4) || sideOfShape(other, x, y) === 'outside');
    }
    return false;
  });
}

/**
 * Edges that follow each other in a box, and nothing else: beyond what of them lies in there is the same. By where their numbers stand.
 */
function runsOf(ends: Int32Array, box: Box): number[][] {
  const begins = new Map<string, number[]>();
  const stops = new Map<string, number>();
  for (let e = 0; e < ends.length; e += 4) {
    const [from, to] = [`${ends[e]} ${ends[e + 1]}`, `${ends[e + 2]} ${ends[e + 3]}`];
    begins.set(from, [...(begins.get(from) ?? []), e]);
    stops.set(to, (stops.get(to) ?? 0) + 1);
  }
  const after = (e: number): number | null => {
    // of what comes to it from outside nothing is known there
    if (!meets(box, boxOf([ends[e + 2]!, ends[e + 3]!]))) return null;
    const key = `${ends[e + 2]} ${ends[e + 3]}`;
    const next = begins.get(key) ?? [];
    return next.length === 1 && stops.get(key) === 1 ? next[0]! : null;
  };
  const followers = new Set<number>();
  for (let e = 0; e < ends.length; e += 4) {
    const next = after(e);
    if (next !== null) followers.add(next);
  }
  const seen = new Set<number>();
  const runs: number[][] = [];
  const walk = (first: number): void => {
    const run: number[] = [];
    for (let e: number | null = first; e !== null && !seen.has(e); e = after(e)) {
      seen.add(e);
      run.push(e);
    }
    runs.push(run);
  };
  for (let e = 0; e < ends.length; e += 4) if (!followers.has(e)) walk(e);
  // rings that are loose all round have no first
  for (let e = 0; e < ends.length; e += 4) if (!seen.has(e)) walk(e);
  return runs;
}

/** Edges of shapes that do not lie beside a box, four numbers each, and whose they are. */
function edgesInBox(shapes: readonly Shape[], box: Box): { readonly near: number[]; readonly owners: number[] } {
  const near: number[] = [];
  const owners: number[] = [];
  shapes.forEach((shape, owner) => {
    for (const polygon of shape)
      for (const ring of polygon) {
        const last = ring.length - 2;
        for (let i = 0, j = last; i <= last; j = i, i += 2) {
          const ax = ring[j]!;
          const ay = ring[j + 1]!;
          const bx = ring[i]!;
          const by = ring[i + 1]!;
          if (isBeside(box, ax, ay, bx, by)) continue;
          near.push(ax, ay, bx, by);
          owners.push(owner);
        }
      }
  });
  return { near, owners };
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
