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
  const owners = cut.faces.map((_, face) => (face === 0 ? -1 : ownerOf(face)));
  const left = (half: number) => owners[cut.faceOf[half]!]!;
  const isOutline = (half: number) => left(half) !== -1 && left(half) !== left(half ^ 1);
  const rings = new Map<number, Ring[]>();
  const done = new Uint8Array(cut.next.length);
  for (let start = 0; start < cut.next.length; start++) {
    if (done[start] || !isOutline(start)) continue;
    const owner = left(start);
    const path: number[] = [];
    for (let half = start; !done[half];) {
      done[half] = 1;
      path.push(originOf(cut.edges, half));
      half = cut.next[half]!;
      while (left(half ^ 1) === owner) half = cut.next[half ^ 1]!;
    }
    const held = rings.get(owner) ?? [];
    rings.set(owner, held);
    for (const loop of simpleLoops(path)) held.push(loop.flatMap((n) => [cut.xs[n]!, cut.ys[n]!]));
  }
  return new Map([...rings].map(([owner, all]) => [owner, canonicalShape(assemble(all))]));
}

/** Cuts a closed path at every node it visits twice. */
function simpleLoops(path: readonly number[]): number[][] {
  const loops: number[][] = [];
  const stack: number[] = [];
  const position = new Map<number, number>();
  for (const node of path) {
    const since = position.get(node);
    if (since !== undefined) {
      const loop = stack.splice(since);
      for (const gone of loop) position.delete(gone);
      loops.push(loop);
    }
    position.set(node, stack.length);
    stack.push(node);
  }
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
