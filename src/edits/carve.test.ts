import { describe, expect, test } from 'vitest';
import { communityCode, draw, path, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import type { Category } from '../plan/grid';
import type { Region } from '../plan/edit';

const words = { category: '医院', name: '市一医院', introduction: '三级甲等' } as const;
const body = (region: Region, said: Partial<Record<'name' | 'introduction' | 'category', string>> = {}) =>
  ({ edit: 'carve', ...words, ...(said as typeof words), ...region, keepBuildingsWhole: false }) as const;
const a = communityCode('a');

const options: PlanOptions = {
  communities: 'aaaa\naaaa\naaaa',
  numbered: true,
  houses: { h1: [1, 1, 2, 2], h2: [2.5, 1, 3, 1.5], h3: [0.8, 0, 1.3, 0.5] },
};
const drawing = 'AAAA\nAAAA\nAAAA';

function after(region: Region, more: PlanOptions = {}, drawn = drawing) {
  const world = plan(drawn, { ...options, ...more });
  done(world, body(region));
  return { world, made: world.grids.get('e1.1')! };
}

describe('a dedicated grid', () => {
  test('from a ring, with what it is and a number of the dedicated band', () => {
    const { world, made } = after({ ring: rectangle(1, 1, 3, 3) });
    expect(draw(world)).toBe('A11A\nA11A\nAAAA');
    expect(made).toMatchObject({ ...words, kind: 'dedicated', code: `${a}901`, community: a });
  });
  test('from one building: its outline, a hole in the grid round it', () => {
    const { world, made } = after({ buildings: ['h1'] });
    expect(draw(world)).toBe('AAAA\nA1AA\nAAAA');
    expect(made.shape).toEqual([[rectangle(1, 1, 2, 2)]]);
    expect(world.holders[0]).toEqual([{ grid: 'e1.1', share: 1 }]);
  });
  test('from several buildings: the compound round them', () => {
    const { made } = after({ buildings: ['h1', 'h2'] });
    expect(made.shape).toEqual([[path(1, 1, 3, 1, 3, 1.5, 2, 2, 1, 2)]]);
  });
  test('the same building named twice is one', () => {
    expect(after({ buildings: ['h1', 'h1'] }).made.shape).toEqual([[rectangle(1, 1, 2, 2)]]);
  });
  test('from several hosts, with the next number of its band', () => {
    const { world, made } = after({ ring: rectangle(1, 1, 3, 3) }, { issued: [`${a}905`] }, 'AABB\nAABB\nAABB');
    expect(draw(world)).toBe('A11B\nA11B\nAABB');
    expect(made.code).toBe(`${a}906`);
  });
  test('the words are trimmed', () => {
    const world = plan(drawing, options);
    done(world, body({ buildings: ['h1'] }, { name: ' 市一医院 ', introduction: '\n三级甲等' }));
    expect(world.grids.get('e1.1')).toMatchObject(words);
  });
  test('not numbered where the community is not', () => {
    expect(after({ buildings: ['h1'] }, { numbered: false }).made.code).toBe('');
  });
  test('belongs to the community of the grid that its first building is in; beyond the border nothing is taken', () => {
    const { world, made } = after({ buildings: ['h3'] }, { communities: 'abbb\nabbb\nabbb' }, 'ABBB\nABBB\nABBB');
    expect(made.community).toBe(communityCode('b'));
    expect(made.shape).toEqual([[rectangle(1, 0, 1.3, 0.5)]]);
    expect(world.grids.get('A')!.shape[0]![0]).toHaveLength(2 * 5);
  });
});

describe('refused', () => {
  const why = (region: Region, said = {}, more: PlanOptions = {}) =>
    refused(plan(drawing, { ...options, ...more }), body(region, said));
  test.each(['name', 'introduction', 'category'] as const)('without its %s', (field) => {
    expect(why({ buildings: ['h1'] }, { [field]: ' ' as Category })).toMatchObject({
      refused: 'details-missing',
      params: { field },
    });
  });
  test('where the name is taken', () => {
    expect(why({ buildings: ['h1'] }, { name: 'A网格' })).toMatchObject({
      refused: 'name-taken',
      params: { name: 'A网格' },
    });
  });
  test('where the dedicated band is full', () => {
    expect(why({ buildings: ['h1'] }, {}, { issued: [`${a}999`] })).toMatchObject({
      refused: 'band-full',
      params: { community: a },
    });
  });
  test('where a building is not in the layer, or none is named', () => {
    expect(why({ buildings: ['h1', 'h9'] })).toMatchObject({ refused: 'unknown-building', params: { building: 'h9' } });
    expect(why({ buildings: [] }).refused).toBe('bad-geometry');
    expect(why({}).refused).toBe('bad-geometry');
  });
  test('where it would swallow a grid', () => {
    expect(why({ ring: rectangle(0, 0, 4, 3) })).toMatchObject({ refused: 'would-vanish', params: { grid: 'A网格' } });
  });
  test('where the building stands in no grid and no community', () => {
    expect(why({ buildings: ['far'] }, {}, { houses: { far: [9, 9, 10, 10] } }).refused).toBe('outside');
  });
  test('where its first building is not in the layer', () => {
    expect(why({ buildings: ['h9'] }).refused).toBe('unknown-building');
  });
});
