import fc from 'fast-check';
import { expect, test } from 'vitest';
import { places } from '../geometry/ring';
import { withCrossings } from './road-crossings';

const ROAD = [0, 0, 100, 0, 100, 100];

test('a road that crosses leaves a place on both', () => {
  const other = [30, -50, 40, 50];
  expect(withCrossings(ROAD, [other])).toEqual([0, 0, 35, 0, 100, 0, 100, 100]);
  expect(withCrossings(other, [ROAD])).toEqual([30, -50, 35, 0, 40, 50]);
});

test('a road that ends on it, or a unit beside it, joins it with its own end', () => {
  expect(withCrossings(ROAD, [[50, 80, 50, 0]])).toEqual([0, 0, 50, 0, 100, 0, 100, 100]);
  expect(withCrossings(ROAD, [[50, 80, 60, 1]])).toEqual([0, 0, 60, 1, 100, 0, 100, 100]);
  expect(withCrossings(ROAD, [[50, 80, 60, 2]])).toEqual(ROAD);
});

test('several come in their order along the road', () => {
  const others = [
    [80, -9, 80, 9],
    [20, -9, 20, 9],
    [109, 40, 91, 40],
  ];
  expect(withCrossings(ROAD, others)).toEqual([0, 0, 20, 0, 80, 0, 100, 0, 100, 40, 100, 100]);
});

test('places that are there already, and the road itself, change nothing', () => {
  expect(withCrossings(ROAD, [ROAD, [100, 0, 150, -20], [0, 0, -40, 3]])).toEqual(ROAD);
});

test('a road that crosses itself has the place on both of its edges', () => {
  const loop = [0, 0, 100, 0, 100, 50, 40, 50, 40, -20];
  expect(withCrossings(loop, [loop])).toEqual([0, 0, 40, 0, 100, 0, 100, 50, 40, 50, 40, 0, 40, -20]);
});

test('two roads by chance have the same places where they cross, and keep their own', () => {
  const line = fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(line, line, (one, two) => {
      const distinct = [one, two].every((road) =>
        places(road).every(([x, y], i, all) => i === 0 || all[i - 1]![0] !== x || all[i - 1]![1] !== y),
      );
      fc.pre(distinct);
      const [a, b] = [withCrossings(one, [two]), withCrossings(two, [one])];
      const [ofA, ofB] = [places(a).map(String), places(b).map(String)];
      const old = new Set([...places(one), ...places(two)].map(String));
      // what is new in one is new in the other as well
      expect(new Set(ofA.filter((place) => !old.has(place)))).toEqual(new Set(ofB.filter((place) => !old.has(place))));
      for (const place of places(one).map(String)) expect(ofA).toContain(place);
    }),
    { numRuns: 500, seed: 1 },
  );
});
