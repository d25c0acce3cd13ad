import { describe, expect, test } from 'vitest';
import { communityCode, path, plan, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import type { World } from '../plan/world';
import { inReadingOrder } from './number';

/** Grids in the order of their codes, with the serial: `A001 B002`. */
const serials = (world: World): string =>
  [...world.grids.values()]
    .sort((p, q) => (p.code < q.code ? -1 : 1))
    .map(({ id, code }) => id + code.slice(12))
    .join(' ');

function numbered(drawing: string, options: PlanOptions): string {
  const world = plan(drawing, options);
  done(world, { edit: 'number' });
  return serials(world);
}
const one = (drawing: string): PlanOptions => ({ communities: drawing.replace(/\w/g, 'a') });
const a = communityCode('a');

describe('the first numbering', () => {
  test.each([
    ['rows from north to south, west to east within a row', 'CBA\nFED', 'C001 B002 A003 F004 E005 D006'],
    [
      'a grid a little lower is still in the row: a row is as high as the median grid',
      'AAAABBBB\nAAAABBBB\nAAAACCCC\nDDDDCCCC\nDDDDCCCC\nDDDDCCCC',
      'A001 B002 D003 C004',
    ],
    ['a low grid beside two high ones', 'AAB\nAAB\nCCB\nCCD', 'A001 B002 C003 D004'],
    ['a hole is numbered by where it lies', 'AAAAA\nAABAA\nAAAAA', 'A001 B002'],
  ])('%s', (_what, drawing, expected) => {
    expect(numbered(drawing, one(drawing))).toBe(expected);
  });
  test('every community from 001', () => {
    expect(numbered('ABCD', { communities: 'aabb' })).toBe('A001 B002 C001 D002');
  });
  test('dedicated grids from 901, in their own order', () => {
    const dedicated = { kind: 'dedicated' } as const;
    expect(numbered('ABCD', { communities: 'aaaa', grids: { A: dedicated, C: dedicated } })).toBe(
      'B001 D002 A901 C902',
    );
  });
  test('what is not drawn comes last, by name', () => {
    const listed = (name: string) => ({ name, shape: [] });
    expect(
      numbered('ABCD', { communities: 'aaaa', grids: { A: listed('乙'), B: listed('丙'), C: listed('丁') } }),
    ).toBe('D001 C002 B003 A004');
  });
  test('by where it lies, not by where its middle would be: a U round another', () => {
    expect(numbered('ABA\nAAA', { communities: 'aaa\naaa' })).toBe('A001 B002');
  });
});

describe('numbering goes on', () => {
  test('after the highest ever used; what has a code keeps it', () => {
    const options = {
      communities: 'aaaa',
      issued: [`${a}011`],
      grids: { B: { code: `${a}003` }, D: { code: 'W-77' } },
    };
    const world = plan('ABCD', options);
    const patch = done(world, { edit: 'number' });
    expect(serials(world)).toBe('B003 A012 C013 D');
    expect(Object.keys(patch.grids!)).toEqual(['A', 'C']);
  });
  test('a grid that names no community is numbered, and listed, where it lies; beside codes that lie there already', () => {
    const world = plan('ABC', {
      communities: 'aab',
      grids: { A: { code: `${a}001`, community: '' }, B: { community: '' } },
    });
    done(world, { edit: 'number' });
    expect(world.grids.get('B')).toMatchObject({ code: `${a}002`, community: a });
    expect(world.grids.get('C')!.code).toBe(`${communityCode('b')}001`);
  });
  test('what lies in no community, or in one without twelve digits, is left alone', () => {
    const world = plan('AB', { communities: 'a.', grids: { B: { community: 'X-1' } } });
    done(world, { edit: 'number' });
    expect(serials(world)).toBe('B A001');
  });
});

describe('refused', () => {
  test('where everything has a code, or nothing a community', () => {
    expect(refused(plan('AB', { communities: 'aa', numbered: true }), { edit: 'number' }).refused).toBe(
      'nothing-changes',
    );
    expect(refused(plan('AB'), { edit: 'number' }).refused).toBe('nothing-changes');
  });
  test('where a band is full: nobody is numbered', () => {
    const world = plan('ABC', { communities: 'aab', issued: [`${a}898`] });
    expect(refused(world, { edit: 'number' })).toMatchObject({ refused: 'band-full', params: { community: a } });
  });
});

test('a row is counted from the northernmost grid, not from a line on the map', () => {
  const shift = (y: number) => ({ shape: [[path(0, y, 1, y, 1, y + 1, 0, y + 1)]], id: `y${y}` });
  const [base] = plan('A').grids.values();
  const grids = [0, 3.3, 2.4, 1.2].map((y) => ({ ...base!, ...shift(y) }));
  expect(inReadingOrder(grids).map(({ id }) => id)).toEqual(['y3.3', 'y2.4', 'y1.2', 'y0']);
});

describe('left as they are', () => {
  const shape = plan('ABC').grids.get('A')!.shape;
  test('locked grids, and retired ones', () => {
    const grids = { A: { locked: shape }, B: { shape: [], retired: { at: '', reason: '…' } } };
    expect(numbered('ABC', { communities: 'aaa', grids })).toBe('A B C001');
  });
  test('where nothing else waits, it is said that they are locked', () => {
    expect(refused(plan('A', { communities: 'a', grids: { A: { locked: shape } } }), { edit: 'number' })).toMatchObject(
      {
        refused: 'locked',
        params: { grid: 'A网格' },
      },
    );
  });
});
