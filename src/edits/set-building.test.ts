import { describe, expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import type { Edit } from '../plan/edit';
import type { Use } from '../plan/grid';
import { householdsOf, tallyOf, useOfBuilding } from '../plan/world';

type Said = Extract<Edit, { edit: 'set-building' }>['change'];
const body = (change: Said, building = 'h') => ({ edit: 'set-building', building, change }) as const;
/** A house of ten households, of a use that the layer calls 住宅. */
const town = (...said: Said[]) => {
  const world = plan('A', { houses: { h: [0.2, 0.2, 0.4, 0.4, 10] } });
  said.forEach((change, i) => done(world, body(change), `e${i}`));
  return world;
};

describe('what the planner says of a building', () => {
  test('stands against its layer, and the grid counts it', () => {
    const world = town({ households: 25, use: '商业' });
    expect([householdsOf(world, 0), useOfBuilding(world, 0), tallyOf(world, 'A').households]).toEqual([25, '商业', 25]);
    expect(world.footprints.households[0]).toBe(10);
  });
  test('that nobody lives in it', () => {
    expect(householdsOf(town({ households: 0 }), 0)).toBe(0);
  });
  test('of one thing leaves the other as it was', () => {
    expect(town({ households: 25 }, { use: '办公' }).buildings.get('h')).toEqual({
      id: 'h',
      households: 25,
      use: '办公',
    });
    expect(town({ households: 25, use: '办公' }, { households: null }).buildings.get('h')).toEqual({
      id: 'h',
      households: null,
      use: '办公',
    });
  });
  test('taken back altogether leaves no row', () => {
    const world = town({ households: 25, use: '办公' }, { households: null }, { use: null });
    expect([world.buildings.size, householdsOf(world, 0), tallyOf(world, 'A').households]).toEqual([0, 10, 10]);
  });
});

describe('refused', () => {
  test.each([-1, 2.5, NaN, 10_001, Infinity])('%d households', (households) => {
    expect(refused(town(), body({ households }))).toMatchObject({
      refused: 'bad-value',
      params: { field: 'households', value: String(households), most: 10_000 },
    });
  });
  test('a use that there is not', () => {
    expect(refused(town(), body({ use: '车库' as Use }))).toMatchObject({
      refused: 'bad-value',
      params: { field: 'use', value: '车库' },
    });
  });
  test('what is said already, and taking back what was never said', () => {
    expect(refused(town({ households: 25 }), body({ households: 25 })).refused).toBe('nothing-changes');
    expect(refused(town(), body({ households: null, use: null })).refused).toBe('nothing-changes');
    expect(refused(town(), body({})).refused).toBe('nothing-changes');
  });
  test('a building that is not in the layer', () => {
    expect(refused(town(), body({ households: 1 }, 'h9'))).toMatchObject({
      refused: 'unknown-building',
      params: { building: 'h9' },
    });
  });
});
