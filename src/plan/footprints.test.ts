import { describe, expect, test } from 'vitest';
import { path, plan, rectangle } from '../../test/drawing';
import { makeFootprints } from '../../test/make-footprints';
import { boxOf } from '../geometry/box';
import { boxOfBuilding, buildingsIn, countOf, indexed, NO_FOOTPRINTS, ringsOf, UNKNOWN_USE, useOf } from './footprints';
import { packHolders, unpackHolders } from './holder-pack';
import { atOnce } from './in-steps';
import { heldBy } from './placement';

const yard = path(1.2, 1.2, 1.2, 1.4, 1.4, 1.4, 1.4, 1.2);
const footprints = makeFootprints([
  { rings: [rectangle(3, 3, 4, 4)] },
  { rings: [rectangle(1, 1, 2, 2), yard] },
  { rings: [path(0, 0, 0.5, 0, 0, 0.5)] },
]);

describe('footprints in columns', () => {
  test('give back the rings of each building, courtyards with it', () => {
    expect([0, 1, 2].map((row) => ringsOf(footprints, row))).toEqual([
      [rectangle(3, 3, 4, 4)],
      [rectangle(1, 1, 2, 2), yard],
      [path(0, 0, 0.5, 0, 0, 0.5)],
    ]);
  });
  test('know its box, and what meets a box, in the order of the rows', () => {
    expect(boxOfBuilding(footprints, 1)).toEqual(boxOf(rectangle(1, 1, 2, 2)));
    expect(buildingsIn(footprints, boxOf(rectangle(0, 0, 9, 9)))).toEqual([0, 1, 2]);
    expect(buildingsIn(footprints, boxOf(rectangle(2, 2, 3, 3)))).toEqual([0, 1]);
    expect(buildingsIn(footprints, boxOf(rectangle(2.1, 2.1, 2.9, 2.9)))).toEqual([]);
  });
  test('are found the same with an index that was made before and goes to another thread', () => {
    const sent = structuredClone(indexed(footprints));
    expect([footprints.index, sent.index]).toEqual([null, expect.any(ArrayBuffer)]);
    expect(indexed(sent)).toBe(sent);
    expect(buildingsIn(sent, boxOf(rectangle(2, 2, 3, 3)))).toEqual([0, 1]);
    expect(indexed(NO_FOOTPRINTS)).toBe(NO_FOOTPRINTS);
  });
  test('a use that the layer does not say is null', () => {
    const uses = { ...footprints, uses: new Uint8Array([0, 6, UNKNOWN_USE]) };
    expect([0, 1, 2].map((row) => useOf(uses, row))).toEqual(['住宅', '空置', null]);
  });
  test('of no layer there are none', () => {
    expect([countOf(NO_FOOTPRINTS), buildingsIn(NO_FOOTPRINTS, boxOf(rectangle(0, 0, 9, 9)))]).toEqual([0, []]);
  });
});

describe('holders packed for the way between threads', () => {
  const { holders } = plan('AB', {
    houses: {
      inA: [0.1, 0.1, 0.2, 0.2],
      inB: [1.1, 0.1, 1.2, 0.2],
      both: [0.9, 0.1, 1.3, 0.2],
      out: [5, 0, 6, 1],
      rim: [0, 0.5, 0.2, 1.5],
    },
  });
  test('come back as they were', () => {
    expect(holders.map((list) => list.length)).toEqual([1, 1, 2, 0, 1]);
    expect(atOnce(unpackHolders(packHolders(holders)))).toEqual(holders);
    expect(atOnce(unpackHolders(structuredClone(packHolders(holders))))).toEqual(holders);
  });
  test('what one grid holds as a whole is a number, and comes back as one list for all', () => {
    expect([...packHolders(holders).whole]).toEqual([0, 1, -2, -1, -2]);
    expect(atOnce(unpackHolders(packHolders(holders)))[0]).toBe(heldBy('A'));
  });
  test('of no building is nothing', () => {
    expect(atOnce(unpackHolders(packHolders([])))).toEqual([]);
  });
});
