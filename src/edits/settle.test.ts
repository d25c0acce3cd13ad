import { describe, expect, test } from 'vitest';
import { draw, path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused, stamped } from '../../test/do-edit';
import { editedPlan, foundBy, withGrids } from '../../test/laws/dirty-plan';
import { brokenEdges, brokenRings, unevenCommunities } from '../../test/laws/laws';
import { randomRing } from '../../test/laws/random-edit';
import { Random } from '../../test/random';
import { boxOf } from '../geometry/box';
import type { Position, Shape } from '../geometry/lattice';
import type { Grid, GridId } from '../plan/grid';
import { divisionsMeeting, membersOf, type World } from '../plan/world';
import { perform } from './edits';

const settle = (at: Position, to: GridId) => ({ edit: 'settle', place: at, to }) as const;
const shaped = (...rings: readonly (readonly number[])[]): Partial<Grid> => ({ shape: rings.map((ring) => [ring]) });

/** B reaches a cell into A. */
const two: PlanOptions = { communities: 'aaaa', grids: { B: shaped(rectangle(1, 0, 4, 1)) } };
/** B reaches over A and C, and meets D, which reaches over A as well. */
const three: PlanOptions = {
  communities: 'aaaaaa\naaaaaa',
  grids: { B: shaped(rectangle(1, 1, 6, 2)), C: shaped(rectangle(2, 0, 6, 2)) },
};

function after(drawing: string, options: PlanOptions, at: Position, to: GridId) {
  const world = plan(drawing, options);
  const patch = done(world, settle(at, to));
  return { world, patch, drawn: draw(world) };
}

describe('an overlap stays with one claimant', () => {
  test('and is taken from the other; that its neighbour gets the vertices is all that else changes', () => {
    expect(draw(plan('AABB', two))).toBe('A#BB');
    expect(after('AABB', two, place(1.5, 0.5), 'A').drawn).toBe('AABB');
    const { world, drawn } = after('AABB', two, place(1.5, 0.5), 'B');
    expect(drawn).toBe('ABBB');
    expect([...brokenEdges(world), ...unevenCommunities(world)]).toEqual([]);
  });
  test('of three claimants, from both of the others', () => {
    const drawing = 'AAABBB\nAAACCC';
    expect(draw(plan(drawing, three))).toBe('A#####\nAA#CCC');
    expect(after(drawing, three, place(2.5, 1.5), 'A').drawn).toBe('A#A###\nAA#CCC');
    expect(after(drawing, three, place(2.5, 1.5), 'C').drawn).toBe('A#C###\nAA#CCC');
  });
  test('only the connected piece with exactly these claimants', () => {
    const { drawn } = after('AAABBB\nAAACCC', three, place(4, 1.5), 'B');
    expect(drawn).toBe('A##BBB\nAA#CCC');
    const apart = { communities: 'aaaaa', grids: { A: shaped(rectangle(0, 0, 5, 1)) } };
    expect(draw(plan('ABABA', apart))).toBe('A#A#A');
    expect(after('ABABA', apart, place(3.5, 0.5), 'A').drawn).toBe('A#AAA');
  });
  test('also where the borders have no vertex in common', () => {
    const world = plan('AABB\nAABB', {
      communities: 'aaaa\naaaa',
      grids: { B: shaped(path(2, 0, 4, 0, 4, 2, 2, 2, 1.3, 0.9)) },
    });
    done(world, settle(place(1.8, 1), 'B'));
    expect([...brokenEdges(world), ...unevenCommunities(world)]).toEqual([]);
  });
  test('across a border between communities', () => {
    const { world, drawn } = after('AABB', { ...two, communities: 'aabb' }, place(1.5, 0.5), 'A');
    expect(drawn).toBe('AABB');
    expect(unevenCommunities(world)).toEqual([]);
  });
  test('code, name and all else stay', () => {
    const { patch } = after('AABB', { ...two, numbered: true }, place(1.5, 0.5), 'B');
    for (const [before, grid] of Object.values(patch.grids!))
      expect({ ...grid, shape: [] }).toEqual({ ...before, shape: [] });
  });
});

describe('an overlap too thin to hold a place of the lattice', () => {
  const [x, y] = place(2, 0);
  const thin = (...bulges: readonly number[]): World => {
    const left = bulges.flatMap((dy) => [x, y + dy - 100, x - 1, y + dy, x, y + dy + 100]).reverse();
    const down = left.flatMap((_, i) => (i % 2 === 0 ? [left[i + 1]!, left[i]!] : []));
    return plan('AABB', { communities: 'aaaa', grids: { B: shaped([...path(2, 0, 4, 0, 4, 1, 2, 1), ...down]) } });
  };
  test('is settled where a finding stands', () => {
    const world = thin(500);
    done(world, settle(foundBy(world, 'overlap')[0]!.at!, 'A'));
    expect([...brokenEdges(world), ...unevenCommunities(world)]).toEqual([]);
  });
  test('and a second one beside it is left for its own decision', () => {
    const world = thin(300, 700);
    done(world, settle([x - 1, y + 700], 'A'));
    expect(foundBy(world, 'overlap')).toHaveLength(1);
  });
});

describe('refused', () => {
  const why = (at: Position, to: GridId, options: PlanOptions = two, drawing = 'AABB') =>
    refused(plan(drawing, options), settle(at, to));
  test('where nobody, or only one, claims the place', () => {
    for (const at of [place(0.5, 0.5), place(9, 9)])
      expect(why(at, 'A')).toEqual({ refused: 'no-overlap-here', at, params: {} });
  });
  test('a grid that does not claim it, or is not there', () => {
    const grids = { B: shaped(rectangle(1, 0, 3, 1)) };
    expect(why(place(1.5, 0.5), 'C', { grids }, 'AABC')).toEqual({
      refused: 'not-a-claimant',
      at: place(1.5, 0.5),
      params: { grid: 'C网格' },
    });
    expect(why(place(1.5, 0.5), 'Z').refused).toBe('unknown-grid');
    expect(
      why(place(1.5, 0.5), 'C', { grids: { ...grids, C: { shape: [], retired: { at: '', reason: '' } } } }, 'AABC')
        .refused,
    ).toBe('retired');
  });
  test('where a claimant would lose everything', () => {
    const grids = { A: shaped(rectangle(0, 0, 4, 1)) };
    expect(why(place(1.5, 0.5), 'A', { communities: 'aaaa', grids }, 'ABAA')).toMatchObject({
      refused: 'would-vanish',
      params: { grid: 'B网格' },
    });
  });
  test('where a locked grid would lose; it may keep what it claims', () => {
    const locked = (id: 'A' | 'B'): PlanOptions => {
      const shape: Shape = [[id === 'A' ? rectangle(0, 0, 2, 1) : rectangle(1, 0, 4, 1)]];
      return { ...two, grids: { ...two.grids, [id]: { shape, locked: shape } } };
    };
    expect(why(place(1.5, 0.5), 'B', locked('A'))).toMatchObject({ refused: 'locked', params: { grid: 'A网格' } });
    expect(after('AABB', locked('A'), place(1.5, 0.5), 'A').drawn).toBe('AABB');
    expect(after('AABB', locked('B'), place(1.5, 0.5), 'B').drawn).toBe('ABBB');
  });
  test('a place that is no place', () => {
    expect(why([0, 1e300], 'A').refused).toBe('bad-geometry');
  });
});

/** The claimant that lies in the community of the place: who else wins leaves the community. */
function rightful(world: World, at: Position, ids: readonly GridId[]): readonly GridId[] {
  const home = divisionsMeeting(world, boxOf(at)).map(({ code }) => code);
  return ids.filter((id) => home.includes(world.grids.get(id)!.community));
}

function settleAll(world: World, random: Random): void {
  let n = 0;
  for (let found = foundBy(world, 'overlap'); found.length > 0; found = foundBy(world, 'overlap')) {
    expect(n).toBeLessThan(200);
    const { at, grids } = random.pick(found);
    const claimants = rightful(world, at!, grids);
    const answers = [...claimants]
      .sort(() => random.next() - 0.5)
      .map((to) => stamped(settle(at!, to), `settle${n++}`));
    const edit = answers.find((answer) => !('refused' in perform(world, answer)));
    // each of two may be the other as a whole: then one of them must win
    expect(edit, JSON.stringify(answers.map((answer) => perform(world, answer)))).toBeDefined();
    done(world, edit!, edit!.id);
  }
}

describe('law: a grid that was drawn over its neighbours is settled piece by piece', () => {
  for (let seed = 1; seed <= 30; seed++)
    test(`seed ${seed}`, () => {
      const random = new Random(seed);
      const clean = editedPlan(random, { size: 6, edits: 12 });
      const rows = new Map(clean.grids);
      // what assigning a ring would give the taker, and its neighbours keep
      for (let n = 0; n < 3; n++) {
        const grid = random.pick([...clean.grids.values()]);
        const ring = randomRing(random, grid);
        const patch = perform(clean, stamped({ edit: 'assign', to: grid.id, ring, keepBuildingsWhole: false }));
        if (!('refused' in patch))
          rows.set(grid.id, { ...grid, shape: patch.grids![grid.id]?.[1]?.shape ?? grid.shape });
      }
      const world = withGrids(clean, [...rows.values()]);
      const [gaps, open] = [foundBy(world, 'gap'), new Set(brokenEdges(world))];
      settleAll(world, random);
      // what was drawn over left crumbs of rounding open; settling neither makes gaps nor fills them
      expect(foundBy(world, 'gap').map(({ id }) => id)).toEqual(gaps.map(({ id }) => id));
      for (const [n, { at, divisions }] of gaps.entries()) {
        const to = membersOf(world, divisions[0]!)[0]!.id;
        done(world, { edit: 'fill-gap', place: at!, to }, `fill${n}`);
      }
      // borders that run apart by less than rounding, where nothing was settled, are as they were
      const left = brokenEdges(world);
      expect(left.filter((edge) => !open.has(edge))).toEqual([]);
      if (left.length === 0) expect(unevenCommunities(world)).toEqual([]);
      expect(brokenRings(world, world.grids.keys())).toEqual([]);
    });
});
