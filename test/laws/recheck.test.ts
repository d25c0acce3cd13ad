import { expect, test } from 'vitest';
import { idsOf, nameColumns, namesIn } from '../footprint-texts';
import { checkAll, recheck, type Checked } from '../../src/checks/check';
import { RULE_CODES, type RuleCode } from '../../src/checks/finding';
import { perform } from '../../src/edits/edits';
import { boxOfShape } from '../../src/geometry/box';
import { insidePoint } from '../../src/geometry/inside-point';
import type { Edit, EditBody } from '../../src/plan/edit';
import { KINDS, USES, type Grid } from '../../src/plan/grid';
import type { ListedSite } from '../../src/plan/listed-site';
import { invert, type Patch } from '../../src/plan/patch';
import { DEFAULT_SETTINGS } from '../../src/plan/settings';
import { apply, createWorld, gridsMeeting, type World } from '../../src/plan/world';
import { Random } from '../random';
import { randomEdit } from './random-edit';
import { randomPlan } from './random-plan';

/**
 * Looking again at what a change can reach is looking at everything, for every rule: in plans whose rows say too little, too much and
 * the same twice, that overlap, lack land and communities, and whose houses and sites stand anywhere; after edits, after changes that
 * no edit makes, and back.
 */
const SEEDS = 10;
const EDITS = 24;

test('recheck says what checkAll says, and every rule had something else to say', () => {
  const moved = new Set<RuleCode>();
  for (let seed = 1; seed <= SEEDS; seed++) run(seed, moved);
  expect(RULE_CODES.filter((rule) => !moved.has(rule))).toEqual([]);
});

function run(seed: number, moved: Set<RuleCode>): void {
  const random = new Random(seed);
  const world = untidyPlan(random);
  const start = checkAll(world);
  const patches: Patch[] = [];
  let checked = start;
  for (let n = 0; n < EDITS; n++) {
    const patch = random.chance(0.35) ? randomRow(random, world) : edited(random, world, n);
    if (patch === null) continue;
    apply(world, patch);
    patches.push(patch);
    const again = recheck(checked, world, patch);
    for (const rule of RULE_CODES) if (said(checked, rule) !== said(again, rule)) moved.add(rule);
    checked = again;
    const fresh = checkAll(asFresh(world));
    for (const rule of RULE_CODES)
      expect(said(checked, rule), `seed ${seed}, change ${n}, ${JSON.stringify(patch).slice(0, 300)}`).toBe(
        said(fresh, rule),
      );
  }
  for (const patch of patches.reverse()) {
    apply(world, invert(patch));
    checked = recheck(checked, world, invert(patch));
  }
  for (const rule of RULE_CODES) expect(said(checked, rule), `seed ${seed}, undone`).toBe(said(start, rule));
}

/** All that a rule says of a plan. */
const said = ({ found, rules }: Checked, rule: RuleCode): string =>
  JSON.stringify([
    rules.find((state) => state.rule === rule),
    [...found.get(rule)!].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

const asFresh = (world: World): World =>
  createWorld({
    grids: world.grids.values(),
    divisions: world.divisions.values(),
    buildings: world.buildings.values(),
    people: world.people.values(),
    footprints: world.footprints,
    settings: world.settings,
    retired: world.retired,
    sites: world.sites,
    columns: world.columns,
  });

/** A plan whose rows say too little, too much, and the same twice; some grids lie over others, some are not drawn. */
function untidyPlan(random: Random): World {
  const { grids, divisions, footprints } = randomPlan(random, { size: 6, cell: 20_000, bends: 3, housesPerGrid: 5 });
  const rows = [...grids.values()].map((grid): Grid => spoilt(random, { ...grid, ...somebody(random) }));
  const listed = random.chance(0.5);
  return createWorld({
    grids: rows,
    divisions: random.chance(0.8) ? divisions.values() : [],
    footprints: {
      ...footprints,
      ...nameColumns(namesIn(footprints).map((name) => (random.chance(0.4) ? random.pick(NAMES) : name))),
      uses: footprints.uses.map(() => random.pick([0, 1, 4, 255])),
    },
    settings: { ...DEFAULT_SETTINGS, target: { urban: 40, rural: 60 }, site: 300 },
    retired: new Map(listed ? rows.filter(() => random.chance(0.1)).map(({ code }) => [code, RETIRED]) : []),
    sites: listed
      ? rows
          .filter(({ shape }) => shape.length > 0)
          .slice(0, 6)
          .map((grid, i) => siteOn(random, grid, i))
      : [],
  });
}

const NAMES = ['云溪医院门诊楼', '云溪医院', '万汇广场', '宏达机械厂', '住院楼', '教学楼', '3幢'];
const RETIRED = { at: '2024-03-31', reason: '合并' };

function siteOn(random: Random, { shape }: Grid, i: number): ListedSite {
  const at = insidePoint(shape);
  return { id: `${i}`, name: random.pick(NAMES), category: '医院', at, shape: random.chance(0.5) ? shape : [] };
}

const somebody = (random: Random): Partial<Grid> => ({
  ...(random.chance(0.3) && { people: [{ person: 'p', role: '专职' }] }),
  ...(random.chance(0.3) && { party: { type: '党小组', name: '', secretary: '' } }),
});

/** One thing of a row that is not as it should be; or as it is. */
function spoilt(random: Random, grid: Grid): Grid {
  const { community } = grid;
  switch (random.int(0, 13)) {
    case 0:
      return { ...grid, code: `${community}00${random.int(1, 3)}` };
    case 1:
      return { ...grid, code: '' };
    case 2:
      return { ...grid, code: '330199009002001' };
    case 3:
    case 4:
      return { ...grid, community: '' };
    case 5:
      return { ...grid, community: '330199009001' };
    case 6:
      return { ...grid, name: '第一网格' };
    case 7:
      return { ...grid, shape: [] };
    case 8:
      return { ...grid, shape: [], retired: RETIRED };
    case 9:
      return { ...grid, kind: random.pick(KINDS), category: null, introduction: '' };
    case 10:
      return { ...grid, responsible: '居委会' };
    case 11:
      return { ...grid, people: [], party: { type: '', name: '', secretary: '' } };
    default:
      return grid;
  }
}

/** A row as somebody else might write it, whatever the verbs allow; or one of another table. */
function randomRow(random: Random, world: World): Patch | null {
  const [grid, other] = [random.pick([...world.grids.values()]), random.pick([...world.grids.values()])];
  const to = (after: Grid | null): Patch => ({ grids: { [grid.id]: [grid, after] } });
  switch (random.int(0, 7)) {
    case 0:
      return to({ ...grid, code: other.code });
    case 1:
      return to({ ...grid, name: other.name, community: other.community });
    case 2:
      // over somebody else's land, with the houses there
      return to({ ...grid, shape: other.shape });
    case 3:
      return world.grids.size > 4 ? to(null) : null;
    case 4: {
      const division = random.pick([...world.divisions.values(), null]);
      const after = division && { ...division, name: random.pick(['东社区', '西社区']) };
      return division && { divisions: { [division.id]: [division, after] } };
    }
    case 5: {
      const division = random.pick([...world.divisions.values(), null]);
      return division && { divisions: { [division.id]: [division, null] } };
    }
    case 6: {
      // beside its neighbours by so little that it is a sliver, or only its vertices do not match
      const [dx, dy] = [random.pick([0, 1, -1, 20, -20]), random.pick([0, 1, -20])];
      const moved = (value: number, i: number): number => value + (i % 2 === 0 ? dx : dy);
      return to({ ...grid, shape: grid.shape.map((polygon) => polygon.map((ring) => ring.map(moved))) });
    }
    default:
      return to(spoilt(random, grid));
  }
}

/** What an edit does; null where it is refused. */
function edited(random: Random, world: World, n: number): Patch | null {
  const patch = perform(world, { id: `e${n}`, at: '2026-01-01T00:00:00Z', ...randomBody(random, world) } as Edit);
  return 'refused' in patch ? null : patch;
}

function randomBody(random: Random, world: World): EditBody {
  const grid = random.pick([...world.grids.values()]);
  const listed = [...world.grids.values()].filter(({ shape, retired }) => shape.length === 0 && !retired);
  const drawn = [...world.grids.values()].filter(({ shape }) => shape.length > 0);
  switch (random.int(0, 6)) {
    case 0:
      return { edit: 'set-grid', grid: grid.id, change: { name: random.pick(['第一网格', '第二网格', '第三网格']) } };
    case 1: {
      const details = { category: '医院', introduction: '医院' } as const;
      return { edit: 'set-grid', grid: grid.id, change: { kind: random.pick(KINDS), ...details } };
    }
    case 2: {
      const near = gridsMeeting(world, boxOfShape(grid.shape)).filter(({ id }) => id !== grid.id);
      const to = grid.shape.length === 0 || near.length === 0 ? null : random.pick(near).id;
      return { edit: 'retire', grid: grid.id, to, reason: '合并' };
    }
    case 3: {
      if (listed.length === 0 || drawn.length === 0) return { edit: 'number' };
      const { minX, minY, maxX, maxY } = boxOfShape(random.pick(drawn).shape);
      const [x, y] = [Math.round((minX + maxX) / 2), Math.round((minY + maxY) / 2)];
      return {
        edit: 'draw-listed',
        grid: random.pick(listed).id,
        ring: [minX, minY, x, minY, x, y, minX, y],
        keepBuildingsWhole: false,
      };
    }
    case 4: {
      const building = random.pick(idsOf(world.footprints));
      return {
        edit: 'set-building',
        building,
        change: random.chance(0.5) ? { households: random.int(0, 60) } : { use: random.pick([...USES, null]) },
      };
    }
    default:
      return drawn.length === 0 ? { edit: 'number' } : randomEdit(random, drawnOnly(world, drawn));
  }
}

/** The random edit aims at shapes. */
const drawnOnly = (world: World, drawn: readonly Grid[]): World => ({
  ...world,
  grids: new Map(drawn.map((grid) => [grid.id, grid])),
});
