import { describe, expect, it } from 'vitest';
import { draw, place, plan } from '../../test/drawing';
import { toDegrees } from '../geometry/lattice';
import { runEdits, type Outcome, type RunOptions } from './run-edits';
import type { World } from '../plan/world';

const OPTIONS: RunOptions = { keepBuildingsWhole: false, strict: false, at: '2026-11-01T08:00:00.000Z' };
const run = (world: World, edits: readonly unknown[], options: Partial<RunOptions> = {}): Outcome[] => [
  ...runEdits(world, edits, { ...OPTIONS, ...options }),
];
const town = () => plan('AAB\nAAB\nCCC', { communities: 'aaa\naaa\naaa', numbered: true });
const code = (n: number): string => `330199009001${String(n).padStart(3, '0')}`;
const degrees = (x: number, y: number): number[] => place(x, y).map(toDegrees);
const cutA = { edit: 'split', grid: code(1), line: [degrees(1, -1), degrees(1, 4)] };

describe('runEdits', () => {
  it('tells the grids that an edit is about, and not the neighbours that took a vertex', () => {
    const world = town();
    expect(run(world, [cutA])).toEqual([
      { index: 0, status: 'applied', grids: { old: [code(1)], new: [code(1), code(4)] } },
    ]);
    expect(draw(world)).toBe('A1B\nA1B\nCCC');
  });

  it('names grids that it made by their new codes', () => {
    const world = town();
    const outcomes = run(world, [
      cutA,
      { edit: 'merge', grids: [code(2), code(4)] },
      { edit: 'merge', grids: [code(1), code(5)] },
    ]);
    expect(outcomes.map(({ grids }) => grids)).toEqual([
      { old: [code(1)], new: [code(1), code(4)] },
      { old: [code(2), code(4)], new: [code(5)] },
      { old: [code(1), code(5)], new: [code(6)] },
    ]);
  });

  it('and by e1.1, e1.2, … where they have no code', () => {
    const world = plan('AB\nAB');
    const outcomes = run(world, [
      { edit: 'split', grid: 'A', line: [degrees(-1, 1), degrees(1.0001, 1)] },
      { edit: 'merge', grids: ['e1.1', 'A'] },
    ]);
    expect(outcomes.map(({ grids }) => grids)).toEqual([
      { old: ['A'], new: ['A', 'e1.1'] },
      { old: ['A', 'e1.1'], new: ['e2.1'] },
    ]);
  });

  it('gives new ids where the plan has such already', () => {
    const world = plan('AB', { grids: { A: { id: 'e7.1' } } });
    const outcomes = run(world, [{ edit: 'merge', grids: ['e7.1', 'B'] }]);
    expect(outcomes[0]!.grids).toEqual({ old: ['B', 'e7.1'], new: ['ee1.1'] });
  });

  it('never gives a code twice, also where the grid that had it is gone', () => {
    const world = plan('ABC', {
      communities: 'aaa',
      numbered: true,
      grids: { A: { code: code(901), kind: 'dedicated', category: '医院', introduction: '医院' } },
      houses: { h: [0.2, 0.2, 0.6, 0.6, 50] },
      issued: [code(2), code(3), code(901)],
    });
    // the dedicated one has the households: the merged grid is numbered in its band, and 002 is free for nobody
    const outcomes = run(world, [
      { edit: 'merge', grids: [code(901), code(2)] },
      { edit: 'split', grid: code(3), line: [degrees(2.5, -1), degrees(2.5, 2)] },
      { edit: 'merge', grids: [code(3), code(4)] },
      { edit: 'split', grid: code(5), line: [degrees(2.5, -1), degrees(2.5, 2)] },
    ]);
    expect(outcomes.flatMap(({ grids }) => grids.new)).toEqual([902, 3, 4, 5, 5, 6].map(code));
  });

  it('goes on after a refusal, which changes nothing', () => {
    const world = town();
    const miss = { edit: 'split', grid: code(2), line: [degrees(9, 9), degrees(10, 10)] };
    const outcomes = run(world, [miss, { edit: 'merge' }, cutA]);
    expect(outcomes.map(({ status, code: why }) => why ?? status)).toEqual([
      'line-does-not-cross',
      'bad-edit',
      'applied',
    ]);
    expect(outcomes[0]).toMatchObject({ index: 0, at: degrees(9, 9), grids: { old: [], new: [] } });
    expect(outcomes[1]!.message).toBe('grids: nothing where there should be one of them');
  });

  it('stops at the first one where it is strict', () => {
    const world = town();
    const before = draw(world);
    expect(run(world, [{ edit: 'merge', grids: [code(1)] }, cutA], { strict: true })).toHaveLength(1);
    expect(draw(world)).toBe(before);
  });
});
