import type { Position, Ring, Shape } from '../../geometry/lattice';
import { onSegment } from '../../geometry/orient';
import { area2, eachEdge, sideOfRing } from '../../geometry/ring';
import { isClearlySimple, isStarShaped } from '../clearly-simple';
import { selfContacts } from '../not-simple';

/**
 * Whether the directions of a shape's rings say what is inside: edges meet at vertices alone, a loop within an even number of others runs
 * counter-clockwise, within an odd number clockwise. Only of such shapes can edges alone tell who is on which side; of all others
 * (files have them) inside is what even and odd say, and faces have to be cut.
 */
export function isSound(shape: Shape): boolean {
  if (isStarShaped(shape)) return true;
  let is = known.get(shape);
  if (is === undefined) known.set(shape, (is = looksSound(shape)));
  return is;
}

/** Shapes never change, and each is a neighbour of several others. */
const known = new WeakMap<Shape, boolean>();

function looksSound(shape: Shape): boolean {
  const rings = shape.flat();
  if (isClearlySimple(shape)) return areTurned(rings, []);
  const { broken, touching } = selfContacts(shape);
  if (broken.length > 0) return false;
  const touched = touching.map(({ at }) => at);
  return !touched.some((place) => lieOn(rings, place)) && areTurned(rings.flatMap(loopsOf), touched);
}

/** Whether a place lies on an edge of rings, and is no end of it. */
function lieOn(rings: readonly Ring[], [x, y]: Position): boolean {
  let does = false;
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) => {
      const isEnd = (ax === x && ay === y) || (bx === x && by === y);
      does ||= !isEnd && onSegment(ax, ay, bx, by, x, y);
    });
  return does;
}

/** A ring that comes back to a place, as loops that do not. */
function loopsOf(ring: Ring): Ring[] {
  const loops: number[][] = [];
  const way: number[] = [];
  const stands = new Map<string, number>();
  for (let i = 0; i < ring.length; i += 2) {
    const key = `${ring[i]} ${ring[i + 1]}`;
    const from = stands.get(key);
    if (from !== undefined) {
      const loop = way.splice(from);
      for (let k = 2; k < loop.length; k += 2) stands.delete(`${loop[k]} ${loop[k + 1]}`);
      loops.push(loop);
    }
    stands.set(key, way.length);
    way.push(ring[i]!, ring[i + 1]!);
  }
  return [...loops, way];
}

/** Whether every loop lies wholly within or beside each other one, and runs as one so deep within others should. */
function areTurned(loops: readonly Ring[], touched: readonly Position[]): boolean {
  if (loops.length === 1) return area2(loops[0]!) > 0;
  return loops.every((loop) => {
    const probes = probesOf(loop, touched);
    let isHole = false;
    for (const other of loops) {
      if (other === loop) continue;
      const sides = new Set(probes.map(([x, y]) => sideOfRing(other, x, y)));
      if (sides.size !== 1 || sides.has('border')) return false;
      if (sides.has('inside')) isHole = !isHole;
    }
    return area2(loop) > 0 !== isHole;
  });
}

/** Middles of edges that say on which side of another loop all of this one lies: between places where they touch it cannot change. */
function probesOf(loop: Ring, touched: readonly Position[]): Position[] {
  const probes: Position[] = [];
  const isTouched = new Set(touched.map(([x, y]) => `${x} ${y}`));
  if (touched.length > 0)
    eachEdge(loop, (ax, ay, bx, by) => {
      if (isTouched.has(`${ax} ${ay}`)) probes.push([(ax + bx) / 2, (ay + by) / 2]);
    });
  return probes.length > 0 ? probes : [[(loop[0]! + loop[2]!) / 2, (loop[1]! + loop[3]!) / 2]];
}
