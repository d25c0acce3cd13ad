import type { Position } from '../../../src/geometry/lattice';
import { footprint } from '../../bench/generate-houses';
import { face } from '../face';
import { add, besides, crossing, flat, rerouted } from '../paths';
import type { Corner } from '../places';
import type { GridRow } from '../city';
import { onGround } from '../truth';
import { overlapFace } from './along-border';
import { faultAt, type Fault } from './fault';

/** Faults where three grids meet, in one community and in two. */
export const cornerFaults: readonly Fault[] = (['corner', 'communityCorner'] as const).flatMap((kind) => [
  ...[1, 3, 40, 250].map((units) =>
    faultAt(kind, `one grid pulled back, ${units}`, (corner, draft) => {
      const { at, stem, left, arm } = anatomy(corner);
      const to = add(at, into(at, stem, left, units));
      const found = face(flat([stem, at, left, to]), { of: 'gap', subjects: [arm.community], odd: [arm.id] });
      if (!found) return null;
      draft.change(arm.id, {
        shape: rerouted(draft.grid(arm.id).shape, flat([stem, at, left]), flat([stem, to, left])),
      });
      return [found];
    }),
  ),
  ...[4, 40, 250].map((units) =>
    faultAt(kind, `one grid pushed over both others, ${units}`, (corner, draft) => {
      const { at, stem, left, right, arm, other } = anatomy(corner);
      const to = add(at, into(at, stem, left, -units));
      const cross = crossing(at, right, stem, to);
      if (!cross) return null;
      const truths = [
        overlapFace({ a: arm, b: other, path: [] }, flat([stem, at, cross])),
        overlapFace({ a: arm, b: corner.through, path: [] }, flat([at, left, to, cross])),
      ];
      if (!truths.every((found) => found !== null)) return null;
      draft.change(arm.id, {
        shape: rerouted(draft.grid(arm.id).shape, flat([stem, at, left]), flat([stem, to, left])),
      });
      return truths.flat();
    }),
  ),
  ...[5, 200].map((units) =>
    faultAt(kind, `all three pulled back, ${units}`, (corner, draft) => {
      const { at, stem, left, right, arm, other } = anatomy(corner);
      const { through } = corner;
      const pulls = [arm, other, through].map((grid) => {
        const [from, to] = besides(grid.shape, at);
        return { grid, from, to, place: add(at, leftOf(at, from, to, units)) };
      });
      const [ofArm, ofOther, ofThrough] = pulls.map(({ place }) => place) as [Position, Position, Position];
      const claim = (grid: GridRow) => ({ of: 'gap', subjects: [grid.community], odd: [grid.id] }) as const;
      const truths =
        arm.community === through.community
          ? [face(flat([left, ofArm, stem, ofOther, right, ofThrough]), claim(arm))]
          : [
              face(flat([left, ofArm, stem, ofOther, right, at]), claim(arm)),
              face(flat([right, ofThrough, left, at]), claim(through)),
            ];
      if (!truths.every((found) => found !== null)) return null;
      for (const { grid, from, to, place } of pulls)
        draft.change(grid.id, {
          shape: rerouted(draft.grid(grid.id).shape, flat([from, at, to]), flat([from, place, to])),
        });
      return truths;
    }),
  ),
  faultAt(kind, 'a house in all three', (corner, draft, random) => {
    const [x, y] = corner.at;
    const ring = footprint([-500, -500, 500, -500, 500, 500, -500, 500], x, y, random.next());
    const id = draft.addHouse(ring);
    const grids = [corner.through, ...corner.arms].map(({ id }) => id);
    return [onGround('building-split', [id, ...grids], ring)];
  }),
]);

/** The first arm and what its border passes: the stem between the arms, the corner, and on along the straight border. */
function anatomy({ at, through, arms: [arm, other] }: Corner) {
  const neighbours = (grid: GridRow) => besides(grid.shape, at);
  const common = (p: GridRow, q: GridRow): Position =>
    neighbours(p).find(([x, y]) => neighbours(q).some((place) => place[0] === x && place[1] === y))!;
  return { at, arm, other, stem: common(arm, other), left: common(arm, through), right: common(other, through) };
}

/** A step from a corner between the ways to two places, which lie at no straight angle. */
function into(at: Position, p: Position, q: Position, units: number): Position {
  const [u, v] = [unit(at, p), unit(at, q)];
  return scaled([u[0] + v[0], u[1] + v[1]], units);
}

/** A step to the left of a way that comes from p and goes on to q: into the grid whose outline it is, also where it is straight. */
function leftOf(at: Position, p: Position, q: Position, units: number): Position {
  const [u, v] = [unit(at, p), unit(at, q)];
  return scaled([u[1] - v[1], v[0] - u[0]], units);
}

const unit = ([ax, ay]: Position, [bx, by]: Position): Position => {
  const length = Math.hypot(bx - ax, by - ay);
  return [(bx - ax) / length, (by - ay) / length];
};

/** One unit goes along an axis: along a diagonal it would be more. */
function scaled([x, y]: Position, units: number): Position {
  if (Math.abs(units) === 1) return Math.abs(x) > Math.abs(y) ? [Math.sign(x) * units, 0] : [0, Math.sign(y) * units];
  const length = Math.hypot(x, y);
  return [Math.round((x / length) * units), Math.round((y / length) * units)];
}
