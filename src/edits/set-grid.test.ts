import { describe, expect, test } from 'vitest';
import { communityCode, plan, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import type { Edit } from '../plan/edit';
import type { Kind } from '../plan/grid';

type Said = Extract<Edit, { edit: 'set-grid' }>['change'];
const body = (change: Said, grid = 'A') => ({ edit: 'set-grid', grid, change }) as const;
const numbered: PlanOptions = { communities: 'aab', numbered: true };
const a = communityCode('a');
const hospital = { kind: 'dedicated', category: '医院', introduction: '三级甲等' } as const;

function after(change: Said, options: PlanOptions = numbered) {
  const world = plan('ABC', options);
  const before = world.grids.get('A')!;
  done(world, body(change));
  return { before, grid: world.grids.get('A')! };
}

describe('what is said of a grid', () => {
  test('a name, trimmed; all else stays, the code and the very shape too', () => {
    const { before, grid } = after({ name: ' 河东 ' });
    expect(grid).toEqual({ ...before, name: '河东' });
    expect(grid.shape).toBe(before.shape);
  });
  test('a kind; between urban and rural the code stays', () => {
    expect(after({ kind: 'rural' }).grid).toMatchObject({ kind: 'rural', code: `${a}001` });
  });
  test('that it is dedicated: with its details it takes a number of the dedicated band', () => {
    expect(after(hospital).grid).toMatchObject({ ...hospital, code: `${a}901` });
  });
  test('that it is so no longer: the details go, and it takes the next ordinary number', () => {
    const grids = { A: { ...hospital, code: `${a}901` } };
    expect(after({ kind: 'urban' }, { ...numbered, grids }).grid).toMatchObject({
      kind: 'urban',
      category: null,
      introduction: '',
      code: `${a}003`,
    });
  });
  test('a grid without a number gets none by it', () => {
    expect(after(hospital, { communities: 'aab' }).grid.code).toBe('');
  });
  test('of a dedicated grid another category or introduction alone', () => {
    const grids = { A: { ...hospital, code: `${a}901` } };
    expect(after({ category: '学校', introduction: ' 一中 ' }, { ...numbered, grids }).grid).toMatchObject({
      category: '学校',
      introduction: '一中',
      code: `${a}901`,
    });
  });
});

describe('refused', () => {
  const why = (change: Said, options: PlanOptions = numbered, grid = 'A') =>
    refused(plan('ABC', options), body(change, grid));
  test('a name that another grid of the community has; in another community it is free', () => {
    expect(why({ name: 'B网格' })).toMatchObject({ refused: 'name-taken', params: { name: 'B网格' } });
    expect(after({ name: 'C网格' }).grid.name).toBe('C网格');
  });
  test('no name, a kind or a category that there is not', () => {
    expect(why({ name: '  ' })).toMatchObject({ refused: 'bad-value', params: { field: 'name' } });
    expect(why({ kind: 'suburban' as Kind })).toMatchObject({
      refused: 'bad-value',
      params: { field: 'kind', value: 'suburban' },
    });
    expect(why({ ...hospital, category: '车站' as '医院' })).toMatchObject({
      refused: 'bad-value',
      params: { field: 'category', value: '车站' },
    });
  });
  test('a dedicated grid without category or introduction', () => {
    expect(why({ kind: 'dedicated', introduction: '…' })).toMatchObject({
      refused: 'details-missing',
      params: { field: 'category' },
    });
    expect(why({ ...hospital, introduction: ' ' })).toMatchObject({
      refused: 'details-missing',
      params: { field: 'introduction' },
    });
    const grids = { A: hospital };
    expect(why({ introduction: '' }, { ...numbered, grids }).refused).toBe('details-missing');
  });
  test('what it is already, also where the words differ by blanks', () => {
    expect(why({ name: 'A网格 ', kind: 'urban' }).refused).toBe('nothing-changes');
    expect(why({}).refused).toBe('nothing-changes');
    // of a grid that is not dedicated the details are none
    expect(why({ category: '医院', introduction: '…' }).refused).toBe('nothing-changes');
  });
  test('where the other band is full, or the grid is not there', () => {
    expect(why(hospital, { ...numbered, issued: [`${a}999`] })).toMatchObject({
      refused: 'band-full',
      params: { community: a },
    });
    expect(why({ name: '甲' }, numbered, 'Z')).toMatchObject({ refused: 'unknown-grid', params: { grid: 'Z' } });
  });
});

describe('a lock', () => {
  const shape = plan('ABC').grids.get('A')!.shape;
  const locked: PlanOptions = { ...numbered, grids: { A: { locked: shape } } };
  const why = (change: Said, options = locked) => refused(plan('ABC', options), body(change));
  test('keeps the outline as it is at that time, and goes again', () => {
    const { before, grid } = after({ locked: true });
    expect(grid).toEqual({ ...before, locked: before.shape });
    expect(after({ locked: false }, locked).grid.locked).toBeNull();
  });
  test('also on a grid that is listed only', () => {
    expect(after({ locked: true }, { ...numbered, grids: { A: { shape: [] } } }).grid.locked).toEqual([]);
  });
  test('keeps every change away', () => {
    for (const change of [{ name: '甲' }, { kind: 'rural' }, hospital, { locked: true }] as const)
      expect(why(change)).toMatchObject({ refused: 'locked', params: { grid: 'A网格' } });
  });
  test('but the one that unlocks it; then others may come with it', () => {
    expect(after({ locked: false, name: '甲' }, locked).grid).toMatchObject({ name: '甲', locked: null });
    expect(after({ locked: true, name: '甲' }).grid).toMatchObject({
      name: '甲',
      locked: plan('ABC').grids.get('A')!.shape,
    });
  });
  test('of the community is not taken off one of its grids', () => {
    const world = plan('ABC', locked);
    done(world, { edit: 'set-division', division: a, change: { locked: true } });
    expect(refused(world, body({ locked: false, name: '甲' })).refused).toBe('locked');
    // its own goes, that of the community stays
    done(world, body({ locked: false }));
    expect(refused(world, body({ locked: false })).refused).toBe('locked');
    expect(refused(world, body({ locked: true }, 'B')).refused).toBe('locked');
    done(world, body({ name: '丙' }, 'C'));
  });
  test('that is there, or not there, already', () => {
    expect(why({ locked: false }, numbered).refused).toBe('nothing-changes');
    expect(why({ locked: 1 as unknown as boolean }, numbered)).toMatchObject({
      refused: 'bad-value',
      params: { field: 'locked', value: '1' },
    });
  });
});
