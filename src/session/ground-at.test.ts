import { describe, expect, test } from 'vitest';
import { path, place, plan, rectangle } from '../../test/drawing';
import { checkAll, findingsOf } from '../checks/check';
import { perform } from '../edits/edits';
import { stamped } from '../../test/do-edit';
import type { World } from '../plan/world';
import { gapAt, overlapAt } from './ground-at';

const findings = (world: World) => findingsOf(checkAll(world));

describe('the gap at a place', () => {
  const world = plan('A.B\nAAB', { communities: 'aaa\naaa' });
  const known = findings(world);
  test('is the whole of it, with one place for every place in it', () => {
    const found = [place(1.2, 1.3), place(1.8, 1.7)].map((at) => gapAt(world, known, at, 50)!);
    expect(found[0]).toEqual(found[1]);
    expect(found[0]!.shape).toEqual([[rectangle(1, 1, 2, 2)]]);
  });
  test('can be pointed at from beside it, within the tolerance', () => {
    const beside = place(0.97, 1.5);
    expect(gapAt(world, known, beside, 50)).toEqual(gapAt(world, known, place(1.5, 1.5), 50));
    expect(gapAt(world, known, place(0.9, 1.5), 50)).toBeNull();
  });
  test('so can one that is too thin to be hit', () => {
    const thin = plan('AB', {
      communities: 'aa',
      grids: { A: { shape: [[path(0, 0, 0.99, 0, 0.99, 1, 0, 1)]] } },
    });
    const found = gapAt(thin, findings(thin), place(0.5, 0.5), 600)!;
    expect(found.shape).toEqual([[rectangle(0.99, 0, 1, 1)]]);
    expect(perform(thin, stamped({ edit: 'fill-gap', place: found.place, to: 'A' }))).not.toHaveProperty('refused');
  });
  test('is known before any rule has run, and between grids where no division is loaded', () => {
    expect(gapAt(world, [], place(1.5, 1.5), 50)!.shape).toEqual([[rectangle(1, 1, 2, 2)]]);
    const bare = plan('AAA\nA.A\nAAA');
    expect(gapAt(bare, findings(bare), place(1.5, 1.5), 50)!.shape).toEqual([[rectangle(1, 1, 2, 2)]]);
  });
  test('is none in a grid and none outside the plan', () => {
    expect(gapAt(world, known, place(0.5, 0.5), 50)).toBeNull();
    expect(gapAt(world, known, place(9, 9), 50)).toBeNull();
  });
});

describe('the overlap at a place', () => {
  const world = plan('AAB\nAAB', {
    communities: 'aaa\naaa',
    grids: { B: { shape: [[rectangle(1.5, 0, 3, 2)]] } },
  });
  const known = findings(world);
  test('is the whole of it, with who claims it', () => {
    const found = overlapAt(world, known, place(1.7, 0.3), 50)!;
    expect(found).toMatchObject({ shape: [[rectangle(1.5, 0, 2, 2)]], grids: ['A', 'B'] });
    expect(overlapAt(world, known, place(1.9, 1.9), 50)).toEqual(found);
  });
  test('can be pointed at from beside it, within the tolerance', () => {
    expect(overlapAt(world, known, place(1.47, 1), 50)).toEqual(overlapAt(world, known, place(1.7, 1), 50));
    expect(overlapAt(world, known, place(1.4, 1), 50)).toBeNull();
  });
  test('is known before any rule has run', () => {
    expect(overlapAt(world, [], place(1.7, 0.3), 50)).toMatchObject({ place: place(1.7, 0.3), grids: ['A', 'B'] });
  });
  test('names a place at which it can be settled for either', () => {
    const { place: at, grids } = overlapAt(world, known, place(1.7, 0.3), 50)!;
    for (const to of grids)
      expect(perform(world, stamped({ edit: 'settle', place: at, to }))).not.toHaveProperty('refused');
  });
});
