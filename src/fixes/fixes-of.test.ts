import { describe, expect, test } from 'vitest';
import { communityCode, path, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, stamped } from '../../test/do-edit';
import { foundBy } from '../../test/found-by';
import type { RuleCode } from '../checks/finding';
import { perform } from '../edits/edits';
import { isRefusal } from '../plan/edit';
import type { World } from '../plan/world';
import type { Fix } from './fix';
import { fixesOf } from './fixes-of';

const first = (rule: RuleCode, world: World) => {
  const [finding] = foundBy(rule, world);
  if (!finding) throw new Error(`no ${rule}`);
  return finding;
};
const offered = (rule: RuleCode, world: World): readonly Fix[] => fixesOf(first(rule, world), world);
const said = (fixes: readonly Fix[]): string[] =>
  fixes.map(({ says, params }) => [says, ...Object.values(params)].join(' '));
/** Names of the rule's findings that are left when a fix is done. */
const after = (rule: RuleCode, make: () => World, n: number): string[] => {
  const world = make();
  const { does } = offered(rule, world)[n]!;
  if (does.do !== 'edit') throw new Error(does.do);
  done(world, does.body);
  return foundBy(rule, world).map(({ id }) => id);
};

describe('a gap', () => {
  const make = () => plan('A.B\nCCC', { communities: 'aaa\naaa' });
  test('goes to one of those beside it, the longest border first, or stands by itself', () => {
    expect(said(offered('gap', plan('A..B\nCCCC', { communities: 'aaaa\naaaa' })))).toEqual([
      'give C网格',
      'give A网格',
      'give B网格',
      'own-grid',
    ]);
  });
  test.each([0, 1, 2, 3])('fix %i closes it', (n) => expect(after('gap', make, n)).toEqual([]));
  test('of a sub-district that no community covers is for no grid to fill', () => {
    const world = plan('AA', { communities: 'aa', street: true });
    const [street] = [...world.divisions.values()].filter(({ level }) => level === 'street');
    const wide = { ...street!, shape: [[rectangle(0, 0, 3, 1)]], original: [[rectangle(0, 0, 3, 1)]] };
    (world.divisions as Map<string, typeof wide>).set(wide.id, wide);
    expect(foundBy('gap', world)).toHaveLength(1);
    expect(offered('gap', world)).toEqual([]);
  });
});

describe('an overlap', () => {
  const make = () => plan('AABB', { communities: 'aabb', grids: { A: { shape: [[rectangle(0, 0, 2.5, 1)]] } } });
  test('stays with one of those who claim it, those of its community first', () => {
    expect(said(offered('overlap', make()))).toEqual(['keep B网格', 'keep A网格']);
  });
  test.each([0, 1])('fix %i settles it', (n) => expect(after('overlap', make, n)).toEqual([]));
});

describe('slivers and thin gaps', () => {
  const beside = (x: number) => () =>
    plan('AB\nAB', { communities: 'aa\naa', grids: { B: { shape: [[path(1, 0, 2, 0, 2, 2, 1, 2, x, 1)]] } } });
  test('are given away as gaps are, or kept as overlaps are', () => {
    expect(said(offered('sliver', beside(1.02)()))).toEqual(['give B网格', 'give A网格']);
    expect(said(offered('sliver', beside(0.98)()))).toEqual(['keep A网格', 'keep B网格']);
    expect(said(offered('unmatched-vertex', beside(1.001)()))).toEqual(['give B网格', 'give A网格']);
    for (const n of [0, 1]) {
      expect(after('sliver', beside(1.02), n)).toEqual([]);
      expect(after('sliver', beside(0.98), n)).toEqual([]);
      expect(after('unmatched-vertex', beside(1.001), n)).toEqual([]);
    }
  });
  test('where only a vertex is lacking, there is nothing to give', () => {
    expect(offered('unmatched-vertex', beside(1)())).toEqual([]);
  });
});

describe('a detached part', () => {
  const make = () => plan('ABA\nCBB', { communities: 'aaa\naaa' });
  test('goes to a neighbour, or becomes a grid of its own', () => {
    expect(said(offered('detached', make()))).toEqual(['give-part B网格', 'own-part']);
  });
  test.each([0, 1])('fix %i ends it', (n) => expect(after('detached', make, n)).toEqual([]));
  test('of several parts the largest is spoken of first, and then the next', () => {
    const world = plan('AABAA\nAABBA\nAABBB\nAABAB', { communities: 'aaaaa\naaaaa\naaaaa\naaaaa' });
    expect(first('detached', world).params['parts']).toBe(3);
    for (const left of [1, 0]) {
      const [fix] = offered('detached', world);
      if (fix?.does.do === 'edit') done(world, fix.does.body, `e${left}`);
      expect(foundBy('detached', world)).toHaveLength(left);
    }
  });
});

describe('houses', () => {
  const cut = () => plan('AB', { communities: 'aa', houses: { h: [0.6, 0.2, 1.2, 0.8] } });
  test('that are cut go as a whole to one of the grids, first to the one that has most', () => {
    expect(said(offered('building-split', cut()))).toEqual(['give-house A网格', 'give-house B网格']);
    for (const n of [0, 1]) expect(after('building-split', cut, n)).toEqual([]);
  });
  test('that no grid has are covered with the gap round them', () => {
    const make = () => plan('A.B', { communities: 'aaa', houses: { h: [0.6, 0.2, 1.4, 0.8] } });
    expect(said(offered('building-uncovered', make()))).toEqual([
      'give-house A网格',
      'give A网格',
      'give B网格',
      'own-grid',
    ]);
    for (const n of [0, 1]) expect(after('building-uncovered', make, n)).toEqual([]);
  });
});

describe('a grid that crosses into another community', () => {
  const options: PlanOptions = {
    communities: 'aabb\naabb',
    grids: {
      A: { shape: [[path(0, 0, 2, 0, 2.5, 0, 2.5, 1, 2, 1, 2, 2, 0, 2)]] },
      B: { shape: [[path(2.5, 0, 4, 0, 4, 2, 2, 2, 2, 1, 2.5, 1)]] },
    },
  };
  test('gives what lies outside to those whose land it is', () => {
    const make = () => plan('AABB\nAABB', options);
    expect(said(offered('crosses-division', make()))).toEqual(['give-outside B网格']);
    expect(after('crosses-division', make, 0)).toEqual([]);
  });
  test('where the land is nobody’s, there is nobody to take it', () => {
    const world = plan('AABB', { communities: 'aabb', grids: { A: { shape: [[rectangle(-0.5, 0, 2, 1)]] } } });
    expect(offered('crosses-division', world)).toEqual([]);
  });
});

describe('size', () => {
  const houses = { h: [0.2, 0.2, 0.4, 0.4, 30], k: [1.2, 0.2, 1.4, 0.4, 90], l: [2.2, 0.2, 2.4, 0.4, 400] } as const;
  const world = () => plan('BAC', { communities: 'aaa', houses });
  test('the small one joins the neighbour with the smallest sum, the large one is split', () => {
    const [a, c] = ['A', 'C'].map((id) => foundBy('size', world()).find(({ grids }) => grids[0] === id)!);
    expect(said(fixesOf(a!, world()))).toEqual(['merge B网格 120', 'merge C网格 490']);
    expect(fixesOf(c!, world()).map(({ does }) => does)).toEqual([{ do: 'split', grid: 'C' }]);
  });
  test('grids of another community are none to merge with', () => {
    const other = plan('BA', { communities: 'ab', houses });
    expect(foundBy('size', other).flatMap((finding) => fixesOf(finding, other))).toEqual([]);
  });
});

describe('rows', () => {
  test('a grid without a code is numbered; a code that is wrong stays', () => {
    const world = plan('AB', { communities: 'aa', grids: { A: { code: '12' } } });
    expect(foundBy('code-format', world).map((finding) => said(fixesOf(finding, world)))).toEqual([[], ['number']]);
  });
  test('of grids with one name each can be renamed', () => {
    const world = plan('AB', { communities: 'aa', numbered: true, grids: { A: { name: 'x' }, B: { name: 'x' } } });
    const code = communityCode('a');
    expect(offered('name-duplicate', world).map(({ params, does }) => [params['grid'], does])).toEqual([
      [`${code}001`, { do: 'field', grid: 'A', field: 'name' }],
      [`${code}002`, { do: 'field', grid: 'B', field: 'name' }],
    ]);
  });
  test('one that is only listed is drawn', () => {
    const world = plan('AB', { communities: 'aa', grids: { B: { shape: [] } } });
    expect(offered('undrawn', world).map(({ does }) => does)).toEqual([{ do: 'draw-listed', grid: 'B' }]);
  });
  test('what a dedicated grid lacks is asked for', () => {
    const whole = { kind: 'dedicated', category: '医院', introduction: '…' } as const;
    const lacking = (grid: object) =>
      offered('dedicated-details', plan('AB', { grids: { A: { kind: 'dedicated', ...grid }, B: whole } })).map(
        ({ says }) => says,
      );
    expect(lacking({})).toEqual(['introduction']);
    expect(lacking({ category: '医院' })).toEqual(['introduction']);
    expect(lacking({ introduction: '…' })).toEqual(['category']);
  });
});

test('whoever is locked is offered all the same, and the reason is told', () => {
  const world = plan('A.B', { communities: 'aaa', grids: { A: { locked: [[rectangle(0, 0, 1, 1)]] } } });
  const answers = offered('gap', world).flatMap(({ does }) =>
    does.do === 'edit' ? perform(world, stamped(does.body)) : [],
  );
  expect(answers.map((answer) => (isRefusal(answer) ? answer.refused : 'done'))).toEqual(['locked', 'done', 'done']);
});
