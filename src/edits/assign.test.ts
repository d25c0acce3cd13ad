import { describe, expect, test } from 'vitest';
import { draw, path, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import { makeFootprints } from '../../test/make-footprints';
import type { Region } from '../plan/edit';
import { withFootprints } from '../plan/world';

const body = (to: string, region: Region) => ({ edit: 'assign', to, ...region, keepBuildingsWhole: false }) as const;

function after(drawing: string, to: string, region: Region, options: PlanOptions = {}) {
  const world = plan(drawing, options);
  const patch = done(world, body(to, region));
  return { world, patch, drawn: draw(world) };
}
const houses = { h1: [1, 0, 2, 1], h2: [1.5, 1, 2.5, 2], h3: [3.2, 0.2, 3.8, 0.8] } as const;

describe('a grid is given', () => {
  test('a ring that lies beside it', () => {
    expect(after('AAB\nAAB', 'B', { ring: rectangle(1, 0, 2, 1) }).drawn).toBe('AAB\nABB');
  });
  test('what of a ring is not its own yet, from several', () => {
    expect(after('AABB\nCCBB', 'B', { ring: rectangle(1, 0, 3, 2) }).drawn).toBe('ABBB\nCBBB');
  });
  test('a building, with its outline as the border', () => {
    const { world, drawn } = after('AABB\nAABB', 'B', { buildings: ['h1'] }, { houses });
    expect(drawn).toBe('AABB\nABBB');
    expect(world.holders[0]).toEqual([{ grid: 'B', share: 1 }]);
  });
  test('a house that was cut is whole again', () => {
    const { world } = after('AABB\nAABB', 'A', { buildings: ['h2'] }, { houses });
    expect(world.holders[1]).toEqual([{ grid: 'A', share: 1 }]);
    expect(world.grids.get('A')!.shape).toEqual([[path(0, 0, 2, 0, 2, 1, 2.5, 1, 2.5, 2, 2, 2, 0, 2)]]);
  });
  test('several buildings, each by itself and nothing between them', () => {
    const { world } = after('AAAAB', 'B', { buildings: ['h1', 'h3'] }, { houses });
    expect(world.grids.get('B')!.shape.map((polygon) => polygon[0])).toEqual([
      rectangle(1, 0, 2, 1),
      rectangle(3.2, 0.2, 3.8, 0.8),
      rectangle(4, 0, 5, 1),
    ]);
  });
  test('a house with its courtyard', () => {
    const yard = makeFootprints([{ id: 'h', rings: [rectangle(1, 1, 4, 4), rectangle(2, 2, 3, 3)] }]);
    const world = withFootprints(plan('AAAAAB\n'.repeat(5).trim()), { footprints: yard });
    done(world, body('B', { buildings: ['h'] }));
    expect(draw(world)).toBe('AAAAAB\nABBBAB\nABBBAB\nABBBAB\nAAAAAB');
  });
  test('what does not touch it becomes a detached part', () => {
    const { world, drawn } = after('AAAB', 'B', { ring: rectangle(1, 0, 2, 1) });
    expect(drawn).toBe('ABAB');
    expect(world.grids.get('B')!.shape).toHaveLength(2);
  });
  test('only what lies in its own community', () => {
    const { world, drawn } = after('AABBCC', 'B', { ring: rectangle(1, 0, 5, 1) }, { communities: 'aaaabb' });
    expect(drawn).toBe('ABBBCC');
    expect(world.grids.get('C')!.shape).toEqual(plan('AABBCC').grids.get('C')!.shape);
  });
  test('a blind spot', () => {
    expect(after('A.B', 'B', { ring: rectangle(1, 0, 2, 1) }, { communities: 'aaa' }).drawn).toBe('ABB');
  });
  test('and everybody keeps code, name and what else there is', () => {
    const { world, patch } = after('AAB', 'B', { ring: rectangle(1, 0, 2, 1) }, { communities: 'aaa', numbered: true });
    expect(Object.values(patch.grids!).map(([before, grid]) => ({ ...grid, shape: before!.shape }))).toEqual(
      Object.values(patch.grids!).map(([before]) => before),
    );
    expect(world.grids.size).toBe(2);
  });
});

describe('refused', () => {
  const why = (drawing: string, to: string, region: Region, options: PlanOptions = {}) =>
    refused(plan(drawing, options), body(to, region));
  test('a grid that is not there, or not drawn', () => {
    expect(why('A', 'Z', { ring: rectangle(0, 0, 1, 1) })).toMatchObject({
      refused: 'unknown-grid',
      params: { grid: 'Z' },
    });
    const grids = { B: { shape: [] } };
    expect(why('AB', 'B', { ring: rectangle(0, 0, 0.5, 1) }, { grids }).refused).toBe('not-drawn');
  });
  test('a building that is not there', () => {
    expect(why('AB', 'B', { buildings: ['h9'] })).toMatchObject({
      refused: 'unknown-building',
      params: { building: 'h9' },
    });
  });
  test('what it has already', () => {
    expect(why('AB', 'B', { ring: rectangle(1.2, 0.2, 1.8, 0.8) })).toMatchObject({ refused: 'nothing-changes' });
  });
  test('all that another has', () => {
    expect(why('ABC', 'B', { ring: rectangle(-1, -1, 2, 2) })).toMatchObject({
      refused: 'would-vanish',
      params: { grid: 'A网格' },
    });
  });
  test('what lies in another community, or nowhere', () => {
    expect(why('AB', 'B', { ring: rectangle(0.2, 0.2, 0.8, 0.8) }, { communities: 'ab' }).refused).toBe('outside');
    expect(why('AB', 'B', { ring: rectangle(7, 7, 8, 8) }).refused).toBe('outside');
  });
});
