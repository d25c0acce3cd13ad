import type { Position } from '../../../src/geometry/lattice';
import { add, flat, rerouted } from '../paths';
import { onGround } from '../truth';
import { gapFace, overlapFace, rerun } from './along-border';
import { faultAt, type Fault } from './fault';
import { along } from './houses';
import { on } from './codes';
import { setHouseholds } from './rows';
import { eitherSide, stretchAt, stretchOf } from './stretch';
import { countOf } from '../paths';
import { FROM_CORNER } from '../places';

/** Several faults at one place, of which none may hide another. */
export const faultsTogether: readonly Fault[] = [
  faultAt('cell', 'a grid of which nothing is right that a row says', ({ a }, draft) => {
    draft.change(a.id, { code: `${a.code.slice(0, 14)}O`, responsible: null, people: [], party: null });
    setHouseholds(draft, a, 2);
    return (['code-format', 'size', 'no-responsible', 'no-party-org'] as const).map((rule) => on(rule, a));
  }),
  ...(['inner', 'community'] as const).flatMap((kind) => [
    faultAt(kind, 'a spike beside a gap and an overlap', (place, draft, random) => {
      const border = eitherSide(place, random);
      const { a, path } = border;
      const middle = Math.floor(countOf(path) / 2);
      const gap = rerun(border, draft, stretchAt(path, FROM_CORNER, 1), -200);
      if (!gap) return null;
      const overlap = rerun(border, draft, stretchAt(path, FROM_CORNER + 3, 1), 200);
      if (!overlap) throw new Error('planted: half a fault');
      const { before, inner, after, path: way, out } = stretchAt(path, middle, 1);
      const vertex = inner[0]!;
      draft.change(a.id, {
        shape: rerouted(draft.grid(a.id).shape, way, flat([before, vertex, add(vertex, out(-250)), vertex, after])),
      });
      return [
        ...gap,
        ...overlap,
        { rule: 'not-simple', subjects: [a.id], at: onGround('gap', [], along(vertex, before, after, 20, 20)).at },
      ];
    }),
    faultAt(kind, 'a house where a gap and an overlap cross', (place, draft, random) => {
      const border = eitherSide(place, random);
      const { a, b } = border;
      const { before, inner, after, path, out } = stretchOf(border.path, random, 3);
      const [first, middle, last] = inner as [Position, Position, Position];
      const [over, back] = [add(first, out(250)), add(last, out(-250))];
      const truths = [
        overlapFace(border, flat([before, first, middle, over])),
        gapFace(border, flat([middle, last, after, back])),
      ];
      if (!truths.every((found) => found !== null)) return null;
      draft.change(a.id, {
        shape: rerouted(draft.grid(a.id).shape, path, flat([before, over, middle, back, after])),
      });
      const ring = along(middle, before, after, 1200, 800);
      const id = draft.addHouse(ring);
      // what of it lies in the gap is more than a house may lack
      return [
        ...truths.flat(),
        onGround('building-split', [id, a.id, b.id], ring),
        onGround('building-uncovered', [id], ring),
      ];
    }),
  ]),
];
