import { describe, expect, test } from 'vitest';
import { path, place, plan, rectangle } from '../../test/drawing';
import { done, refused, stamped } from '../../test/do-edit';
import type { EditBody } from '../plan/edit';
import { perform } from './edits';
import { locksBetween } from './locked-borders';
import type { World } from '../plan/world';

const lock = (a: string, b: string): EditBody => ({ edit: 'lock-border', grids: [a, b] });
const free = { keepBuildingsWhole: false } as const;

/** Three grids beside each other, the border of the first two locked. */
function locked(drawing = 'AABBC\nAABBC', houses = {}): World {
  const world = plan(drawing, { houses });
  done(world, lock('A', 'B'), 'lock1');
  return world;
}

describe('locking a border', () => {
  test('keeps where it runs, and nothing else', () => {
    const world = plan('AB\nAB');
    const { borders, ...rest } = done(world, lock('A', 'B'));
    expect(rest).toEqual({});
    expect(Object.values(borders!)).toEqual([
      [
        null,
        {
          id: 'e1',
          grids: ['A', 'B'],
          lines: [path(1, 0, 1, 2)],
          box: { minX: place(1, 0)[0], minY: place(1, 0)[1], maxX: place(1, 2)[0], maxY: place(1, 2)[1] },
        },
      ],
    ]);
  });
  test('there must be one, and it must not be locked yet', () => {
    expect(refused(plan('A.B'), lock('A', 'B'))).toMatchObject({ refused: 'not-adjacent' });
    expect(refused(plan('AB'), lock('A', 'Z'))).toMatchObject({ refused: 'unknown-grid', params: { grid: 'Z' } });
    expect(refused(plan('AB'), lock('Z', 'B'))).toMatchObject({ refused: 'unknown-grid', params: { grid: 'Z' } });
    expect(refused(locked(), lock('B', 'A'))).toMatchObject({ refused: 'nothing-changes' });
  });
  test('is taken back, and then it is free', () => {
    const world = locked();
    done(world, { edit: 'unlock-border', lock: 'lock1' });
    expect(world.borders.size).toBe(0);
    done(world, { edit: 'merge', grids: ['A', 'B'] });
    expect(refused(world, { edit: 'unlock-border', lock: 'lock1' })).toMatchObject({ refused: 'unknown-lock' });
  });
});

describe('a locked border', () => {
  const across = rectangle(1.5, 0.5, 2.5, 1.5);
  test.each<[string, EditBody]>([
    ['a merge over it', { edit: 'merge', grids: ['A', 'B'] }],
    ['land taken over it', { edit: 'assign', to: 'A', ring: across, ...free }],
    ['a grid drawn over it', { edit: 'draw', ring: across, ...free }],
    ['another way for it', { edit: 'reshape', grid: 'A', line: path(2, 0.5, 2.3, 1, 2, 1.5), ...free }],
    ['a vertex of it', { edit: 'move-vertex', from: place(2, 2), to: place(1.8, 2), ...free }],
    ['a bend in it', { edit: 'add-vertex', from: place(2, 0), to: place(2, 2), place: place(2.2, 1), ...free }],
    ['who gives up all that lies beyond', { edit: 'retire', grid: 'B', to: 'A', reason: '撤并' }],
  ])('is not moved by %s', (_what, body) => {
    const world = locked();
    const refusal = refused(world, body);
    expect(refusal).toMatchObject({
      refused: 'locked',
      params: { first: 'A网格', second: 'B网格', border: 'lock1' },
    });
    // the place lies on it
    expect(refusal.at![0]).toBe(place(2, 0)[0]);
    // it is the lock and nothing else that is in the way
    done(world, { edit: 'unlock-border', lock: 'lock1' });
    expect(perform(world, stamped(body, 'e2'))).not.toHaveProperty('refused');
  });

  test.each<[string, EditBody]>([
    ['a split that ends on it', { edit: 'split', grid: 'A', lines: [path(-1, 1, 3, 1)], ...free }],
    ['a merge beside it', { edit: 'merge', grids: ['B', 'C'] }],
    ['land taken up to it', { edit: 'draw', ring: rectangle(1, 0.5, 2, 1.5), ...free }],
    ['all that lies on one side going to another', { edit: 'retire', grid: 'B', to: 'C', reason: '撤并' }],
    ['a border elsewhere', { edit: 'move-vertex', from: place(4, 2), to: place(3.5, 2), ...free }],
  ])('does not mind %s', (_what, body) => {
    const world = locked();
    done(world, body, 'e2');
    expect([...world.borders.keys()]).toEqual(['lock1']);
  });

  test('is held when others have come to its sides', () => {
    const world = locked();
    done(world, { edit: 'split', grid: 'A', lines: [path(-1, 1, 3, 1)], ...free }, 'e2');
    const [part] = [...world.grids.keys()].filter((id) => id.startsWith('e2'));
    for (const grid of [part!, 'A'])
      expect(locksBetween(world, world.grids.get(grid)!, world.grids.get('B')!)).toHaveLength(1);
    expect(refused(world, { edit: 'merge', grids: [part!, 'B'] })).toMatchObject({ refused: 'locked' });
    done(world, { edit: 'merge', grids: ['A', part!] }, 'e3');
  });

  test('says who is on its sides now where those it was locked between are gone', () => {
    const world = locked();
    done(world, { edit: 'retire', grid: 'B', to: 'C', reason: '撤并' }, 'e2');
    expect(refused(world, { edit: 'merge', grids: ['A', 'C'] })).toMatchObject({
      params: { first: 'A网格', second: 'C网格' },
    });
  });

  test('is gone round by no detour: a house that stands on it stays as it is', () => {
    const world = locked('AABBC\nAABBC', { h: [1.6, 0.8, 2.4, 1.2] });
    for (const to of ['A', 'B'])
      expect(refused(world, { edit: 'assign', to, buildings: ['h'], keepBuildingsWhole: true })).toMatchObject({
        refused: 'locked',
      });
  });
});
