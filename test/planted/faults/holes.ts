import type { Position, Ring } from '../../../src/geometry/lattice';
import { areaOf } from '../area';
import { face } from '../face';
import type { Draft } from '../draft';
import { inMetres } from '../metres';
import { add, countOf, flat, placeAt, rerouted } from '../paths';
import type { Hole } from '../places';
import { atPlace, nowhere, onGround, pointAt, type Truth } from '../truth';
import { isInside } from '../width';
import { midwayOn, oddVertex } from './along-border';
import { faultAt, type Fault } from './fault';
import { freshCode } from './fresh-code';
import { stretchAt } from './stretch';

/** Faults of dedicated grids, which lie in a hole of another one. */
export const holeFaults: readonly Fault[] = [
  faultAt('hole', 'no hole for the dedicated grid', ({ host, dedicated }, draft) => {
    if (isListed(draft, dedicated.shape[0]![0]!)) return null;
    draft.change(host.id, { shape: [[host.shape[0]![0]!]] });
    return [
      wholeFace('overlap', [host.id, dedicated.id], ringOf(dedicated)),
      ...heldTwice(draft, [host.id, dedicated.id], dedicated.id),
    ];
  }),
  faultAt('hole', 'a dedicated grid that nobody listed', ({ host, dedicated }, draft) => {
    draft.drop(dedicated.id);
    return [wholeFace('gap', [host.community], ringOf(dedicated)), ...heldByNobody(draft, dedicated.id)];
  }),
  faultAt('hole', 'a dedicated grid that is not drawn', ({ host, dedicated }, draft) => {
    draft.change(dedicated.id, { shape: [] });
    return [
      nowhere('undrawn', [dedicated.id]),
      wholeFace('gap', [host.community], ringOf(dedicated)),
      ...heldByNobody(draft, dedicated.id),
    ];
  }),
  faultAt('hole', 'a dedicated grid twice', ({ dedicated }, draft) => {
    const twin = twinOf(draft, dedicated);
    return [
      wholeFace('overlap', [dedicated.id, twin], ringOf(dedicated)),
      ...heldTwice(draft, [dedicated.id, twin], dedicated.id),
    ];
  }),
  faultAt('hole', 'a dedicated grid twice, and no hole for it', ({ host, dedicated }, draft) => {
    if (isListed(draft, dedicated.shape[0]![0]!)) return null;
    const twin = twinOf(draft, dedicated);
    draft.change(host.id, { shape: [[host.shape[0]![0]!]] });
    const all = [host.id, dedicated.id, twin];
    return [wholeFace('overlap', all, ringOf(dedicated)), ...heldTwice(draft, all, dedicated.id)];
  }),
  ...[3, 10, 30, 120, 300].flatMap((units) => [
    faultAt('hole', `a dedicated grid smaller than its hole, ${units}`, ringed(-units)),
    faultAt('hole', `a dedicated grid larger than its hole, ${units}`, ringed(units)),
  ]),
  ...[1, 2, 10, 40, 300].flatMap((units) => [
    faultAt('hole', `gap at a vertex, ${units}`, nudged('dedicated', -units)),
    faultAt('hole', `overlap at a vertex, ${units}`, nudged('dedicated', units)),
    faultAt('hole', `gap at a vertex of the hole, ${units}`, nudged('host', units)),
    faultAt('hole', `overlap at a vertex of the hole, ${units}`, nudged('host', -units)),
  ]),
  faultAt('hole', 'a collinear vertex that the dedicated grid lacks', missingIn('dedicated')),
  faultAt('hole', 'a collinear vertex that the hole lacks', missingIn('host')),
  faultAt('hole', 'no category', ({ dedicated }, draft) => {
    draft.change(dedicated.id, { category: null });
    return [onGround('dedicated-details', [dedicated.id], ringOf(dedicated))];
  }),
  faultAt('hole', 'no introduction', ({ dedicated }, draft) => {
    draft.change(dedicated.id, { introduction: '' });
    return [onGround('dedicated-details', [dedicated.id], ringOf(dedicated))];
  }),
  faultAt('hole', 'a spike', ({ dedicated }, draft) => {
    const { before, inner, after, path } = stretchAt(ringOf(dedicated), 3, 1);
    const vertex = inner[0]!;
    const tip = add(vertex, towardsMiddle(ringOf(dedicated), vertex, 150));
    draft.change(dedicated.id, {
      shape: rerouted(dedicated.shape, path, flat([before, vertex, tip, vertex, after])),
    });
    return [atPlace('not-simple', [dedicated.id], vertex)];
  }),
];

const ringOf = ({ shape }: Hole['dedicated']): Ring => shape[0]![0]!;

/** The whole ground of a dedicated grid. */
export const wholeFace = (of: 'gap' | 'overlap', subjects: readonly string[], ring: Ring): Truth => ({
  ...onGround(of, subjects, ring),
  area_m2: areaOf(inMetres(ring, placeAt(ring, 0))),
});

const heldTwice = (draft: Draft, codes: readonly string[], id: string): Truth[] =>
  draft.housesOf(id).map((house) => onGround('building-split', [house.id, ...codes], house.ring));

export const heldByNobody = (draft: Draft, id: string): Truth[] =>
  draft.housesOf(id).map((house) => onGround('building-uncovered', [house.id], house.ring));

/** Whether a list names a site on this ground: one that an ordinary grid lies over would be a fault of its own. */
const isListed = (draft: Draft, ring: Ring): boolean =>
  draft.sites().some(({ on: [x, y] }) => typeof x === 'number' && isInside(ring, x, y as number));

/** The same grid once more, under another code and name. */
function twinOf(draft: Draft, dedicated: Hole['dedicated']): string {
  const code = freshCode(draft, dedicated.community, 950);
  draft.add({ ...dedicated, id: code, code, name: `第${code.slice(-3)}网格` });
  return code;
}

/** All vertices of the dedicated grid moved away from its middle, or towards it: a ring all round of what both have, or nobody. */
function ringed(units: number) {
  return ({ host, dedicated }: Hole, draft: Draft): readonly Truth[] => {
    const ring = ringOf(dedicated);
    const places = Array.from({ length: countOf(ring) }, (_, k) => placeAt(ring, k));
    const moved = flat(places.map((place) => add(place, towardsMiddle(ring, place, -units))));
    draft.change(dedicated.id, { shape: [[moved]] });
    const origin = placeAt(ring, 0);
    const of = units < 0 ? 'gap' : 'overlap';
    const subjects = units < 0 ? [host.community] : [dedicated.id, host.id];
    const area_m2 = Math.abs(areaOf(inMetres(moved, origin)) - areaOf(inMetres(ring, origin)));
    const truth = { subjects, at: pointAt(origin), area_m2 };
    return [Math.abs(units) <= NARROW_LANE ? { rule: 'sliver', of, ...truth } : { rule: of, ...truth }];
  };
}

/** Up to so many units a lane is narrower than 0.5 m; from three times as many on it is wider, at whatever angle the rays meet the ring. */
const NARROW_LANE = 40;

/** A step from a vertex of a site towards its middle. */
function towardsMiddle(ring: Ring, [x, y]: Position, units: number): Position {
  const n = countOf(ring);
  const [sx, sy] = Array.from({ length: n }, (_, k) => placeAt(ring, k)).reduce(
    (sum, place) => add(sum, place),
    [0, 0],
  );
  const [dx, dy] = [sx / n - x, sy / n - y];
  const length = Math.hypot(dx, dy);
  return [Math.round((dx / length) * units), Math.round((dy / length) * units)];
}

/** One vertex moved outward, in the outline of the dedicated grid or in the hole of its host. */
function nudged(who: 'dedicated' | 'host', units: number) {
  return ({ host, dedicated }: Hole, draft: Draft): readonly Truth[] | null => {
    const { before, inner, after, path } = stretchAt(ringOf(dedicated), 5, 1);
    const to = add(inner[0]!, towardsMiddle(ringOf(dedicated), inner[0]!, -units));
    const isGap = who === 'dedicated' ? units < 0 : units > 0;
    const grid = who === 'dedicated' ? dedicated : host;
    const found = face(flat([before, inner[0]!, after, to]), {
      of: isGap ? 'gap' : 'overlap',
      subjects: isGap ? [host.community] : [dedicated.id, host.id],
      odd: [grid.id],
    });
    if (!found) return null;
    draft.change(grid.id, { shape: rerouted(grid.shape, path, flat([before, to, after])) });
    return [found];
  };
}

/** A place on a side of the site that one of both has. */
function missingIn(who: 'dedicated' | 'host') {
  return ({ host, dedicated }: Hole, draft: Draft): readonly Truth[] | null => {
    const [p, q] = [placeAt(ringOf(dedicated), 7), placeAt(ringOf(dedicated), 8)];
    const middle = midwayOn(p, q);
    if (!middle) return null;
    const [odd, other] = who === 'dedicated' ? [dedicated, host] : [host, dedicated];
    draft.change(other.id, { shape: rerouted(other.shape, flat([p, q]), flat([p, middle, q])) });
    return [oddVertex(odd.id, middle)];
  };
}
