import { idsOf, nameColumns } from '../../test/footprint-texts';
import type { Shape } from '../../src/geometry/lattice';
import type { RuleCode } from '../../src/checks/finding';
import type { Grid } from '../../src/plan/grid';
import { tallyOf, type World } from '../../src/plan/world';
import { path, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { withParts } from '../../test/found-by';
import { makeFootprints } from '../../test/make-footprints';
import type { Scene } from './scene';

const NAMES: Readonly<Record<string, string>> = { A: '第一网格', B: '第二网格', C: '第三网格' };

/** Grids are called as a city calls them, not by their letters; communities too. */
function named(drawing: string, options: PlanOptions = {}, listed: readonly Grid[] = []): World {
  const grids = Object.fromEntries(
    Object.entries(NAMES).map(([id, name]) => [id, { name, ...options.grids?.[id] }] as const),
  );
  const world = plan(drawing, { ...options, grids });
  const divisions = Array.from(world.divisions.values(), (division) => ({
    ...division,
    name: division.level === 'street' ? '东湖街道' : division.name === 'a社区' ? '东社区' : '西社区',
  }));
  return withParts(world, { divisions, grids: [...world.grids.values(), ...listed] });
}

/** The plan with a house that has a name. */
function withHouse(world: World): World {
  const { footprints } = world;
  return withParts(world, { footprints: { ...footprints, ...nameColumns(idsOf(footprints).map(() => '3幢')) } });
}

const shapes = (rings: Readonly<Record<string, Shape>>): NonNullable<PlanOptions['grids']> =>
  Object.fromEntries(Object.entries(rings).map(([id, shape]) => [id, { shape }]));

const serials = ({ name, code }: Grid): readonly string[] => [name, code === '' ? '（无编码）' : `…${code.slice(6)}`];

const halls = ['云溪医院门诊楼', '云溪医院住院楼'];
const hospital = {
  ...makeFootprints(
    [rectangle(0.6, 0.4, 4.6, 2.4), rectangle(0.6, 2.9, 4.6, 4.7)].map((ring, i) => ({ id: `b${i}`, rings: [ring] })),
  ),
  ...nameColumns(halls),
  uses: new Uint8Array(2).fill(255),
};

/** A row without a shape. */
const row = (id: string, rest: Partial<Grid>): Grid => ({
  ...plan('A').grids.get('A')!,
  id,
  name: NAMES[id]!,
  community: '330199009001',
  shape: [],
  ...rest,
});
const details = { kind: 'dedicated', category: '医院', introduction: '云溪医院' } as const;
const size = (households: number, other: number): World =>
  named('AAABBB\nAAABBB\nAAABBB', {
    houses: Object.fromEntries(
      [0, 1, 2].flatMap((j) => [
        [`a${j}`, [0.4, j * 0.6 + 0.2, 2.6, j * 0.6 + 0.55, households / 3]],
        [`b${j}`, [3.4, j * 0.6 + 0.2, 5.6, j * 0.6 + 0.55, other / 3]],
      ]),
    ),
  });

const worlds: Readonly<Record<RuleCode, Omit<Scene, 'rule'>>> = {
  gap: { world: named('AAAABBBB\nAAA..BBB', { communities: 'aaaaaaaa\naaaaaaaa' }) },
  overlap: { world: named('AAABBB\nAAABBB', { grids: shapes({ A: [[rectangle(0, 0, 3.7, 2)]] }) }) },
  // 30 cm of a cell of 10 m
  sliver: {
    world: named('AAABBB\nAAABBB', {
      communities: 'aaaaaa\naaaaaa',
      grids: shapes({ A: [[rectangle(0, 0, 2.97, 2)]] }),
    }),
  },
  'building-split': {
    world: withHouse(named('AAABBB\nAAABBB', { houses: { h: [2.4, 0.15, 4.2, 0.7] } })),
    house: () => '3幢',
  },
  'crosses-division': {
    world: named('AAABBBB\nAAAABBB', { communities: 'aaabbbb\naaabbbb', street: true }),
  },
  'not-simple': {
    world: named('AAABBB\nAAABBB', { grids: shapes({ B: [[path(3, 0, 6, 0, 4.4, 2, 5.6, 2, 3, 0.9)]] }) }),
  },
  'code-format': {
    world: named('AAABBB\nAAABBB', {
      communities: 'aaaaaa\naaaaaa',
      numbered: true,
      grids: { B: { code: '3301990090010O2' } },
    }),
    words: serials,
  },
  'code-duplicate': {
    world: named('AAABBBCCC\nAAABBBCCC', {
      communities: 'aaaaaaaaa\naaaaaaaaa',
      numbered: true,
      grids: { C: { code: '330199009001001' } },
    }),
    words: serials,
  },
  'code-prefix': {
    world: named('AAABBBCCC\nAAABBBCCC', {
      communities: 'aaaaaabbb\naaaaaabbb',
      numbered: true,
      grids: { B: { code: '330199009002002' } },
    }),
    words: serials,
  },
  'code-reissued': {
    world: named(
      'AAABBB\nAAABBB',
      { communities: 'aaaaaa\naaaaaa', numbered: true, grids: { B: { code: '330199009001007' } } },
      [row('C', { code: '330199009001007', retired: { at: '2024-03-31', reason: '合并' } })],
    ),
    words: serials,
  },
  'building-uncovered': {
    world: withHouse(named('AAA.BBB\nAAA.BBB', { houses: { h: [2.4, 0.15, 3.7, 0.7] } })),
    house: () => '3幢',
  },
  detached: { world: named('AAABBA\nAAABBB') },
  // the corner where the others meet is no vertex of the first
  'unmatched-vertex': { world: named('AAABBB\nAAACCC', { grids: shapes({ A: [[rectangle(0, 0, 3, 2)]] }) }) },
  size: { world: size(360, 210), words: (grid) => [grid.name, `${tallyOf(size(360, 210), grid.id).households} 户`] },
  'name-duplicate': {
    world: named('AAABBBCCC\nAAABBBCCC', {
      communities: 'aaaaaabbb\naaaaaabbb',
      grids: { B: { name: '第一网格' }, C: { name: '第一网格' } },
    }),
  },
  undrawn: {
    world: named('AAABBB\nAAABBB', { communities: 'aaaaaa\naaaaaa' }, [row('C', {})]),
  },
  'dedicated-site': {
    world: withParts(named(Array.from({ length: 6 }, () => 'AAAAAABBB').join('\n')), { footprints: hospital }),
    house: (row) => halls[row]!,
  },
  'dedicated-details': {
    world: named('AAABBB\nAAABBB', { grids: { A: details, B: { ...details, category: null, introduction: '' } } }),
    words: ({ name, category, introduction }) => [name, category ? `${category} · ${introduction}` : '类别？ 简介？'],
  },
  'no-responsible': {
    world: named('AAABBB\nAAABBB', { grids: { A: { responsible: '东社区居委会' } } }),
    words: ({ name, responsible }) => [name, responsible ?? '责任人？'],
  },
  'no-party-org': {
    world: named('AAABBB\nAAABBB', { grids: { A: { party: { type: '党小组', name: '第一党小组', secretary: '' } } } }),
    words: ({ name, party }) => [name, party?.name ?? '党组织？'],
  },
};

/** For every rule a plan in which it finds something. */
export const SCENES: readonly Scene[] = Object.entries(worlds).map(([rule, scene]) => ({
  rule: rule as RuleCode,
  ...scene,
}));
