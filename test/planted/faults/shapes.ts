import type { Line, Ring } from '../../../src/geometry/lattice';
import { reversed } from '../../../src/geometry/ring';
import type { Random } from '../../random';
import { areaOf } from '../area';
import { face } from '../face';
import { inMetres } from '../metres';
import { add, crossing, flat, placeAt, rerouted, stepAlong } from '../paths';
import { atPlace, onGround, type Truth } from '../truth';
import { along } from './houses';
import { outside, overlapFace } from './along-border';
import { faultAt, type Fault } from './fault';
import { eitherSide, stretchAt, stretchOf } from './stretch';

/** Outlines that cross themselves or turn back, and grids in two parts. */
export const shapeFaults: readonly Fault[] = [
  faultAt('cell', 'a spike inward', ({ a }, draft) => {
    const { before, inner, after, path, out } = stretchAt(a.shape[0]![0]!, 9, 1);
    const vertex = inner[0]!;
    draft.change(a.id, {
      shape: rerouted(a.shape, path, flat([before, vertex, add(vertex, out(-250)), vertex, after])),
    });
    return [atPlace('not-simple', [a.id], vertex)];
  }),
  // both run the same loop: whatever it encloses has one of them, by even and odd
  faultAt('inner', 'a loop in the common border', ({ a, b, path: border }, draft, random) => {
    const { before, inner, after, path, out } = stretchOf(border, random, 1);
    const vertex = inner[0]!;
    const ahead = (units: number) => add(vertex, stepAlong(before, after, units));
    const [far, below, above] = [ahead(200), add(ahead(100), out(200)), add(ahead(100), out(-200))];
    const cross = crossing(vertex, far, below, above);
    if (!cross) return null;
    const loop = flat([before, vertex, far, below, above, after]);
    for (const { id } of [a, b]) draft.change(id, { shape: rerouted(draft.grid(id).shape, path, loop) });
    return [a, b].map((grid) => atPlace('not-simple', [grid.id], cross));
  }),
  ...(['inner', 'community', 'street'] as const).flatMap((kind) => [
    ...[60, 400].map((units) =>
      faultAt(kind, `a bow-tie over the neighbour, ${units}`, (place, draft, random) => {
        const border = eitherSide(place, random);
        const { a } = border;
        const { before, inner, after, path, out } = stretchOf(border.path, random, 1);
        const vertex = inner[0]!;
        const far = add(add(vertex, out(units)), stepAlong(before, after, (units * 3) / 4));
        const near = add(vertex, out(units));
        const cross = crossing(vertex, far, near, after);
        if (!cross) return null;
        const truths = [
          overlapFace(border, flat([vertex, cross, after])),
          overlapFace(border, flat([cross, far, near])),
        ];
        if (!truths.every((found) => found !== null)) return null;
        draft.change(a.id, {
          shape: rerouted(draft.grid(a.id).shape, path, flat([before, vertex, far, near, after])),
        });
        return [atPlace('not-simple', [a.id], cross), ...truths.flat()];
      }),
    ),
    ...[20, 200].map((units) =>
      faultAt(kind, `a part in the neighbour, ${units}`, (place, draft, random) => {
        const border = eitherSide(place, random);
        const { a, b } = border;
        const part = partBeside(border.path, random, units);
        draft.change(a.id, { shape: [...a.shape, [part]] });
        draft.change(b.id, { shape: [[...b.shape[0]!, reversed(part)]] });
        const area_m2 = areaOf(inMetres(part, placeAt(part, 0)));
        const detached: Truth = { ...onGround('detached', [a.id], part), area_m2 };
        return [detached, ...outside(border, face(part, { of: 'overlap', subjects: [], odd: [] }))];
      }),
    ),
    faultAt(kind, 'a part over the neighbour', (place, draft, random) => {
      const border = eitherSide(place, random);
      const { a } = border;
      const part = partBeside(border.path, random, 200);
      const over = overlapFace(border, part);
      if (!over) return null;
      draft.change(a.id, { shape: [...a.shape, [part]] });
      const area_m2 = areaOf(inMetres(part, placeAt(part, 0)));
      return [{ ...onGround('detached', [a.id], part), area_m2 }, ...over];
    }),
  ]),
];

/** A rectangle in the neighbour, 2.5 m from the border, which it does not touch; so far from it no house is. */
function partBeside(path: Line, random: Random, depth: number): Ring {
  const { before, inner, after, out } = stretchOf(path, random, 1);
  return along(add(inner[0]!, out(250)), before, after, 300, depth);
}
