import { describe, expect, test } from 'vitest';
import { draw, path, plan, rectangle } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';

/** A far-off grid round a blind spot in which another stands: its box is everywhere, its border is not. */
const island = 'AAAAA\nA...A\nA.B.A\nA...A\nAAAAA';

describe('beside a blind spot', () => {
  test.each([undefined, island.replace(/\S/g, 'a')])(
    'an island in it is split, and the grid round it is left alone',
    (communities) => {
      const world = plan(island, communities ? { communities } : {});
      const patch = done(world, { edit: 'split', grid: 'B', lines: [path(2.5, 1, 2.4, 4)], keepBuildingsWhole: false });
      expect(Object.keys(patch)).toEqual(['grids']);
      expect(Object.keys(patch.grids!).sort()).toEqual(['B', 'e1.1']);
    },
  );
  test('a grid is drawn in the middle of it', () => {
    const world = plan(island, { communities: island.replace(/\S/g, 'a') });
    done(world, { edit: 'draw', ring: rectangle(1, 1, 2, 4), keepBuildingsWhole: false });
    expect(draw(world)).toBe('AAAAA\nA1..A\nA1B.A\nA1..A\nAAAAA');
  });
  test('the first grid of a community is drawn in it, up to its border', () => {
    const world = plan('....', { communities: 'aaaa' });
    done(world, { edit: 'draw', ring: rectangle(1, -1, 2, 9), keepBuildingsWhole: false });
    expect(draw(world)).toBe('.1..');
  });
  test('a grid grows into it, and part of it is left', () => {
    const world = plan('AB..', { communities: 'aaaa' });
    done(world, { edit: 'assign', to: 'B', ring: rectangle(1.5, 0, 3, 1), keepBuildingsWhole: false });
    expect(draw(world)).toBe('ABB.');
  });
});

describe('who takes no part', () => {
  test('keeps the very same row, though its box is met', () => {
    const world = plan('AAAAA\nAB.CA\nAAAAA');
    const [a, c] = [world.grids.get('A'), world.grids.get('C')];
    done(world, {
      edit: 'split',
      grid: 'B',
      lines: [path(1.25, 1.25, 1.75, 1.25, 1.75, 1.75, 1.25, 1.25)],
      keepBuildingsWhole: false,
    });
    expect([world.grids.get('A'), world.grids.get('C')]).toEqual([a, c]);
    expect(world.grids.get('A')).toBe(a);
    expect(world.grids.get('C')).toBe(c);
  });
});

test('a piece as thin as rounding, of a grid and of a blind spot, is not given to the one of them for both', () => {
  const world = plan('AAAA\nA..A\nAAAA', { communities: 'aaaa\naaaa\naaaa' });
  const [x, y] = path(3, 1) as [number, number];
  done(world, { edit: 'draw', ring: [x, y + 2, x - 2, y, x, y - 2, x + 3, y], keepBuildingsWhole: false });
  expect(world.grids.get('e1.1')!.shape).toEqual([[[x - 2, y, x, y - 2, x + 3, y, x, y + 2]]]);
});

test('a grid of a finger’s breadth is not split into parts as thin as rounding', () => {
  const at = (flat: readonly number[]) => flat.map((value, i) => value + path(0, 0)[i % 2]!);
  const shape = [[at([0, 13, 3, 7, 4, 12, 5, 4, 7, 0, 8, 15])]];
  const world = plan('A', { grids: { A: { shape } } });
  const line = at([-1, 70, 8, 15, 1, 6, 0, 12, 0, 13, 3, 7, 4, 12]);
  const split = { edit: 'split', grid: 'A', lines: [line], keepBuildingsWhole: false } as const;
  expect(refused(world, split).refused).toBe('line-does-not-cross');
});
