import { describe, expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import type { Grid } from './grid';
import { EMPTY_PATCH, invert, isEmpty, squash, type Patch } from './patch';

const world = plan('AB');
const a = world.grids.get('A')!;
const [named, renamed]: [Grid, Grid] = [
  { ...a, name: '甲' },
  { ...a, name: '乙' },
];
const change = (before: Grid | null, after: Grid | null, id = 'A'): Patch => ({ grids: { [id]: [before, after] } });

describe('invert', () => {
  test('takes a change back; twice is the change itself', () => {
    const patch: Patch = {
      grids: { A: [a, named], B: [null, a] },
      people: { p: [{ id: 'p', name: '', phone: '' }, null] },
    };
    expect(invert(change(a, named))).toEqual(change(named, a));
    expect(invert(invert(patch))).toEqual(patch);
  });
  test('of nothing is nothing', () => {
    expect(invert(EMPTY_PATCH)).toEqual(EMPTY_PATCH);
  });
});

describe('squash', () => {
  test('two changes of one row become one', () => {
    expect(squash(change(a, named), change(named, renamed))).toEqual(change(a, renamed));
  });
  test('a row that comes back to what it was drops out, and its table with it', () => {
    const both = squash(change(a, named), change(named, a));
    expect(both).toEqual({});
    expect(isEmpty(both)).toBe(true);
  });
  test('made and then removed is nothing; removed and made again is a change', () => {
    expect(squash(change(null, a), change(a, null))).toEqual({});
    expect(squash(change(a, null), change(null, named))).toEqual(change(a, named));
  });
  test('rows and tables that only one of them has are kept', () => {
    const house = { id: 'h', households: 3, use: null };
    expect(squash(change(a, named), { buildings: { h: [null, house] } })).toEqual({
      grids: { A: [a, named] },
      buildings: { h: [null, house] },
    });
    expect(squash(change(a, named), change(null, renamed, 'C'))).toEqual({
      grids: { A: [a, named], C: [null, renamed] },
    });
  });
  test('a change and its inverse are nothing; the inverse of both is both inverses the other way round', () => {
    const [first, second] = [change(a, named), { grids: { A: [named, renamed], C: [null, a] } } satisfies Patch];
    expect(isEmpty(squash(first, invert(first)))).toBe(true);
    expect(invert(squash(first, second))).toEqual(squash(invert(second), invert(first)));
  });
  test('it does not matter which two of three are taken together first', () => {
    const [p, q, r] = [change(a, named), change(named, renamed), change(renamed, a)];
    expect(squash(squash(p, q), r)).toEqual(squash(p, squash(q, r)));
  });
  test('throws where the second does not follow the first, and says the row', () => {
    expect(() => squash(change(a, named), change(a, renamed))).toThrow('grids A');
  });
});

test('a patch with empty tables is empty', () => {
  expect(isEmpty({ grids: {}, people: {} })).toBe(true);
  expect(isEmpty(change(a, named))).toBe(false);
});
