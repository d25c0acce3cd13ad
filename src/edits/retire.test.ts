import { describe, expect, test } from 'vitest';
import { communityCode, draw, path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused, stamped } from '../../test/do-edit';
import { editedPlan } from '../../test/laws/dirty-plan';
import { brokenEdges, brokenRings, unevenCommunities } from '../../test/laws/laws';
import { Random } from '../../test/random';
import { nextCodes } from '../plan/codes';
import type { EditBody } from '../plan/edit';
import type { GridId } from '../plan/grid';
import { nextNames } from '../plan/names';
import { neighboursOf } from '../plan/neighbours';
import { apply, type World } from '../plan/world';
import { perform } from './edits';

const retire = (grid: GridId, to: GridId | null, reason = '并入邻格') =>
  ({ edit: 'retire', grid, to, reason }) as const;
const a = communityCode('a');
const one: PlanOptions = { communities: 'aaa', numbered: true };

function after(drawing: string, options: PlanOptions, grid: GridId, to: GridId | null) {
  const world = plan(drawing, options);
  const before = world.grids.get(grid)!;
  const patch = done(world, retire(grid, to, ' 拆迁 '));
  return { world, before, patch, drawn: draw(world), row: world.grids.get(grid)! };
}
const gone = (): World => after('ABC', one, 'C', 'B').world;

describe('a retired grid', () => {
  test('gives its land to a neighbour and keeps its row, with the time and the reason', () => {
    const people = [{ person: 'p', role: '网格长' }];
    const { drawn, row, before } = after('ABC', { ...one, grids: { C: { people } } }, 'C', 'B');
    expect(drawn).toBe('ABB');
    expect(row).toEqual({ ...before, shape: [], retired: { at: '2026-11-01T08:00:00Z', reason: '拆迁' } });
    expect(row.people).toEqual(people);
  });
  test('of which nobody but the two of them hears', () => {
    expect(Object.keys(after('ABC', one, 'C', 'B').patch.grids!).sort()).toEqual(['B', 'C']);
  });
  test('with a hole, an island, or parts elsewhere', () => {
    expect(after('AAA\nABA\nAAA', {}, 'B', 'A').world.grids.get('A')!.shape).toEqual([[rectangle(0, 0, 3, 3)]]);
    expect(after('AAA\nABA\nAAA', {}, 'A', 'B').world.grids.get('B')!.shape).toEqual([[rectangle(0, 0, 3, 3)]]);
    expect(after('ABCA', {}, 'A', 'B').drawn).toBe('BBCB');
  });
  test('keeps the name of the community in which it lay', () => {
    expect(after('AB', { communities: 'aa', grids: { B: { community: '' } } }, 'B', 'A').row.community).toBe(a);
  });
  test('that was listed only needs nobody to take it', () => {
    const grids = { C: { shape: [] } };
    const { row, patch } = after('ABC', { ...one, grids }, 'C', null);
    expect(row.retired).toMatchObject({ reason: '拆迁' });
    expect(Object.keys(patch)).toEqual(['grids']);
  });
  test('counts no more', () => {
    const houses = { h: [2.2, 0.2, 2.8, 0.8, 30] } as const;
    const { world } = after('ABC', { ...one, houses }, 'C', 'B');
    expect([world.tallies.get('C')?.households ?? 0, world.tallies.get('B')?.households]).toEqual([0, 30]);
  });
});

describe('its code is used for ever, its name is not', () => {
  test('the next code comes after it', () => {
    expect(nextCodes(gone(), a, ['urban'])).toEqual([`${a}004`]);
  });
  test('another grid may take its name', () => {
    const world = gone();
    done(world, { edit: 'set-grid', grid: 'A', change: { name: 'C网格' } });
    expect(world.grids.get('A')!.name).toBe('C网格');
    const named = after('AB', { communities: 'aa', grids: { B: { name: '第一网格' } } }, 'B', 'A').world;
    expect(nextNames(named, a, 1)).toEqual(['第一网格']);
    done(named, { edit: 'draw', ring: rectangle(0, 0, 1, 1), name: '第一网格', keepBuildingsWhole: false });
  });
  test('without a code it is numbered no more', () => {
    const { world } = after('ABC', { communities: 'aaa' }, 'C', 'B');
    done(world, { edit: 'number' });
    expect([...world.grids.values()].map(({ code }) => code.slice(12))).toEqual(['001', '002', '']);
    expect(refused(world, { edit: 'number' }).refused).toBe('nothing-changes');
  });
});

describe('no verb works on it any more', () => {
  const ring = rectangle(0, 0, 0.5, 1);
  const keepBuildingsWhole = false;
  test.each<EditBody>([
    { edit: 'split', grid: 'C', lines: [path(0, 0, 1, 1)], keepBuildingsWhole },
    { edit: 'assign', to: 'C', ring, keepBuildingsWhole },
    { edit: 'merge', grids: ['A', 'C'] },
    { edit: 'reshape', grid: 'C', line: path(0, 0, 1, 1), keepBuildingsWhole },
    { edit: 'fill-gap', place: place(0.5, 0.5), to: 'C' },
    { edit: 'settle', place: place(0.5, 0.5), to: 'C' },
    { edit: 'detach', grid: 'C', place: place(0.5, 0.5) },
    { edit: 'draw-listed', grid: 'C', ring, keepBuildingsWhole },
    { edit: 'set-grid', grid: 'C', change: { name: '新名' } },
    { edit: 'set-grid', grid: 'C', change: { locked: true } },
    retire('C', null),
    retire('A', 'C'),
  ])('$edit', (edit) => {
    expect(refused(gone(), edit)).toMatchObject({ refused: 'retired', params: { grid: 'C网格' } });
  });
});

describe('refused', () => {
  const why = (edit: EditBody, options: PlanOptions = one, drawing = 'ABC') => refused(plan(drawing, options), edit);
  test('without a reason', () => {
    expect(why(retire('C', 'B', ' '))).toMatchObject({ refused: 'details-missing', params: { field: 'reason' } });
  });
  test('a grid with land and nobody who takes it', () => {
    for (const to of [null, 'C'])
      expect(why(retire('C', to))).toEqual({ refused: 'no-neighbour', at: place(2, 0), params: { grid: 'C网格' } });
  });
  test('a taker that does not touch it, lies in another community, or is not drawn', () => {
    expect(why(retire('C', 'A'))).toMatchObject({ refused: 'not-adjacent', params: { grid: 'A网格' } });
    expect(why(retire('C', 'B'), { communities: 'aab' })).toMatchObject({
      refused: 'different-communities',
      params: { grid: 'B网格' },
    });
    expect(why(retire('C', 'B'), { ...one, grids: { B: { shape: [] } } }).refused).toBe('not-drawn');
  });
  test('a grid, or a taker, that is not there or locked', () => {
    expect([why(retire('Z', 'A')), why(retire('C', 'Z'))].map(({ refused: code }) => code)).toEqual([
      'unknown-grid',
      'unknown-grid',
    ]);
    const locked = (id: 'B' | 'C') => ({ ...one, grids: { [id]: { locked: plan('ABC').grids.get(id)!.shape } } });
    expect(why(retire('C', 'B'), locked('B')).refused).toBe('locked');
    expect(why(retire('C', 'B'), locked('C')).refused).toBe('locked');
  });
});

describe('law: grids retire one after the other, and the plan stays an exact partition', () => {
  for (let seed = 1; seed <= 20; seed++)
    test(`seed ${seed}`, () => {
      const random = new Random(seed);
      const world = editedPlan(random, { size: 6, edits: 15 });
      const codes = new Set(Array.from(world.grids.values(), ({ code }) => code));
      for (let n = 0; n < 25; n++) {
        const grid = random.pick([...world.grids.values()].filter(({ shape }) => shape.length > 0));
        const near = neighboursOf(world, [grid.id]);
        const to = near.length > 0 ? random.pick(near).id : null;
        const edit = stamped(retire(grid.id, to), `retire${n}`);
        const patch = perform(world, edit);
        if ('refused' in patch) {
          expect(['different-communities', 'not-adjacent', 'no-neighbour'], JSON.stringify(edit)).toContain(
            patch.refused,
          );
          continue;
        }
        apply(world, patch);
        expect([...brokenEdges(world), ...unevenCommunities(world)], JSON.stringify(edit)).toEqual([]);
      }
      expect(brokenRings(world, world.grids.keys())).toEqual([]);
      expect(new Set(Array.from(world.grids.values(), ({ code }) => code))).toEqual(codes);
    });
});
