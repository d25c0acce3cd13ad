import { expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { buffersOfFootprints, copyFootprints } from './copy-footprints';
import { buildingsIn, NO_FOOTPRINTS } from './footprints';
import { atOnce } from './in-steps';

const { footprints } = plan('AB', { houses: { h: [0.2, 0.2, 0.8, 0.8, 30], i: [1.2, 0.2, 1.8, 0.8] } });

test('a copy says the same, and may be handed over without touching what it is a copy of', () => {
  const copy = atOnce(copyFootprints(footprints));
  expect(copy).toEqual(footprints);
  const all = { minX: -2e9, minY: -2e9, maxX: 2e9, maxY: 2e9 };
  expect(buildingsIn(copy, all)).toEqual([0, 1]);
  structuredClone(null, { transfer: buffersOfFootprints(copy) });
  expect(copy.coords.length).toBe(0);
  expect(footprints.coords.length).toBe(16);
  expect(buildingsIn(footprints, all)).toEqual([0, 1]);
});

test('a part of a larger buffer is copied alone; of no buildings nothing is', () => {
  const part = { ...footprints, coords: new Int32Array([9, ...footprints.coords]).subarray(1) };
  expect(atOnce(copyFootprints(part)).coords).toEqual(footprints.coords);
  expect(atOnce(copyFootprints(NO_FOOTPRINTS))).toEqual(NO_FOOTPRINTS);
});

test('what is large is copied step by step', () => {
  const large = { ...NO_FOOTPRINTS, coords: new Int32Array(3 << 20).fill(7) };
  let steps = 0;
  for (const _ of copyFootprints(large)) steps++;
  expect(steps).toBeGreaterThanOrEqual(3);
});
