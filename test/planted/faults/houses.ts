import type { Line, Position, Ring } from '../../../src/geometry/lattice';
import type { Random } from '../../random';
import { footprint } from '../../bench/generate-houses';
import { add, flat, stepAlong, turnedBack } from '../paths';
import { onGround } from '../truth';
import { isInside } from '../width';
import { rerun } from './along-border';
import { faultAt, type Fault } from './fault';
import { eitherSide, stretchOf, type Stretch } from './stretch';

/** Houses that a border cuts, that nobody has, and that two have. */
export const houseFaults: readonly Fault[] = (['inner', 'community', 'street'] as const).flatMap((kind) => [
  faultAt(kind, 'a house on the border', ({ a, b, path }, draft, random) => {
    const { before, inner, after } = stretchOf(path, random, 1);
    const ring = along(inner[0]!, before, after, 1000, 700);
    const id = draft.addHouse(ring);
    return [onGround('building-split', [id, a.id, b.id], ring)];
  }),
  // a wall 6 m long is 0.6 m² over the border at 10 units, and 2.4 m² at 40: the limit for so small a house is 1 m²
  faultAt(kind, 'a house over the border, less than counts', ({ path }, draft, random) => {
    const ring = leaning(path, random, 10);
    if (!ring) return null;
    draft.addHouse(ring);
    return [];
  }),
  faultAt(kind, 'a house over the border, more than counts', ({ a, b, path }, draft, random) => {
    const ring = leaning(path, random, 40);
    if (!ring) return null;
    const id = draft.addHouse(ring);
    return [onGround('building-split', [id, a.id, b.id], ring)];
  }),
  faultAt(kind, 'a house in a gap', (place, draft, random) => {
    const border = eitherSide(place, random);
    const stretch = stretchOf(border.path, random, 5);
    const ring = along(add(stretch.inner[2]!, stretch.out(-WIDE / 2)), stretch.before, stretch.after, 600, 200);
    if (!isInLane(ring, stretch, -WIDE)) return null;
    const truths = rerun(border, draft, stretch, -WIDE);
    if (!truths) return null;
    const id = draft.addHouse(ring);
    return [...truths, onGround('building-uncovered', [id], ring)];
  }),
  faultAt(kind, 'a house in an overlap', (place, draft, random) => {
    const border = eitherSide(place, random);
    const stretch = stretchOf(border.path, random, 5);
    const ring = along(add(stretch.inner[2]!, stretch.out(WIDE / 2)), stretch.before, stretch.after, 600, 200);
    if (!isInLane(ring, stretch, WIDE)) return null;
    const truths = rerun(border, draft, stretch, WIDE);
    if (!truths) return null;
    const id = draft.addHouse(ring);
    return [...truths, onGround('building-split', [id, border.a.id, border.b.id], ring)];
  }),
]);

/** Units that a border is moved, so that a shed has room and no house that was there before is concerned (see CLEARANCE). */
const WIDE = 560;

/** A rectangle about a place, with its long side along the way from p to q. */
export function along([x, y]: Position, p: Position, q: Position, length: number, depth: number): Ring {
  const [w, h] = [length / 2, depth / 2];
  return footprint([-w, -h, w, -h, w, h, -w, h], x, y, Math.atan2(q[1] - p[1], q[0] - p[0]));
}

/** A house 600 by 500 units beside a straight piece of the border, over it by so many. */
function leaning(path: Line, random: Random, units: number): Ring | null {
  const { before: p, inner } = stretchOf(path, random, 1);
  const q = inner[0]!;
  if (Math.hypot(q[0] - p[0], q[1] - p[1]) < 800) return null;
  const middle: Position = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  const [dx, dy] = stepAlong(p, q, 10_000);
  // to the left of the way, by half its depth less what is over the border
  const off = (250 - units) / 10_000;
  return along([middle[0] - dy * off, middle[1] + dx * off], p, q, 600, 500);
}

function isInLane(ring: Ring, { path, inner, out }: Stretch, units: number): boolean {
  const lane = [...path, ...turnedBack(flat(inner.map((place) => add(place, out(units)))))];
  for (let k = 0; k < ring.length; k += 2) if (!isInside(lane, ring[k]!, ring[k + 1]!)) return false;
  return true;
}
