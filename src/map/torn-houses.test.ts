import { rowOf } from '../plan/footprints';
import { expect, test } from 'vitest';
import { place, plan } from '../../test/drawing';
import { refuse } from '../plan/edit';
import { tornHouses } from './torn-houses';

const world = plan('AA', { houses: { h: [0.2, 0.2, 0.6, 0.6], k: [1.2, 0.2, 1.6, 0.6] } });
const [h, k] = [rowOf(world.footprints, 'h')!, rowOf(world.footprints, 'k')!];

test('houses that would be cut light up', () => {
  const preview = { parts: [], detours: 0, spared: [], cut: ['k', 'h'], detached: [], gone: [] };
  expect(tornHouses(world, preview)).toEqual([k, h]);
});

test('so does the one that a border cannot get round', () => {
  expect(tornHouses(world, refuse('would-cut-building', place(1.2, 0.2)))).toEqual([k]);
  expect(tornHouses(world, refuse('would-cut-building', place(0.9, 0.9)))).toEqual([]);
});

test('no other refusal has to do with a house', () => {
  expect(tornHouses(world, refuse('would-cross', place(0.2, 0.2)))).toEqual([]);
  expect(tornHouses(world, null)).toEqual([]);
});
