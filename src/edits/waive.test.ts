import { describe, expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import type { Waiver } from '../plan/waiver';
import type { World } from '../plan/world';

const said: Omit<Waiver, 'id' | 'at'> = {
  finding: 'gap:d1',
  rule: 'gap',
  grids: ['A'],
  buildings: [],
  divisions: ['d1'],
  box: { minX: 0, minY: 0, maxX: 10, maxY: 10 },
  evidence: '0123456789abcdef',
  reason: ' 河道，不设网格 ',
  author: '王核查',
};
const waive = (change: Partial<typeof said> = {}, replaces: readonly string[] = []) =>
  ({ edit: 'waive', waiver: { ...said, ...change }, replaces }) as const;
const rows = (world: World): Waiver[] => [...world.waivers.values()];

describe('a waiver', () => {
  test('is kept under the id of its edit, with its time, and its words trimmed', () => {
    const world = plan('AB');
    const { waivers, ...rest } = done(world, waive());
    expect(rest).toEqual({});
    const [row] = rows(world);
    expect(row).toEqual({ ...said, id: row!.id, at: row!.at, reason: '河道，不设网格' });
    expect(Object.keys(waivers!)).toEqual([row!.id]);
    expect(Date.parse(row!.at)).not.toBeNaN();
  });
  test('takes the place of those that do not cover the finding any more', () => {
    const world = plan('AB');
    done(world, waive());
    const [old] = rows(world);
    done(world, waive({ evidence: 'fedcba9876543210', reason: '仍是河道' }, [old!.id]), 'e2');
    expect(rows(world).map(({ evidence, reason }) => [evidence, reason])).toEqual([['fedcba9876543210', '仍是河道']]);
  });
  test('is taken back, and nothing is left of it', () => {
    const world = plan('AB');
    done(world, waive());
    done(world, { edit: 'unwaive', waiver: rows(world)[0]!.id }, 'e2');
    expect(rows(world)).toEqual([]);
  });
});

describe('refused', () => {
  test('without a reason, or without anybody who answers for it', () => {
    expect(refused(plan('AB'), waive({ reason: '  ' }))).toMatchObject({ params: { field: 'reason' } });
    expect(refused(plan('AB'), waive({ author: '' }))).toMatchObject({ params: { field: 'author' } });
  });
  test('where the one to replace, or to take back, is not there', () => {
    expect(refused(plan('AB'), waive({}, ['w7']))).toMatchObject({ refused: 'unknown-waiver' });
    expect(refused(plan('AB'), { edit: 'unwaive', waiver: 'w7' })).toMatchObject({ refused: 'unknown-waiver' });
  });
});
