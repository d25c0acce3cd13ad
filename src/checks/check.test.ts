import { describe, expect, test } from 'vitest';
import { communityCode, path, place, plan, rectangle, STREET } from '../../test/drawing';
import { done } from '../../test/do-edit';
import { withParts } from '../../test/found-by';
import type { EditBody } from '../plan/edit';
import { invert, type Patch } from '../plan/patch';
import { apply, createWorld, type World } from '../plan/world';
import { DEFAULT_SETTINGS } from '../plan/settings';
import { checkAll, checking, findingsOf, recheck, type Checked } from './check';
import { RULE_CODES } from './finding';

const houses = { h1: [0.8, 1.2, 1.4, 1.4, 20], h2: [3.2, 1.2, 3.6, 1.6, 20], h3: [2.2, 2.2, 2.4, 2.4] } as const;
const responsible = '居委会';
const party = { type: '党小组', name: '', secretary: '' };
/** Rows that say all there is to say, and somebody's list of what was retired. */
function clean(): World {
  const world = plan('AABB\nAABB\nCCCC', {
    communities: 'aabb\naabb\ncccc',
    street: true,
    numbered: true,
    houses,
    grids: {
      A: { responsible, party },
      B: { responsible, party },
      C: { responsible, party, kind: 'dedicated', category: '医院', introduction: '云溪医院' },
    },
    settings: { ...DEFAULT_SETTINGS, target: { urban: 25, rural: 25 } },
  });
  return withParts(world, { retired: new Map([['330199009001099', { at: '2024', reason: '合并' }]]) });
}
/** A blind spot, a cut house, a grid in two pieces that touch. */
const faulty = () => plan('AAB\nA.B\nBAA', { communities: 'aab\naab\naaa', houses: { h: [1.5, 2.2, 2.5, 2.8, 0] } });

function streetAlone(): World {
  const { grids, divisions } = plan('A.B', { communities: 'aaa', street: true });
  return createWorld({ grids: grids.values(), divisions: [divisions.get(STREET)!] });
}

const ids = (checked: Checked) => findingsOf(checked).map(({ id }) => id);
const plain = ({ found, rules }: Checked) => ({
  found: [...found].map(([rule, results]) => [rule, [...results].sort(([p], [q]) => (p < q ? -1 : 1))]),
  rules,
});
const fromScratch = (world: World) =>
  checkAll(
    createWorld({
      grids: world.grids.values(),
      divisions: world.divisions.values(),
      buildings: world.buildings.values(),
      footprints: world.footprints,
      settings: world.settings,
      retired: world.retired,
    }),
  );

describe('all rules at once', () => {
  test('say nothing of a clean plan, and that all were checked', () => {
    const checked = checkAll(clean());
    expect(findingsOf(checked)).toEqual([]);
    expect(checked.rules).toEqual(RULE_CODES.map((rule) => ({ rule, checked: true })));
  });
  test('errors come first, then warnings, then notes; each by rule, then by id', () => {
    expect(findingsOf(checkAll(faulty())).map(({ severity, id }) => `${severity} ${id}`)).toEqual([
      `error gap:${communityCode('a')}`,
      'error building-split:h',
      `error crosses-division:B+${communityCode('a')}`,
      'warning detached:A',
      'warning detached:B',
      'note not-simple:A:touch',
    ]);
  });
  test('a rule that breaks says so, with the subject, and stops no other', () => {
    // wider than can be exact: faces cannot be cut
    const wide = { shape: [[[...place(0, 0), ...place(0, 1), ...place(-40_000, 1)]]] };
    const checked = checkAll(plan('AB.', { communities: 'aaa', grids: { B: wide } }));
    const states = new Map(checked.rules.map(({ rule, ...state }) => [rule, state]));
    expect(states.get('gap')).toMatchObject({ checked: false });
    expect(states.get('gap')!.failed).toContain(communityCode('a'));
    expect(states.get('detached')).toEqual({ checked: true });
  });
  test('in steps, each with how much is done, and the answer at the end', () => {
    const letters = Array.from({ length: 20 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    const rows = Array.from({ length: 20 }, (_, j) =>
      [...letters].map((c) => String.fromCharCode(c.charCodeAt(0) + 20 * j)).join(''),
    );
    const world = plan(rows.join('\n'));
    const steps = checking(world);
    const told: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) told.push(step.value.done / step.value.total);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((p, q) => p - q));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
    expect(step.value).toEqual(checkAll(world));
  });
});

describe('what is looked at again after a change is what looking at everything says', () => {
  const split: EditBody = { edit: 'split', grid: 'A', lines: [path(1, -1, 1, 4)], keepBuildingsWhole: false };
  const edits: readonly [string, () => World, readonly EditBody[]][] = [
    ['a split through a house', clean, [split]],
    ['a gap filled', faulty, [{ edit: 'assign', to: 'A', ring: rectangle(1, 1, 2, 2), keepBuildingsWhole: false }]],
    [
      'a house given away and back',
      faulty,
      [
        { edit: 'assign', to: 'B', buildings: ['h'], keepBuildingsWhole: false },
        { edit: 'assign', to: 'A', buildings: ['h'], keepBuildingsWhole: false },
      ],
    ],
    ['a merge of what was cut', clean, [split, { edit: 'merge', grids: ['A', 'e0.1'] }]],
    ['a grid drawn into another', clean, [{ edit: 'draw', ring: rectangle(1, 0, 3, 0.7), keepBuildingsWhole: false }]],
    [
      'words and households',
      clean,
      [
        { edit: 'set-grid', grid: 'A', change: { name: '甲' } },
        { edit: 'set-building', building: 'h1', change: { households: 3 } },
      ],
    ],
    ['grids that are taken away', clean, [{ edit: 'import', file: 'x', grids: [] }]],
    ['communities that are taken away', faulty, [{ edit: 'import', file: 'x', divisions: [] }]],
    [
      'communities that come',
      () => plan('A.B'),
      [{ edit: 'import', file: 'x', divisions: [...plan('A.B', { communities: 'aaa' }).divisions.values()] }],
    ],
    [
      'communities that come beside the sub-district',
      () => streetAlone(),
      [
        {
          edit: 'import',
          file: 'x',
          divisions: [...plan('A.B', { communities: 'aaa', street: true }).divisions.values()],
        },
      ],
    ],
    [
      'grids that overlap',
      clean,
      [{ edit: 'import', file: 'x', grids: [...plan('AABB').grids.values(), ...plan('.CC').grids.values()] }],
    ],
  ];
  test.each(edits)('%s', (_what, start, bodies) => {
    const world = start();
    let checked = checkAll(world);
    const patches: Patch[] = [];
    bodies.forEach((body, n) => {
      const patch = done(world, body, `e${n}`);
      patches.push(patch);
      checked = recheck(checked, world, patch);
      expect(plain(checked)).toEqual(plain(fromScratch(world)));
    });
    for (const patch of patches.reverse()) {
      apply(world, invert(patch));
      checked = recheck(checked, world, invert(patch));
    }
    expect(plain(checked)).toEqual(plain(checkAll(start())));
  });
  test('a finding that did not change is the very same, and the state before is left alone', () => {
    const world = faulty();
    const before = checkAll(world);
    const kept = ids(before);
    const after = recheck(before, world, done(world, { edit: 'set-grid', grid: 'B', change: { name: '甲' } }));
    expect(after.found.get('gap')!.get(communityCode('a'))).toEqual(before.found.get('gap')!.get(communityCode('a')));
    expect(ids(before)).toEqual(kept);
  });
});
