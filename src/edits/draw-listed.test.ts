import { describe, expect, test } from 'vitest';
import { communityCode, draw, path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused, stamped } from '../../test/do-edit';
import { editedPlan, withGrids } from '../../test/laws/dirty-plan';
import { brokenEdges, brokenRings, unevenCommunities } from '../../test/laws/laws';
import { randomRing } from '../../test/laws/random-edit';
import { Random } from '../../test/random';
import type { Ring } from '../geometry/lattice';
import type { Grid } from '../plan/grid';
import { createWorld, apply, type World } from '../plan/world';
import { perform } from './edits';

const [a, b] = [communityCode('a'), communityCode('b')];
const body = (ring: Ring, grid = 'L') => ({ edit: 'draw-listed', grid, ring, keepBuildingsWhole: false }) as const;

/** The plan with a listed grid L besides. */
function listed(drawing: string, options: PlanOptions, row: Partial<Grid> = {}): World {
  const world = plan(drawing, options);
  const [any] = world.grids.values();
  const grid: Grid = { ...any!, id: 'L', name: '在册网格', code: '', shape: [], ...row };
  return createWorld({
    grids: [...world.grids.values(), grid],
    divisions: world.divisions.values(),
    footprints: world.footprints,
    issued: options.issued ?? [],
  });
}

function after(drawing: string, options: PlanOptions, ring: Ring, row: Partial<Grid> = {}) {
  const world = listed(drawing, options, row);
  const before = world.grids.get('L')!;
  const patch = done(world, body(ring));
  return { world, before, patch, drawn: draw(world), grid: world.grids.get('L')! };
}

describe('a listed grid gets its ring', () => {
  const options = { communities: 'aaaa\naaaa', numbered: true };
  test('from whoever has it, and is otherwise what it was', () => {
    const duties = [{ person: 'p', role: '网格长' }];
    const row = { code: `${a}007`, kind: 'rural', people: duties, extra: { 备注: '无' } } as const;
    const { drawn, grid, before } = after('AABB\nAABB', options, rectangle(1, 0, 3, 1), row);
    expect(drawn).toBe('AABB\nALLB');
    expect(grid).toEqual({ ...before, shape: [[path(1, 0, 2, 0, 3, 0, 3, 1, 2, 1, 1, 1)]] });
  });
  test('from nobody, in a blind spot', () => {
    expect(after('A..B', { communities: 'aaaa' }, rectangle(1, 0, 3, 1)).drawn).toBe('ALLB');
  });
  test('and the next code where it has none; none where the community is not numbered', () => {
    expect(after('AABB\nAABB', options, rectangle(1, 0, 3, 1)).grid.code).toBe(`${a}003`);
    const dedicated = { kind: 'dedicated', category: '医院', introduction: '…' } as const;
    expect(after('AABB\nAABB', options, rectangle(1, 0, 3, 1), dedicated).grid.code).toBe(`${a}901`);
    expect(after('AABB', { communities: 'aaaa' }, rectangle(1, 0, 3, 1)).grid.code).toBe('');
  });
  test('inside the community that its row names, though the ring lies in another for the most part', () => {
    expect(after('AABBB', { communities: 'aabbb' }, rectangle(1, 0, 4, 1)).drawn).toBe('ALBBB');
  });
  test('inside the one that holds most of the ring where it names none; then it is named', () => {
    const { drawn, grid } = after('AABBB', { communities: 'aabbb' }, rectangle(1, 0, 4, 1), { community: '' });
    expect([drawn, grid.community]).toEqual(['AALLB', b]);
  });
  test('where no community is loaded, from those who have it', () => {
    expect(after('AB.', {}, rectangle(1.5, 0, 3, 1)).grid.shape).toEqual([[rectangle(1.5, 0, 2, 1)]]);
    expect(after('AB', {}, rectangle(1, 0, 1.5, 1), { community: '330199009007' }).grid.community).toBe('330199009007');
  });
  test('round houses that should stay whole', () => {
    const world = listed('AAAA', { communities: 'aaaa', houses: { h: [1.4, 0.2, 2.2, 0.8] } });
    done(world, { ...body(rectangle(0, 0, 2, 1)), keepBuildingsWhole: true });
    expect(world.holders[0]).toEqual([{ grid: 'L', share: 1 }]);
  });
});

describe('refused', () => {
  const why = (ring: Ring, row: Partial<Grid> = {}, options: PlanOptions = { communities: 'aaaa' }) =>
    refused(listed('AABB', options, row), body(ring));
  test('a grid that has a shape already, was retired, is locked, or is not there', () => {
    expect(refused(plan('AB'), body(rectangle(0, 0, 1, 1), 'A'))).toEqual({
      refused: 'already-drawn',
      at: place(0, 0),
      params: { grid: 'A网格' },
    });
    const ring = rectangle(1, 0, 3, 1);
    expect(why(ring, { retired: { at: '2026-01-01', reason: '拆迁' } }).refused).toBe('retired');
    expect(why(ring, { locked: [] }).refused).toBe('locked');
    expect(refused(plan('AB'), body(ring, 'Z')).refused).toBe('unknown-grid');
  });
  test('where its community is not loaded, or is elsewhere', () => {
    expect(why(rectangle(1, 0, 3, 1), { community: b })).toMatchObject({
      refused: 'unknown-division',
      params: { code: b },
    });
    expect(why(rectangle(2.5, 0, 3, 1), {}, { communities: 'aabb' }).refused).toBe('outside');
  });
  test('where a grid would lose everything', () => {
    expect(why(rectangle(0, 0, 2, 1))).toMatchObject({ refused: 'would-vanish', params: { grid: 'A网格' } });
  });
  test('where the ring lies in a house of which the other side has most', () => {
    const world = listed('AAAA', { communities: 'aaaa', houses: { h: [1, 0.2, 3, 0.8] } });
    const inside = { ...body(rectangle(1.2, 0.3, 1.5, 0.6)), keepBuildingsWhole: true };
    expect(refused(world, inside).refused).toBe('would-cut-building');
  });
  test('where it comes to a community that has its name already', () => {
    const row = { community: '', name: 'B网格' };
    expect(why(rectangle(1, 0, 3, 1), row)).toMatchObject({ refused: 'name-taken', params: { name: 'B网格' } });
  });
  test('where no number is left, or the ring is none', () => {
    const full = { communities: 'aaaa', numbered: true, issued: [`${a}899`] };
    expect(why(rectangle(1, 0, 3, 1), {}, full).refused).toBe('band-full');
    expect(why(path(0, 0, 1, 1)).refused).toBe('bad-geometry');
  });
});

describe('law: whatever ring a listed grid gets, the plan stays an exact partition', () => {
  for (let seed = 1; seed <= 20; seed++)
    test(`seed ${seed}`, () => {
      const random = new Random(seed);
      const clean = editedPlan(random, { size: 6, edits: 15 });
      const drawn = [...clean.grids.values()];
      const rows = Array.from({ length: 8 }, (_, n): Grid => {
        const { community } = random.pick(drawn);
        return {
          ...drawn[0]!,
          id: `L${n}`,
          code: '',
          name: `在册${n}`,
          community: random.pick([community, '']),
          shape: [],
        };
      });
      const world = withGrids(clean, [...drawn, ...rows]);
      let count = 0;
      for (const { id } of rows) {
        const edit = stamped(body(randomRing(random, random.pick(drawn)), id), `edit ${id}`);
        const patch = perform(world, edit);
        if ('refused' in patch) {
          expect(patch.refused, JSON.stringify(edit)).not.toBe('not-exact');
          continue;
        }
        apply(world, patch);
        count++;
        expect([...brokenEdges(world), ...unevenCommunities(world)], JSON.stringify(edit)).toEqual([]);
      }
      expect(count).toBeGreaterThan(0);
      expect(brokenRings(world, world.grids.keys())).toEqual([]);
    });
});
