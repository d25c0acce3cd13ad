import { originOf, type Cut } from './cut';
import type { Polygon, Ring, Shape } from './lattice';
import { area2, canonicalShape, sideOfRing } from './ring';

/**
 * Faces with one owner become one shape: the edges between them fall away, the outline is traced.
 *
 *   1. an edge is outline where the owner holds its left side and not its right;
 *   2. at a node the trace stays at the wedge it came along (the first outline edge clockwise), so two parts that touch in a
 *      node are two polygons;
 *   3. a trace that comes back to a node is cut there into simple rings: what runs clockwise is a hole that touches its shell;
 *   4. a hole belongs to the smallest shell round it.
 *
 * Owners are any numbers; −1 stands for nobody. Every shape is canonical, so equal regions give equal arrays.
 */
export function dissolve(cut: Cut, ownerOf: (face: number) => number): Map<number, Shape> {
  const { xs, ys, edges, next, faceOf } = cut;
  const owners = new Int32Array(cut.faces.length).fill(-1);
  for (let face = 1; face < owners.length; face++) owners[face] = ownerOf(face);
  const rings = new Map<number, Ring[]>();
  const done = new Uint8Array(next.length);
  const position = new Int32Array(xs.length);
  for (let start = 0; start < next.length; start++) {
    const owner = owners[faceOf[start]!]!;
    if (owner === -1 || done[start] === 1 || owners[faceOf[start ^ 1]!] === owner) continue;
    const path: number[] = [];
    for (let half = start; done[half] === 0;) {
      done[half] = 1;
      path.push(originOf(edges, half));
      half = next[half]!;
      while (owners[faceOf[half ^ 1]!] === owner) half = next[half ^ 1]!;
    }
    let held = rings.get(owner);
    if (!held) rings.set(owner, (held = []));
    for (const loop of simpleLoops(path, position)) held.push(ringOf(xs, ys, loop));
  }
  return new Map([...rings].map(([owner, all]) => [owner, canonicalShape(assemble(all))]));
}

function ringOf(xs: Int32Array, ys: Int32Array, nodes: readonly number[]): Ring {
  const ring: number[] = [];
  for (const n of nodes) ring.push(xs[n]!, ys[n]!);
  return ring;
}

/**
 * The same where a face may have several owners (a grid, its community, its street; or two grids that overlap). Owners that share a
 * face are dissolved in different passes: as many as owners lie one over another, not as many as there are owners.
 */
export function dissolveLayers(cut: Cut, ownersOf: (face: number) => readonly number[]): Map<number, Shape> {
  const owners = cut.faces.map((_, face) => (face === 0 ? [] : ownersOf(face)));
  const rivals = new Map<number, Set<number>>();
  for (const together of owners)
    for (const owner of together) {
      const set = rivals.get(owner) ?? new Set<number>();
      rivals.set(owner, set);
      for (const other of together) if (other !== owner) set.add(other);
    }
  const layerOf = new Map<number, number>();
  let count = 0;
  for (const [owner, others] of rivals) {
    const taken = new Set(Array.from(others, (other) => layerOf.get(other)));
    let layer = 0;
    while (taken.has(layer)) layer++;
    layerOf.set(owner, layer);
    count = Math.max(count, layer + 1);
  }
  const shapes = new Map<number, Shape>();
  for (let layer = 0; layer < count; layer++)
    for (const [owner, shape] of dissolve(cut, (face) => owners[face]!.find((id) => layerOf.get(id) === layer) ?? -1))
      shapes.set(owner, shape);
  return shapes;
}

/** Cuts a closed path at every node it visits twice. `position` is all zeros, and is left so. */
function simpleLoops(path: readonly number[], position: Int32Array): number[][] {
  const loops: number[][] = [];
  const stack: number[] = [];
  for (const node of path) {
    // positions are counted from 1; 0 is a node not on the stack
    const since = position[node]! - 1;
    if (since >= 0) {
      const loop = stack.splice(since);
      for (const gone of loop) position[gone] = 0;
      loops.push(loop);
    }
    stack.push(node);
    position[node] = stack.length;
  }
  for (const node of stack) position[node] = 0;
  loops.push(stack);
  return loops;
}

/** Shells with their holes. */
export function assemble(rings: readonly Ring[]): Shape {
  const shells = rings
    .filter((ring) => area2(ring) > 0)
    .map((ring) => ({ ring, size: area2(ring), holes: [] as Ring[] }));
  shells.sort((p, q) => p.size - q.size);
  for (const hole of rings) {
    if (area2(hole) >= 0) continue;
    const home = shells.length === 1 ? shells[0] : shells.find(({ ring }) => holds(ring, hole));
    if (!home) throw new Error('assemble: a hole lies in no shell');
    home.holes.push(hole);
  }
  return shells.map(({ ring, holes }): Polygon => [ring, ...holes]);
}

/** Whether a ring lies in another one that it may touch in places, but neither crosses nor runs along. */
function holds(shell: Ring, inner: Ring): boolean {
  for (let i = 0; i < inner.length; i += 2) {
    const side = sideOfRing(shell, inner[i]!, inner[i + 1]!);
    if (side !== 'border') return side === 'inside';
  }
  // every corner touches: the middle of an edge decides, in half units
  const doubled = shell.map((value) => value * 2);
  return sideOfRing(doubled, inner[0]! + inner[2]!, inner[1]! + inner[3]!) === 'inside';
}
