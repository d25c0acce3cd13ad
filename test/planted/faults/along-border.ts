import type { Position } from '../../../src/geometry/lattice';
import type { Random } from '../../random';
import type { GridRow } from '../city';
import type { Draft } from '../draft';
import { face } from '../face';
import { add, crossing, flat, rerouted, turnedBack } from '../paths';
import { streetOf, type Border } from '../places';
import type { Truth } from '../truth';
import { allOf } from './fault';
import { stretchOf, type Stretch } from './stretch';

/** Inner places of a stretch that is shifted as a whole. */
const LANE_LENGTH = 5;

export type BorderPlanting = (border: Border, draft: Draft, random: Random) => readonly Truth[] | null;

/** One vertex of one grid moved: outward it overlaps the neighbour, inward it leaves a gap. */
export const moved =
  (units: number): BorderPlanting =>
  (border, draft, random) =>
    rerun(border, draft, stretchOf(border.path, random, 1), units);

/** A stretch of vertices of one grid, moved by the same step. */
export const shifted =
  (units: number): BorderPlanting =>
  (border, draft, random) =>
    rerun(border, draft, stretchOf(border.path, random, LANE_LENGTH), units);

/** What a lies over of b, or leaves free, where a stretch of a's border is moved by so many units. */
export function rerun(border: Border, draft: Draft, stretch: Stretch, units: number): readonly Truth[] | null {
  const { a } = border;
  const step = stretch.out(units);
  const places = stretch.inner.map((place) => add(place, step));
  const ring = [...stretch.path, ...turnedBack(flat(places))];
  const found = units < 0 ? gapFace(border, ring) : overlapFace(border, ring);
  if (!found) return null;
  draft.change(a.id, {
    shape: rerouted(draft.grid(a.id).shape, stretch.path, flat([stretch.before, ...places, stretch.after])),
  });
  return found;
}

/** Land of a that a gave up. */
export function gapFace({ a }: Border, ring: readonly number[]): readonly Truth[] | null {
  const found = face(ring, { of: 'gap', subjects: [a.community], odd: [a.id] });
  return found && [found];
}

/** Land of b that a has as well: more than a sliver of it beyond a community is the second rule that is broken. */
export function overlapFace({ a, b }: Border, ring: readonly number[]): readonly Truth[] | null {
  const found = face(ring, { of: 'overlap', subjects: [a.id, b.id], odd: [a.id] });
  return found && [found, ...beyond({ a, b }, found)];
}

function beyond({ a, b }: Pick<Border, 'a' | 'b'>, { rule, at, area_m2 }: Truth): Truth[] {
  if (rule !== 'overlap' || a.community === b.community) return [];
  return [{ rule: 'crosses-division', subjects: [a.id], at, area_m2: area_m2! }];
}

/** One vertex moved outward and the next one inward: the border of a crosses that of b. */
export const crossed =
  (units: number): BorderPlanting =>
  (border, draft, random) => {
    const { a } = border;
    const stretch = stretchOf(border.path, random, 2);
    const [first, second] = stretch.inner as [Position, Position];
    const [out, back] = [add(first, stretch.out(units)), add(second, stretch.out(-units))];
    const cross = crossing(first, second, out, back);
    if (!cross) return null;
    const truths = [
      overlapFace(border, flat([stretch.before, first, cross, out])),
      gapFace(border, flat([cross, second, stretch.after, back])),
    ];
    if (!truths.every((found) => found !== null)) return null;
    draft.change(a.id, {
      shape: rerouted(draft.grid(a.id).shape, stretch.path, flat([stretch.before, out, back, stretch.after])),
    });
    return truths.flat();
  };

/** Two faces with a vertex between them that both have: they touch there, and are two all the same. */
export const inARow =
  (units: number, then: number): BorderPlanting =>
  (border, draft, random) => {
    const { a } = border;
    const { before, inner, after, path, out } = stretchOf(border.path, random, 3);
    const [first, middle, last] = inner as [Position, Position, Position];
    const [one, other] = [add(first, out(units)), add(last, out(then))];
    const faceOf = (by: number) => (by < 0 ? gapFace : overlapFace);
    const truths = [
      faceOf(units)(border, flat([before, first, middle, one])),
      faceOf(then)(border, flat([middle, last, after, other])),
    ];
    if (!truths.every((found) => found !== null)) return null;
    draft.change(a.id, {
      shape: rerouted(draft.grid(a.id).shape, path, flat([before, one, middle, other, after])),
    });
    return truths.flat();
  };

/** The same vertex moved in both grids, away from each other or over each other. */
export const pulledApart =
  (units: number): BorderPlanting =>
  (border, draft, random) => {
    const { a, b } = border;
    const { before, inner, after, path, out } = stretchOf(border.path, random, 1);
    const vertex = inner[0]!;
    const [ofA, ofB] = [add(vertex, out(-units)), add(vertex, out(units))];
    const whole = flat([before, ofA, after, ofB]);
    const halfOfA = flat([before, ofA, after, vertex]);
    const halfOfB = flat([before, ofB, after, vertex]);
    const back: Border = { ...border, a: b, b: a };
    const apart = units > 0;
    const claim = { of: 'overlap', subjects: [a.id, b.id], odd: [a.id] } as const;
    // over a border of communities each half of a gap is missing in its own community
    const truths = apart
      ? a.community === b.community
        ? [gapFace(border, whole)]
        : [gapFace(border, halfOfA), gapFace(back, halfOfB)]
      : [allOf([face(whole, claim)]), over(border, halfOfB), over(back, halfOfA)];
    if (!truths.every((found) => found !== null)) return null;
    for (const [grid, to] of [
      [a, ofA],
      [b, ofB],
    ] as const)
      draft.change(grid.id, { shape: rerouted(draft.grid(grid.id).shape, path, flat([before, to, after])) });
    return truths.flat();
  };

/** Of an overlap only what it means for the community of a. */
function over(border: Border, ring: readonly number[]): readonly Truth[] | null {
  const found = overlapFace(border, ring);
  return found && found.filter(({ rule }) => rule === 'crosses-division');
}

/** Vertices that b has and a has not: a runs straight past them. */
export const dropped =
  (count: number): BorderPlanting =>
  (border, draft, random) => {
    const { a } = border;
    const { before, inner, after, path } = stretchOf(border.path, random, count);
    const truths = lobes(before, inner, after)?.map(({ ring, isRight }) =>
      // what lies to the right of the straight way was a's
      (isRight ? gapFace : overlapFace)(border, ring),
    );
    if (!truths || !truths.every((found) => found !== null)) return null;
    draft.change(a.id, { shape: rerouted(draft.grid(a.id).shape, path, flat([before, after])) });
    return truths.flat();
  };

/** What lies between a way with bends and the straight one: a lobe for every time that it leaves it and comes back; null where it comes back beyond its ends. */
function lobes(before: Position, inner: readonly Position[], after: Position) {
  const side = ([x, y]: Position): boolean =>
    (after[0] - before[0]) * (y - before[1]) - (after[1] - before[1]) * (x - before[0]) < 0;
  const result: { ring: number[]; isRight: boolean }[] = [];
  let open: Position[] = [before];
  for (const [k, place] of inner.entries()) {
    open.push(place);
    const next = inner[k + 1];
    if (next && side(next) === side(place)) continue;
    const end = next ? crossing(before, after, place, next) : after;
    if (!end) return null;
    result.push({ ring: flat([...open, end]), isRight: side(place) });
    open = [end];
  }
  return result;
}

/** Everybody has a vertex on the straight way but a. */
export const missingVertex: BorderPlanting = (border, draft, random) => {
  const { before, inner } = stretchOf(border.path, random, 1);
  const middle = midwayOn(before, inner[0]!);
  if (!middle) return null;
  insertForAllBut(border.a.id, border, draft, before, middle, inner[0]!);
  return [oddVertex(border.a.id, middle)];
};

/** b alone has a vertex, within a unit of the straight way of all the others: of a, and of its own community where that ends there. */
export const strayVertex: BorderPlanting = (border, draft, random) => {
  const { a, b } = border;
  const { before, inner } = stretchOf(border.path, random, 1);
  const end = inner[0]!;
  const middle: Position = [Math.round((before[0] + end[0]) / 2), Math.round((before[1] + end[1]) / 2)];
  const found = face(flat([before, middle, end]), { of: 'gap', subjects: [], odd: [] });
  // a place on the way itself makes no face
  if (found?.rule !== 'unmatched-vertex') return null;
  draft.change(b.id, {
    shape: rerouted(draft.grid(b.id).shape, flat([before, end]), flat([before, middle, end])),
  });
  const between = { ...found, subjects: [a.id, b.id] };
  return a.community === b.community ? [between] : [between, { ...found, subjects: [b.id, b.community] }];
};

/** A place of the lattice on the way from p to q, as near to the middle as there is one. */
export function midwayOn(p: Position, q: Position): Position | null {
  const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
  const parts = greatestCommonDivisor(Math.abs(dx), Math.abs(dy));
  if (parts < 2) return null;
  const share = Math.floor(parts / 2) / parts;
  return [p[0] + dx * share, p[1] + dy * share];
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

export const oddVertex = (subject: string, [x, y]: Position): Truth => ({
  rule: 'unmatched-vertex',
  subjects: [subject],
  at: { type: 'Point', coordinates: [x / 1e7, y / 1e7] },
});

/** Puts a place into the grids, communities and streets that have the edge, but for one of them. */
export function insertForAllBut(
  spared: string,
  { a, b }: Pick<Border, 'a' | 'b'>,
  draft: Draft,
  p: Position,
  middle: Position,
  q: Position,
): void {
  const [edge, bent] = [flat([p, q]), flat([p, middle, q])];
  for (const { id } of [a, b])
    if (id !== spared) draft.change(id, { shape: rerouted(draft.grid(id).shape, edge, bent) });
  for (const code of divisionsBetween({ a, b }))
    if (code !== spared) draft.changeDivision(code, { shape: rerouted(draft.division(code).shape, edge, bent) });
}

/** Communities and streets whose outline runs along the border. */
export function divisionsBetween({ a, b }: Pick<Border, 'a' | 'b'>): string[] {
  if (a.community === b.community) return [];
  const communities = [a.community, b.community];
  const streets = [streetOf(a), streetOf(b)];
  return streets[0] === streets[1] ? communities : [...communities, ...streets];
}

/**
 * What is said of land of a beyond its community that nobody else claims: a crossing where it is wide, else a sliver, or a vertex.
 * `b`: whose land it was, null beyond the city; `found` is the face as if it were an overlap.
 */
export function outside({ a, b }: { readonly a: GridRow; readonly b: GridRow | null }, found: Truth | null): Truth[] {
  if (!found || a.community === b?.community) return [];
  const { at, area_m2, width_m } = found;
  const said = { subjects: [a.id], at, ...(area_m2 && { area_m2 }), ...(width_m && { width_m }) };
  if (found.rule === 'overlap') return [{ rule: 'crosses-division', ...said }];
  return [{ rule: found.rule, of: 'overlap', ...said }];
}

/** The common border moved into the community of b, in both grids: neither gap nor overlap, and yet a lies in two communities. */
export const gaveWay =
  (units: number): BorderPlanting =>
  (border, draft, random) => {
    const { a, b } = border;
    const { before, inner, after, path, out } = stretchOf(border.path, random, 1);
    const to = add(inner[0]!, out(units));
    const found = face(flat([before, inner[0]!, after, to]), { of: 'overlap', subjects: [], odd: [] });
    if (!found) return null;
    for (const { id } of [a, b])
      draft.change(id, { shape: rerouted(draft.grid(id).shape, path, flat([before, to, after])) });
    return outside(border, found);
  };
