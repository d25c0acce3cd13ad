import { describe, expect, test } from 'vitest';
import {
  CELL,
  communityCode,
  draw,
  path,
  place,
  plan,
  rectangle,
  type DrawnHouse,
  type PlanOptions,
} from '../../test/drawing';
import { idsOf } from '../../test/footprint-texts';
import { done, refused, stamped } from '../../test/do-edit';
import { brokenRings } from '../../test/laws/laws';
import { makeFootprints } from '../../test/make-footprints';
import type { Line } from '../geometry/lattice';
import { area2OfShape, sideOfShape } from '../geometry/ring';
import { withFootprints, type World } from '../plan/world';
import { detoursOf } from './detours';

const split = (line: Line, keepBuildingsWhole = true) =>
  ({ edit: 'split', grid: 'A', lines: [line], keepBuildingsWhole }) as const;
const block = 'AAAA\nAAAA';
const middle = path(2, -1, 2, 3);

/** Who holds each house, with percents where it is not all: `h1 A, h2 A 67% e1.1 33%`. */
const held = (world: World): string =>
  idsOf(world.footprints)
    .map(
      (id, row) =>
        `${id} ${world.holders[row]!.map(({ grid, share }) => grid + (share === 1 ? '' : ` ${Math.round(share * 100)}%`)).join(' ')}`,
    )
    .join(', ');

function after(houses: Record<string, DrawnHouse>, line: Line = middle, keep = true, options: PlanOptions = {}) {
  const world = plan(block, { houses, ...options });
  done(world, split(line, keep));
  return world;
}

describe('a line through a house', () => {
  const house = { h: [1.8, 0.5, 2.4, 1.5] } as const;
  test('cuts it where nobody asks for more', () => {
    expect(held(after(house, middle, false))).toBe('h A 67% e1.1 33%');
  });
  test('goes round it: the house is whole in the side that has most of it', () => {
    const world = after(house);
    expect(held(world)).toBe('h A');
    expect(draw(world)).toBe('11AA\n11AA');
    expect(world.grids.get('A')!.shape).toEqual([[path(1.8, 0.5, 2, 0.5, 2, 0, 4, 0, 4, 2, 2, 2, 2, 1.5, 1.8, 1.5)]]);
  });
  test('goes round it on the other side where that has most', () => {
    expect(sideOfShape(after({ h: [1.4, 0.5, 2.2, 1.5] }).grids.get('A')!.shape, ...place(2.1, 1))).toBe('inside');
  });
  test('along its wall leaves the line as it was drawn', () => {
    const world = after({ h: [2, 0.5, 2.4, 1.5] });
    expect(held(world)).toBe('h A');
    expect(world.grids.get('e1.1')!.shape).toEqual([[rectangle(0, 0, 2, 2)]]);
  });
  test('that has a neighbour wall to wall, one after the other: all stay whole', () => {
    // the line rises through the row: most of the first lies above it, most of the others below
    const row = { h1: [1, 1, 2, 1.5], h2: [2, 1, 3, 1.5], h3: [3, 1, 3.9, 1.5] } as const;
    const world = after(row, path(-1, 0.85, 5, 1.6));
    const [first, second, third] = world.holders.map((list) => list.map(({ grid }) => grid));
    expect([first, second, third].map((list) => list!.length)).toEqual([1, 1, 1]);
    expect(third).toEqual(second);
    expect(second).not.toEqual(first);
  });
  test('of which it takes less than the tolerance still leaves it whole', () => {
    expect(held(after({ h: [1.9995, 0.5, 2.5, 1.5] }))).toBe('h A');
  });
});

describe('houses that overlap', () => {
  // h2 alone would go east: it has 0.9 there of its width, but together the west has more
  const both = { h1: [0.5, 0.4, 2.1, 1.6], h2: [1.9, 0.9, 2.9, 1.2] } as const;
  test('go together, to the side that has most of both', () => {
    expect(held(after(both))).toBe('h1 A, h2 A');
    expect(held(after({ h2: both.h2 }))).toBe('h2 A');
    expect(draw(after(both))).toBe('AA11\nAA11');
    expect(draw(after({ h2: both.h2 }))).toBe('11AA\n11AA');
  });
});

describe('pieces that a detour cuts off', () => {
  test('go to the side that surrounds them: the courtyard of a house', () => {
    const yard = makeFootprints([{ id: 'h', rings: [rectangle(1.5, 0.5, 3, 1.5), rectangle(1.7, 0.7, 2.5, 1.3)] }]);
    const world = withFootprints(plan(block), { footprints: yard });
    done(world, split(middle));
    expect(held(world)).toBe('h A');
    expect([...world.grids.values()].map(({ shape }) => [shape.length, shape[0]!.length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(sideOfShape(world.grids.get('A')!.shape, ...place(1.8, 1))).toBe('inside');
  });
  test('a court closed by two houses that go the same way', () => {
    const houses = makeFootprints([
      { id: 'c', rings: [path(1.4, 0.4, 3, 0.4, 3, 1.6, 1.4, 1.6, 1.4, 1.3, 2.7, 1.3, 2.7, 0.7, 1.4, 0.7)] },
      { id: 'lid', rings: [path(1.4, 0.7, 1.6, 0.7, 1.6, 1.3, 1.4, 1.3)] },
    ]);
    const world = withFootprints(plan(block), { footprints: houses });
    done(world, split(middle));
    expect(held(world)).toMatch(/^c A, lid (A|e1\.1)$/);
    for (const { shape } of world.grids.values()) expect(shape).toHaveLength(1);
    expect(brokenRings(world, world.grids.keys())).toEqual([]);
  });
});

describe('a house that was cut before', () => {
  test('is no reason to go round it, and none to refuse', () => {
    const world = plan('AAAA\nBBBB', { houses: { h: [1.5, 0.5, 2.5, 1.5] } });
    done(world, split(middle));
    expect(draw(world)).toBe('AA11\nBBBB');
    expect(world.holders[0]!.map(({ grid }) => grid).sort()).toEqual(['A', 'B', 'e1.1']);
  });
});

describe('the other verbs', () => {
  const houses = { h: [1.7, 0.2, 2.1, 0.8] } as const;
  const options = { communities: 'aaaa', houses };
  test('draw leaves a house with its host that has most of it there', () => {
    const world = plan('AAAA', options);
    done(world, { edit: 'draw', ring: rectangle(2, 0, 3, 1), keepBuildingsWhole: true });
    expect([draw(world), held(world)]).toEqual(['AA1A', 'h A']);
  });
  test('draw takes along a house of which it has most', () => {
    const world = plan('AAAA', options);
    done(world, { edit: 'draw', ring: rectangle(1.8, 0, 3, 1), keepBuildingsWhole: true });
    expect(held(world)).toBe('h e1.1');
  });
  test('assign and carve go round as well', () => {
    const world = plan('AAAB', options);
    done(world, { edit: 'assign', to: 'B', ring: rectangle(2, 0, 3, 1), keepBuildingsWhole: true });
    expect([draw(world), held(world)]).toEqual(['AABB', 'h A']);
    const other = plan('AAAA', options);
    const words = { category: '其他', name: '园', introduction: '…' } as const;
    done(other, { edit: 'carve', ...words, ring: rectangle(2, 0, 3, 1), keepBuildingsWhole: true });
    expect(held(other)).toBe('h A');
  });
  test('a house goes no further than the border of the community that it hangs over', () => {
    const world = plan('AAAB', { communities: 'aaab', houses: { h: [1.5, 0.2, 3.005, 0.8] } });
    done(world, { edit: 'draw', ring: rectangle(2, 0, 3, 1), community: communityCode('a'), keepBuildingsWhole: true });
    expect(world.holders[0]![0]!.grid).toBe('e1.1');
    expect(area2OfShape(world.grids.get('B')!.shape)).toBe(2 * CELL * CELL);
  });
});

describe('refused', () => {
  test('a line that parts nothing but a house', () => {
    const world = plan(block, { houses: { h: [0, 0, 4, 2] } });
    expect(refused(world, split(middle))).toMatchObject({ refused: 'would-cut-building' });
  });
  test('a ring inside a house', () => {
    const world = plan(block, { communities: 'aaaa\naaaa', houses: { h: [1, 0.5, 3, 1.5] } });
    const ring = rectangle(1.8, 0.8, 2.2, 1.2);
    expect(refused(world, { edit: 'draw', ring, keepBuildingsWhole: true })).toMatchObject({
      refused: 'would-cut-building',
    });
  });
});

describe('how many houses a line goes round', () => {
  const world = plan('AAAAB', {
    houses: { h1: [1.8, 0.1, 2.2, 0.3], h2: [1.8, 0.5, 2.2, 0.7], h3: [2, 0.8, 2.4, 0.9], b: [4.2, 0.1, 4.6, 0.3] },
  });
  test.each([
    ['those it enters, not those it runs along', path(2, -1, 2, 2), true, 2],
    ['none where it need not', path(2, -1, 2, 2), false, 0],
    ['none in grids that it does not split', path(2.6, -1, 2.6, 0.2, 9, 0.2), true, 0],
  ] as const)('%s', (_what, line, keep, count) => {
    expect(detoursOf(world, stamped(split(line, keep)))).toHaveLength(count);
  });
  test('those on the closing side of a ring, in whatever grid', () => {
    const ring = path(2.1, 0.2, 4.4, 0.2, 4.4, 0.6, 2.1, 0.6);
    expect(detoursOf(world, stamped({ edit: 'draw', ring, keepBuildingsWhole: true }))).toHaveLength(3);
  });
  test('none for an edit without a line', () => {
    expect(detoursOf(world, stamped({ edit: 'merge', grids: ['A', 'B'] }))).toEqual([]);
    expect(detoursOf(world, stamped({ edit: 'assign', to: 'A', buildings: ['b'], keepBuildingsWhole: true }))).toEqual(
      [],
    );
  });
});
