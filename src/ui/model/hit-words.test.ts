import { expect, test } from 'vitest';
import { communityCode, ORIGIN, plan } from '../../../test/drawing';
import { createWords } from '../words';
import { boxOfHit, hitWords } from './hit-words';

const world = plan('AB', {
  communities: 'ab',
  numbered: true,
  houses: { h: [0.2, 0.2, 0.8, 0.8], out: [5, 5, 6, 6] },
  grids: { B: { shape: [] } },
});
const words = createWords(() => 'zh');
const said = (hit: Parameters<typeof hitWords>[0]): string => Object.values(hitWords(hit, world, words)).join(' | ');

test('everything that is found says what it is and where', () => {
  expect(said({ kind: 'grid', grid: 'A' })).toBe('a社区A网格 | 330199 009 001 001 · 城市网格');
  expect(said({ kind: 'grid', grid: 'B' })).toBe('b社区B网格 | 330199 009 002 001 · 未标绘');
  expect(said({ kind: 'division', division: communityCode('a') })).toBe('a社区 | 社区（村） · 330199 009 001');
  expect(said({ kind: 'building', building: 'h' })).toBe('楼栋 h | 楼栋 · a社区A网格');
  expect(said({ kind: 'building', building: 'out' })).toBe('楼栋 out | 楼栋 · 不在任何网格内');
  expect(said({ kind: 'place', at: ORIGIN })).toBe('120.10000, 30.20000 | 坐标');
});

test('where it is; nowhere what is only listed', () => {
  expect(boxOfHit({ kind: 'grid', grid: 'A' }, world)).toEqual(
    boxOfHit({ kind: 'division', division: communityCode('a') }, world),
  );
  expect(boxOfHit({ kind: 'grid', grid: 'B' }, world)).toBeNull();
  expect(boxOfHit({ kind: 'place', at: [3, 4] }, world)).toEqual({ minX: 3, minY: 4, maxX: 3, maxY: 4 });
});
