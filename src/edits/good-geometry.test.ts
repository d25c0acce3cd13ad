import { describe, expect, test } from 'vitest';
import { path, place, plan, rectangle } from '../../test/drawing';
import { refused } from '../../test/do-edit';
import type { EditBody } from '../plan/edit';
import { badLine, badPlace, badRing, MOST_PLACES } from './good-geometry';

const [x, y] = place(1, 1);

describe('numbers that are no places', () => {
  test.each([
    ['NaN', NaN, 'NaN'],
    ['infinity', Infinity, 'Infinity'],
    ['1e300', 1e300, '1e+300'],
    ['a fraction of a unit', x + 0.5, String(x + 0.5)],
    ['beyond 180°', 1_800_000_001, '1800000001'],
    ['a word', '1' as unknown as number, '1'],
    ['nothing', null as unknown as number, 'null'],
  ])('%s', (_what, value, shown) => {
    const answer = { refused: 'bad-geometry', at: null, params: { place: 2, value: shown } };
    expect(badLine([x, y, value, y])).toEqual(answer);
    expect(badRing([x, y, value, y, x, y + 9])).toEqual(answer);
    expect(badPlace([value, y])).toEqual({ ...answer, params: { place: 1, value: shown } });
  });
  test('a latitude beyond 90°', () => {
    expect(badLine([x, y, x, 900_000_001])).toMatchObject({ params: { place: 2, value: '900000001' } });
    expect(badLine([x, y, x, 900_000_000])).toBeNull();
  });
  test('half a place too much, or no list at all', () => {
    expect(badLine([x, y, x])).toMatchObject({ refused: 'bad-geometry' });
    expect(badLine('line' as unknown as number[])).toMatchObject({ refused: 'bad-geometry' });
  });
});

describe('too few places', () => {
  test('a line needs two that differ', () => {
    expect(badLine([])).toEqual({ refused: 'bad-geometry', at: null, params: { places: 0 } });
    expect(badLine([x, y])).toEqual({ refused: 'bad-geometry', at: [x, y], params: { places: 1 } });
    expect(badLine([x, y, x, y, x, y])).toMatchObject({ params: { places: 1 } });
    expect(badLine([x, y, x, y, x + 1, y])).toBeNull();
  });
  test('a ring needs three', () => {
    expect(badRing([])).toMatchObject({ params: { places: 0 } });
    expect(badRing([x, y, x + 1, y, x, y, x + 1, y])).toEqual({
      refused: 'bad-geometry',
      at: [x, y],
      params: { places: 2 },
    });
    expect(badRing([x, y, x + 1, y, x, y + 1])).toBeNull();
  });
});

describe('every verb that takes a line, a ring or a place asks', () => {
  const keepBuildingsWhole = false;
  const words = { category: '其他', name: '甲', introduction: '…' } as const;
  const world = plan('AB\nAB', { communities: 'aa\naa' });
  const verbs: readonly [string, (flat: readonly number[]) => EditBody][] = [
    ['split', (flat) => ({ edit: 'split', grid: 'A', lines: [path(-1, 1, 3, 1), flat], keepBuildingsWhole })],
    ['draw', (ring) => ({ edit: 'draw', ring, keepBuildingsWhole })],
    ['carve', (ring) => ({ edit: 'carve', ...words, ring, keepBuildingsWhole })],
    ['assign', (ring) => ({ edit: 'assign', to: 'A', ring, keepBuildingsWhole })],
    [
      'move-vertex',
      (flat) => ({
        edit: 'move-vertex',
        from: place(1, 0),
        to: flat as unknown as [number, number],
        keepBuildingsWhole,
      }),
    ],
  ];
  test.each(verbs)('%s: NaN, 1e300, a fraction, nothing', (_verb, body) => {
    for (const flat of [
      [NaN, y, x, y, x, y + 9],
      [x, 1e300, x, y, x, y + 9],
      [x + 0.5, y, x, y, x, y + 9],
    ])
      expect(refused(world, body(flat)).refused).toBe('bad-geometry');
  });
  test.each(verbs.slice(0, 4))('%s: 100,000 places are refused at once, not computed', (_verb, body) => {
    const zigzag = Array.from({ length: 100_000 }, (_, i) => [x - 3000 + (i % 7), y - 3000 + (i % 5000)]).flat();
    const start = performance.now();
    expect(refused(world, body(zigzag))).toEqual({
      refused: 'too-dense',
      at: null,
      params: { places: 100_000, most: MOST_PLACES },
    });
    expect(performance.now() - start).toBeLessThan(100);
  });
  test.each(verbs.slice(0, 4))('%s: round the whole earth is refused at once, with a place', (_verb, body) => {
    const start = performance.now();
    const answer = refused(world, body([x - 5000, y, 1_799_999_999, y, 1_799_999_999, -899_999_999]));
    expect(answer.refused).toBe('too-wide');
    expect(answer.at).not.toBeNull();
    expect(performance.now() - start).toBeLessThan(500);
  });
  test('and after a refusal the plan is as it was', () => {
    expect(refused(world, verbs[1]![1](rectangle(5, 5, 6, 6))).refused).toBe('outside');
    expect([...world.grids.values()]).toEqual([...plan('AB\nAB', { communities: 'aa\naa' }).grids.values()]);
  });
});
