import { describe, expect, test } from 'vitest';
import { plan, rectangle } from '../../test/drawing';
import type { Division, Grid } from './grid';
import { atOnce, inTurns } from './in-steps';
import { buffersOf, packRows, unpackRows } from './row-pack';

const again = <R extends object>(rows: readonly R[]): R[] =>
  atOnce(unpackRows<R>(structuredClone(atOnce(packRows(rows)))));

describe('rows packed and unpacked', () => {
  const world = plan('AAA\nABA\nCC.', { communities: 'aaa\naaa\naab', street: true });
  const grids = [...world.grids.values()];

  test('are the same, field by field and in their order, holes and parts included', () => {
    const odd: Grid = {
      ...grids[0]!,
      shape: [...grids[0]!.shape, [rectangle(5, 5, 6, 6)]],
      locked: [[rectangle(0, 0, 1, 1)]],
      extra: { 名: [1, { a: null }], shape: 'circle' },
      retired: { at: '2026-01-01', reason: '合并' },
    };
    const rows = [...grids, odd, { ...odd, shape: [], locked: null }];
    expect(again(rows)).toEqual(rows);
    expect(JSON.stringify(again(rows))).toBe(JSON.stringify(rows));
  });
  test('of divisions too; an outline that is the original stays the very same', () => {
    const divisions: Division[] = [...world.divisions.values()].map((row) => ({ ...row, original: row.shape }));
    const moved: Division = {
      ...divisions[0]!,
      locked: true,
      original: [[rectangle(0, 0, 9, 9)]],
      lockedOutlines: { A: divisions[0]!.shape },
    };
    const back = again([...divisions, moved]);
    expect(back).toEqual([...divisions, moved]);
    expect(back[0]!.original).toBe(back[0]!.shape);
    expect(back.at(-1)!.original).not.toBe(back.at(-1)!.shape);
  });
  test('in several portions, each a step', () => {
    const many = Array.from({ length: 1000 }, (_, i): Grid => ({ ...grids[0]!, id: `g${i}` }));
    const steps = [...packRows(many)];
    expect(steps.length).toBe(3);
    expect(again(many)).toEqual(many);
    expect(buffersOf(atOnce(packRows(many)))).toHaveLength(8);
  });
  test('none', () => {
    expect(again([])).toEqual([]);
  });
  test('the farthest places there are', () => {
    const far: Grid = { ...grids[0]!, shape: [[[-1_800_000_000, -900_000_000, 1_800_000_000, 900_000_000, 0, 0]]] };
    expect(again([far])).toEqual([far]);
  });
});

test('turns: work that takes long lets others in between, and gives what it gives at once', async () => {
  let clock = 0;
  let rests = 0;
  function* work(): Generator<void, number> {
    for (let i = 0; i < 100; i++) {
      clock += 5;
      yield;
    }
    return 7;
  }
  const turns = { now: () => clock, rest: async () => void rests++ };
  expect(await inTurns(work(), turns, 12)).toBe(7);
  // 100 steps of 5 ms: a turn ends with the third
  expect(rests).toBe(33);
  expect(atOnce(work())).toBe(7);
});
