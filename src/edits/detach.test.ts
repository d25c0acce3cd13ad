import { describe, expect, test } from 'vitest';
import { draw, path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused, stamped } from '../../test/do-edit';
import { editedPlan, foundBy } from '../../test/laws/dirty-plan';
import { brokenEdges, brokenRings, unevenCommunities } from '../../test/laws/laws';
import { randomRing } from '../../test/laws/random-edit';
import { Random } from '../../test/random';
import type { Position } from '../geometry/lattice';
import { apply } from '../plan/world';
import { perform } from './edits';

const detach = (grid: string, at: Position, to?: string) =>
  ({ edit: 'detach', grid, place: at, ...(to === undefined ? {} : { to }) }) as const;
const one = (drawing: string): PlanOptions => ({ communities: drawing.replace(/\S/g, 'a') });

function after(drawing: string, options: PlanOptions, grid: string, at: Position, to?: string) {
  const world = plan(drawing, options);
  done(world, detach(grid, at, to));
  return { world, drawn: draw(world) };
}

describe('a detached part goes', () => {
  const parts = 'AABBBA\nAABCCC';
  test('to the neighbour with the longest common border', () => {
    expect(after('AABCCC\nAABAAC', one('AABCCC\nAABAAC'), 'A', place(3.5, 0.5)).drawn).toBe('AABCCC\nAABCCC');
  });
  test('to the grid that is named, also where that lies elsewhere', () => {
    expect(after(parts, one(parts), 'A', place(5.5, 1.5), 'C').drawn).toBe('AABBBC\nAABCCC');
    const { world, drawn } = after('AABAC', one('AABAC'), 'A', place(3.5, 0.5), 'B');
    expect([drawn, world.grids.get('B')!.shape.length]).toEqual(['AABBC', 1]);
    expect(after('AABADC', one('AABADC'), 'A', place(3.5, 0.5), 'C').drawn).toBe('AABCDC');
  });
  test('as a hole, and as one part of several', () => {
    const ground = 'BBBBB\nBABAB\nBBBBB\nAAAAA';
    expect(after(ground, one(ground), 'A', place(1.5, 2.5)).drawn).toBe('BBBBB\nBBBAB\nBBBBB\nAAAAA');
  });
  test('measured on the ground: a border from south to north is longer than one as long in degrees from west to east', () => {
    expect(after('BA.\n.CA\nAAA', one('BA.\n.CA\nAAA'), 'A', place(1.5, 2.5)).drawn).toBe('BB.\n.CA\nAAA');
  });
  test('to a neighbour that does not carry its vertices', () => {
    const grids = { B: { shape: [[path(2, 0, 4, 0, 4, 2, 2, 2)]] } };
    expect(after('AABBA\nAABBC', { ...one('AABBA\nAABBC'), grids }, 'A', place(4.5, 1.5), 'B').drawn).toBe(
      'AABBB\nAABBC',
    );
  });
  test('not to a grid of another community, nor to one that is locked, though their border is longer', () => {
    expect(after('AABAC', { communities: 'aaaab' }, 'A', place(3.5, 0.5)).drawn).toBe('AABBC');
    const ground = 'AABCC\nAABAC\nAABCC';
    const locked = { C: { locked: plan(ground).grids.get('C')!.shape } };
    expect(after(ground, { ...one(ground), grids: locked }, 'A', place(3.5, 1.5)).drawn).toBe('AABCC\nAABBC\nAABCC');
  });
});

describe('refused', () => {
  const why = (drawing: string, options: PlanOptions, grid: string, at: Position, to?: string) =>
    refused(plan(drawing, options), detach(grid, at, to));
  test('the largest part, a place in none, and a grid of one part', () => {
    for (const at of [place(0.5, 0.5), place(2.5, 0.5)])
      expect(why('AABA', one('AABA'), 'A', at)).toEqual({ refused: 'not-detached', at, params: { grid: 'A网格' } });
    expect(why('AABA', one('AABA'), 'B', place(2.5, 0.5)).refused).toBe('not-detached');
  });
  test('of two parts as large the first is the grid itself', () => {
    expect(why('ABA', one('ABA'), 'A', place(0.5, 0.5)).refused).toBe('not-detached');
    expect(after('ABA', one('ABA'), 'A', place(2.5, 0.5)).drawn).toBe('ABB');
  });
  test('where nobody can take it', () => {
    expect(why('AA.A', one('AA.A'), 'A', place(3.5, 0.5))).toEqual({
      refused: 'no-neighbour',
      at: place(3.5, 0.5),
      params: { grid: 'A网格' },
    });
    expect(why('AABA', { communities: 'aaba' }, 'A', place(3.5, 0.5)).refused).toBe('no-neighbour');
    expect(why('AABA', one('AABA'), 'A', place(3.5, 0.5), 'A').refused).toBe('no-neighbour');
  });
  test('to a grid of another community, or one that cannot take land', () => {
    expect(why('AABA', { communities: 'aaba' }, 'A', place(3.5, 0.5), 'B')).toMatchObject({
      refused: 'different-communities',
      params: { grid: 'B网格' },
    });
    const grids = { C: { shape: [] }, B: { locked: [[rectangle(2, 0, 3, 1)]] } };
    const to = (id: string) => why('AABAC', { ...one('AABAC'), grids }, 'A', place(3.5, 0.5), id).refused;
    expect(['Z', 'C', 'B'].map(to)).toEqual(['unknown-grid', 'not-drawn', 'locked']);
  });
  test('of a locked grid, and a place that is no place', () => {
    const grids = { A: { locked: plan('AABA').grids.get('A')!.shape } };
    expect(why('AABA', { ...one('AABA'), grids }, 'A', place(3.5, 0.5)).refused).toBe('locked');
    expect(why('AABA', one('AABA'), 'A', [0.5, 0]).refused).toBe('bad-geometry');
  });
});

describe('law: parts that edits left are given to neighbours until there is none', () => {
  for (let seed = 1; seed <= 30; seed++)
    test(`seed ${seed}`, () => {
      const random = new Random(seed);
      const world = editedPlan(random, { size: 6, edits: 10 });
      for (let n = 0; n < 6; n++) {
        // a ring in one grid goes to another of the community, wherever that lies
        const from = random.pick([...world.grids.values()]);
        const to = random.pick([...world.grids.values()].filter(({ community }) => community === from.community));
        const edit = stamped({ edit: 'assign', to: to.id, ring: randomRing(random, from), keepBuildingsWhole: false });
        const patch = perform(world, { ...edit, id: `island${n}` });
        if (!('refused' in patch)) apply(world, patch);
      }
      let n = 0;
      for (let found = foundBy(world, 'detached'); found.length > 0; found = foundBy(world, 'detached')) {
        expect(n).toBeLessThan(100);
        const { at, grids } = random.pick(found);
        done(world, detach(grids[0]!, at!), `detach${n++}`);
        expect([...brokenEdges(world), ...unevenCommunities(world)]).toEqual([]);
      }
      expect(brokenRings(world, world.grids.keys())).toEqual([]);
    });
});
