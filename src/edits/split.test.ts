import { describe, expect, test } from 'vitest';
import { draw, path, place, plan, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import type { Line } from '../geometry/lattice';
import type { World } from '../plan/world';

const split = (world: World, ...lines: Line[]) =>
  done(world, { edit: 'split', grid: 'A', lines, keepBuildingsWhole: false });
const why = (world: World, ...lines: Line[]) =>
  refused(world, { edit: 'split', grid: 'A', lines, keepBuildingsWhole: false });

/** The drawing after a split of A by lines. */
function after(drawing: string, ...lines: Line[]): string {
  const world = plan(drawing);
  split(world, ...lines);
  return draw(world);
}

describe('the parts of a split', () => {
  test('once across', () => {
    expect(after('AAAA\nAAAA', path(2, -1, 2, 3))).toBe('AA11\nAA11');
  });
  test('from border to border, ending exactly on it', () => {
    expect(after('AAAA\nAAAA', path(2, 0, 2, 2))).toBe('AA11\nAA11');
  });
  test('from vertex to vertex', () => {
    expect(after('AAB\nAAC\nAAC', path(0, 2, 2, 2))).toBe('11B\nAAC\nAAC');
  });
  test('a line that crosses the border many times', () => {
    expect(after('A.A.A\nAAAAA', path(-1, 1, 6, 1))).toBe('1.2.3\nAAAAA');
    expect(after('AAAAAA\nAAAAAA', path(1, -1, 1, 1, 2, 1, 2, -1, 4, -1, 4, 1, 5, 1, 5, -1))).toBe('AAAAAA\nA1AA2A');
  });
  test('a line that crosses itself', () => {
    expect(after('AAA\nAAA\nAAA', path(-1, 1, 2, 1, 2, 2, 1, 2, 1, -1))).toBe('AAA\nA2A\n1AA');
  });
  test('through a hole, whose grid only takes the new vertices', () => {
    const world = plan('AAAA\nABBA\nABBA\nAAAA');
    const patch = split(world, path(-1, 2, 5, 2));
    expect(draw(world)).toBe('1111\n1BB1\nABBA\nAAAA');
    expect(Object.keys(patch.grids!).sort()).toEqual(['A', 'B', 'e1.1']);
    expect(world.grids.get('B')!.shape).toEqual([[path(1, 1, 3, 1, 3, 2, 3, 3, 1, 3, 1, 2)]]);
  });
  test('a closed line inside makes a hole', () => {
    const world = plan('AAA\nAAA\nAAA');
    split(world, path(1, 1, 2, 1, 2, 2, 1, 2, 1, 1));
    expect(draw(world)).toBe('AAA\nA1A\nAAA');
    expect(world.grids.get('A')!.shape[0]).toHaveLength(2);
  });
  test('a closed line round a hole makes a ring', () => {
    const line = path(1, 1, 4, 1, 4, 4, 1, 4, 1, 1);
    expect(after('AAAAA\nAAAAA\nAABAA\nAAAAA\nAAAAA', line)).toBe('AAAAA\nA111A\nA1B1A\nA111A\nAAAAA');
  });
  test('by several lines, also where they cross', () => {
    expect(after('AAAA\nAAAA', path(1, -1, 1, 3), path(2, -1, 2, 3))).toBe('12AA\n12AA');
    expect(after('AAA\nAAA\nAAA', path(1, -1, 1, 4), path(-1, 1, 4, 1))).toBe('1AA\n1AA\n322');
  });
  test('by two lines that part it only together', () => {
    expect(after('AAAA\nAAAA', path(1, -1, 1, 1), path(1, 1, -1, 1))).toBe('AAAA\n1AAA');
  });
  test('the ends that lie loose inside part nothing and leave no vertex', () => {
    const world = plan('AAAA\nAAAA');
    split(world, path(2, -1, 2, 3), path(0.5, 0.5, 1.5, 0.5));
    expect(world.grids.get('A')!.shape).toEqual([[path(0, 0, 2, 0, 2, 2, 0, 2)]]);
  });
  test('a detached grid: each of its pieces becomes a grid', () => {
    expect(after('AA.A', path(1, -1, 1, 2))).toBe('A1.2');
  });
});

describe('what is not split', () => {
  test('grids beyond it: they take a vertex where the line meets the common border', () => {
    const world = plan('AAB\nAAB\nCCC');
    const before = world.grids.get('C');
    split(world, path(-1, 2, 9, 2));
    expect(draw(world)).toBe('11B\nAAB\nCCC');
    expect(world.grids.get('B')!.shape).toEqual([[path(2, 1, 3, 1, 3, 3, 2, 3, 2, 2)]]);
    expect(world.grids.get('C')).toBe(before);
  });
});

describe('who keeps code, name, id and people', () => {
  const options: PlanOptions = {
    communities: 'aaaa',
    numbered: true,
    grids: { A: { people: [{ person: 'p1', role: '网格长' }] } },
  };
  /** Households in the four cells of a row, split into the first cells and the rest. */
  const kept = (households: readonly number[], at: number) => {
    const houses = Object.fromEntries(households.map((n, i) => [`h${i}`, [i + 0.2, 0.2, i + 0.4, 0.4, n] as const]));
    const world = plan('AAAA', { ...options, houses });
    split(world, path(at, -1, at, 2));
    return draw(world);
  };
  test('the part with most households, though it is smaller', () => {
    expect(kept([1, 2, 3, 20], 3)).toBe('111A');
    expect(kept([20, 1, 2, 3], 1)).toBe('A111');
  });
  test('of as many households the larger', () => {
    expect(kept([6, 2, 2, 2], 1)).toBe('1AAA');
  });
  test('of as many households and as large the western', () => {
    expect(kept([3, 1, 2, 2], 2)).toBe('AA11');
  });
  test('it keeps everything but its shape; the new one has nothing but its kind', () => {
    const world = plan('AAAA', {
      ...options,
      grids: { A: { ...options.grids!['A'], kind: 'rural', extra: { 备注: '…' } } },
    });
    const before = world.grids.get('A')!;
    split(world, path(3, -1, 3, 2));
    expect({ ...world.grids.get('A')!, shape: before.shape }).toEqual(before);
    expect(world.grids.get('e1.1')).toMatchObject({
      kind: 'rural',
      community: before.community,
      people: [],
      locked: null,
      retired: null,
      extra: {},
    });
  });
});

describe('codes and names of the new parts', () => {
  const a = '330199009001';
  const codes = (world: World) => [...world.grids.values()].map(({ code, name }) => `${code.slice(12)} ${name}`);
  test('the highest of the community + 1, in the order of their claim; named after the number', () => {
    const world = plan('AAABC', { communities: 'aaaab', numbered: true });
    split(world, path(1, -1, 1, 2), path(2, -1, 2, 2));
    expect(codes(world)).toEqual(['001 A网格', '002 B网格', '001 C网格', '003 第三网格', '004 第四网格']);
    expect(draw(world)).toBe('A12BC');
  });
  test('after what was issued once, also where no grid has it', () => {
    const world = plan('AAB', { communities: 'aaa', numbered: true, issued: [`${a}017`] });
    split(world, path(1, -1, 1, 2));
    expect(world.grids.get('e1.1')!.code).toBe(`${a}018`);
  });
  test('a dedicated grid gives a dedicated one, with what it is for', () => {
    const dedicated = { kind: 'dedicated', category: '园区', introduction: '软件园', code: `${a}901` } as const;
    const world = plan('AAB', { communities: 'aaa', numbered: true, grids: { A: dedicated } });
    split(world, path(1, -1, 1, 2));
    expect(world.grids.get('e1.1')).toMatchObject({ ...dedicated, code: `${a}902` });
  });
  test('none in a community that is not numbered yet, and none without a community', () => {
    for (const world of [plan('AAB', { communities: 'aaa' }), plan('AAB')]) {
      split(world, path(1, -1, 1, 2));
      expect(world.grids.get('e1.1')).toMatchObject({ code: '', name: '第一网格' });
    }
  });
  test('refused where no number is left', () => {
    const world = plan('AAB', { communities: 'aaa', numbered: true, grids: { B: { code: `${a}899` } } });
    expect(why(world, path(1, -1, 1, 2))).toMatchObject({ refused: 'band-full', params: { community: a } });
  });
});

test('a needle, of whose tip rounding leaves a crumb that meets the rest in a corner only: it goes with the rest', () => {
  const needle = [0, 0, 3, 20, 15, 130, 42, 233, 46, 376, 26, 367];
  const at = (flat: readonly number[]): Line => flat.map((value, i) => value + place(0, 0)[i % 2]!);
  const world = plan('A', { grids: { A: { shape: [[at(needle)]] } } });
  split(world, at([29, 110, -1, 0, 19, 381, 56, 82, 29, 110]));
  expect([...world.grids.values()].map(({ shape }) => shape.length)).toEqual([2, 1]);
});

describe('refused, with the place', () => {
  test.each<[string, Line, readonly [number, number]]>([
    ['a line that ends inside', path(-1, 1, 1.5, 1), place(1.5, 1)],
    ['a line that begins inside', path(1.5, 1, -1, 1), place(1.5, 1)],
    ['a line that does not leave it', path(1, 1, 3, 1.2), place(3, 1.2)],
    ['a line that misses it', path(-1, 5, 6, 5), place(-1, 5)],
    ['a line along its border', path(-1, 2, 6, 2), place(-1, 2)],
    ['a line that touches a corner', path(-1, 1, 1, -1), place(-1, 1)],
    ['a line out and back the same way', path(2, -1, 2, 1, 2, -1), place(2, -1)],
  ])('%s', (_what, line, at) => {
    const world = plan('AAAA\nAAAA');
    expect(why(world, line)).toEqual({ refused: 'line-does-not-cross', at, params: {} });
  });
  test('a detached grid whose pieces the line leaves alone', () => {
    expect(why(plan('A.A'), path(1.5, -1, 1.5, 2))).toMatchObject({ refused: 'line-does-not-cross' });
  });
  test('a grid that is not there, or not drawn', () => {
    const line = path(1, -1, 1, 2);
    expect(why(plan('B'), line)).toMatchObject({ refused: 'unknown-grid', params: { grid: 'A' } });
    expect(why(plan('AB', { grids: { A: { shape: [] } } }), line)).toMatchObject({ refused: 'not-drawn' });
  });
  test('no line at all', () => {
    expect(why(plan('A'))).toMatchObject({ refused: 'bad-geometry' });
  });
});
