import type { Line, Position } from '../../../src/geometry/lattice';
import type { Random } from '../../random';
import { face } from '../face';
import { add, flat, rerouted, turnedBack } from '../paths';
import { streetOf } from '../places';
import { insertForAllBut, midwayOn, oddVertex, outside } from './along-border';
import { faultAt, type Fault } from './fault';
import { eitherSide, stretchOf } from './stretch';

/** Faults of divisions: the grids are in order, an outline of a community or of a street is not. */
export const outlineFaults: readonly Fault[] = [
  ...[1, 2, 10, 40, 300].flatMap((units) => [
    faultAt('community', `a community over its neighbour, ${units}`, (place, draft, random) => {
      const { a, b, path } = eitherSide(place, random);
      const { stretch, ring, detour } = bulge(path, random, units);
      const found = face(ring, { of: 'overlap', subjects: [a.community, b.community], odd: [a.community] });
      if (!found) return null;
      draft.changeDivision(a.community, {
        shape: rerouted(draft.division(a.community).shape, stretch.path, detour),
      });
      return [found];
    }),
    faultAt('community', `a community that leaves land of its street to nobody, ${units}`, (place, draft, random) => {
      const { a, b, path } = eitherSide(place, random);
      const { stretch, ring, detour } = bulge(path, random, -units);
      const found = face(ring, { of: 'gap', subjects: [streetOf(a)], odd: [a.community] });
      if (!found) return null;
      draft.changeDivision(a.community, {
        shape: rerouted(draft.division(a.community).shape, stretch.path, detour),
      });
      // the grid beside a community that drew back lies outside it
      return [found, ...outside({ a, b }, face(ring, { of: 'overlap', subjects: [], odd: [] }))];
    }),
    faultAt('street', `a street over its neighbour, ${units}`, (place, draft, random) => {
      const { a, b, path } = eitherSide(place, random);
      const [own, other] = [streetOf(a), streetOf(b)];
      const { stretch, ring, detour } = bulge(path, random, units);
      const found = face(ring, { of: 'overlap', subjects: [own, other], odd: [own] });
      if (!found) return null;
      draft.changeDivision(own, { shape: rerouted(draft.division(own).shape, stretch.path, detour) });
      return [found];
    }),
    faultAt('rim', `a street beyond its communities, ${units}`, ({ a, path }, draft, random) => {
      const street = streetOf(a);
      const { stretch, ring, detour } = bulge(path, random, units);
      const found = face(ring, { of: 'gap', subjects: [street], odd: [street] });
      if (!found) return null;
      draft.changeDivision(street, { shape: rerouted(draft.division(street).shape, stretch.path, detour) });
      return [found];
    }),
    faultAt('rim', `a community and its street beyond the grids, ${units}`, ({ a, path }, draft, random) => {
      const { stretch, ring, detour } = bulge(path, random, units);
      const found = face(ring, { of: 'gap', subjects: [a.community], odd: [a.community] });
      if (!found) return null;
      for (const code of [a.community, streetOf(a)])
        draft.changeDivision(code, { shape: rerouted(draft.division(code).shape, stretch.path, detour) });
      return [found];
    }),
  ]),
  faultAt('community', 'a collinear vertex that a community lacks', (place, draft, random) => {
    const border = eitherSide(place, random);
    const { before, inner } = stretchOf(border.path, random, 1);
    const middle = midwayOn(before, inner[0]!);
    if (!middle) return null;
    insertForAllBut(border.a.community, border, draft, before, middle, inner[0]!);
    return [oddVertex(border.a.community, middle)];
  }),
];

/** One vertex of an outline moved outward (to the right of the path) by so many units. */
function bulge(path: Line, random: Random, units: number) {
  const stretch = stretchOf(path, random, 1);
  const to: Position = add(stretch.inner[0]!, stretch.out(units));
  return {
    stretch,
    ring: [...stretch.path, ...turnedBack(flat([to]))],
    detour: flat([stretch.before, to, stretch.after]),
  };
}
