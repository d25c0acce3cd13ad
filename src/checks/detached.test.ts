import { area } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { plan, rectangle } from '../../test/drawing';
import { done } from '../../test/do-edit';
import { squareMetres } from '../geometry/area';
import { boxOf } from '../geometry/box';
import { sideOfShape } from '../geometry/ring';
import type { World } from '../plan/world';
import { checkAll, findingsOf } from './check';

const found = (world: World) => findingsOf(checkAll(world)).filter(({ rule }) => rule === 'detached');

describe('a grid in several pieces', () => {
  test('is told with all pieces but the largest', () => {
    const [finding, ...more] = found(plan('AAB.A'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: 'detached:A',
      severity: 'warning',
      grids: ['A'],
      params: { name: 'A网格', parts: 2 },
    });
    expect(finding!.box).toEqual(boxOf(rectangle(4, 0, 5, 1)));
    expect(sideOfShape([[rectangle(4, 0, 5, 1)]], ...finding!.at!)).toBe('inside');
    const piece = squareMetres([[rectangle(4, 0, 5, 1)]]);
    expect(finding!.params['m2']).toBeCloseTo(piece, 6);
    expect(Math.abs(area(finding!.polygon!) / piece - 1)).toBeLessThan(0.003);
  });
  test('though they touch in a corner', () => {
    expect(found(plan('BA\nAB')).map(({ id }) => id)).toEqual(['detached:A', 'detached:B']);
  });
  test('of which there are three: the two smaller in one finding', () => {
    const [finding] = found(plan('AAABA.AA'));
    expect(finding!.params['parts']).toBe(3);
    expect(finding!.polygon!.coordinates).toHaveLength(2);
  });
  test('in one piece with a hole, or not drawn, is none', () => {
    expect(found(plan('AAA\nA.A\nAAA', { grids: {} }))).toEqual([]);
    expect(found(plan('A', { grids: { A: { shape: [] } } }))).toEqual([]);
  });
  test('that a drawn grid left so', () => {
    const world = plan('AAA', { communities: 'aaa' });
    done(world, { edit: 'draw', ring: rectangle(1, 0, 2, 1), keepBuildingsWhole: false });
    expect(found(world).map(({ id }) => id)).toEqual(['detached:A']);
  });
});
