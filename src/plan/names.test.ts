import { describe, expect, test } from 'vitest';
import { communityCode, plan } from '../../test/drawing';
import { chineseNumber, gridName, namesIn, nextNames } from './names';

describe('Chinese numerals', () => {
  test.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [120, '一百二十'],
    [205, '二百零五'],
    [999, '九百九十九'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [2020, '二千零二十'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (n, words) => {
    expect(chineseNumber(n)).toBe(words);
  });
  test('no two numbers up to 9999 are written alike', () => {
    expect(new Set(Array.from({ length: 9999 }, (_, i) => chineseNumber(i + 1))).size).toBe(9999);
  });
});

describe('names for new grids', () => {
  const world = plan('ABC', {
    communities: 'aab',
    grids: { A: { name: '第一网格' }, B: { name: '第三网格' }, C: { name: '第二网格' } },
  });
  const a = communityCode('a');
  test('the free ones of the community, from the first number on', () => {
    expect(nextNames(world, a, 3)).toEqual(['第二网格', '第四网格', '第五网格']);
  });
  test('from the serial that the grid gets, but never one that is taken', () => {
    expect(nextNames(world, a, 1, 3)).toEqual(['第四网格']);
    expect(nextNames(world, a, 2, 12)).toEqual(['第十二网格', '第十三网格']);
  });
  test('never one of a grid that names no community: it may lie in this one', () => {
    const unsaid = plan('AB', { communities: 'aa', grids: { A: { name: '第一网格', community: '' } } });
    expect(nextNames(unsaid, a, 2)).toEqual(['第二网格', '第三网格']);
  });
  test('what another community has is free', () => {
    expect([...namesIn(world, a)].sort()).toEqual(['第一网格', '第三网格']);
    expect(nextNames(world, communityCode('b'), 1)).toEqual([gridName(1)]);
  });
});
