import { expect, test } from 'vitest';
import { done } from '../../test/do-edit';
import { path, place, plan } from '../../test/drawing';
import type { EditBody } from '../plan/edit';
import { keepsLand } from './keeps-land';

const keepBuildingsWhole = false;
const whole = () => plan('AAB\nAAB', { communities: 'aaa\naaa' });

test('a split between corners that are there already divides the same land', () => {
  const grids = { A: { shape: [[path(0, 0, 1, 0, 2, 0, 2, 1, 1, 1, 0, 1)]] } };
  const split: EditBody = { edit: 'split', grid: 'A', lines: [path(1, -1, 1, 2)], keepBuildingsWhole };
  expect(keepsLand(done(plan('AA', { grids }), split))).toBe(true);
});

test('a merge divides the same land', () => {
  expect(keepsLand(done(plan('AB\nAB'), { edit: 'merge', grids: ['A', 'B'] }))).toBe(true);
});

test('a gap that is filled is more land', () => {
  const world = plan('A.B', { communities: 'aaa' });
  expect(keepsLand(done(world, { edit: 'fill-gap', place: place(1.5, 0.5), to: 'A' }))).toBe(false);
});

test('a division that took a vertex has to be looked at', () => {
  const patch = done(whole(), { edit: 'split', grid: 'A', lines: [path(0.5, -1, 0.5, 3)], keepBuildingsWhole });
  expect(Object.keys(patch.divisions ?? {})).not.toEqual([]);
  expect(keepsLand(patch)).toBe(false);
});
