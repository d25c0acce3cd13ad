import { describe, expect, test } from 'vitest';
import { done, refused } from '../../do-edit';
import { path, place, plan } from '../../drawing';
import { checkAll } from '../../../src/checks/check';
import type { World } from '../../../src/plan/world';
import { facesOf } from '../proof/faces';

// A border that one grid alone runs along gave up its land to nobody: the gap beside it grew, and in an overlap the neighbour lost what
// it claimed as well.
const keepBuildingsWhole = false;
const faults = (world: World, kind: 'gap' | 'overlap'): number =>
  facesOf(checkAll(world), kind).reduce((sum, { params }) => sum + Number(params['m2']), 0);

describe('beside a gap', () => {
  const gap = () => plan('AAA\nA.A\nAAA', { communities: 'aaa\naaa\naaa' });

  test('a vertex does not leave land to nobody', () => {
    const world = gap();
    expect(
      refused(world, { edit: 'move-vertex', from: place(1, 1), to: place(0.8, 0.8), keepBuildingsWhole }),
    ).toMatchObject({
      refused: 'no-neighbour',
    });
  });

  test('it may go into the gap, which becomes less', () => {
    const world = gap();
    const before = faults(world, 'gap');
    done(world, { edit: 'move-vertex', from: place(1, 1), to: place(1.2, 1.2), keepBuildingsWhole });
    expect(faults(world, 'gap')).toBeLessThan(before);
  });
});

test('in an overlap the other claimant keeps what a vertex leaves, and loses what it takes', () => {
  // A reaches half a cell into B
  const world = plan('AB', {
    communities: 'aa',
    grids: { A: { shape: [[path(0, 0, 1.5, 0, 1.5, 1, 0, 1)]] } },
  });
  const before = faults(world, 'overlap');
  expect(before).toBeGreaterThan(0);
  expect(
    refused(world, { edit: 'move-vertex', from: place(1.5, 0), to: place(1.2, 0), keepBuildingsWhole }).refused,
  ).toMatch(/^(would-cross|division-border)$/);
  done(world, {
    edit: 'add-vertex',
    from: place(1.5, 0),
    to: place(1.5, 1),
    place: place(1.2, 0.5),
    keepBuildingsWhole,
  });
  const less = faults(world, 'overlap');
  expect(less).toBeLessThan(before);
  expect(faults(world, 'gap')).toBe(0);
  done(world, { edit: 'move-vertex', from: place(1.2, 0.5), to: place(1.7, 0.5), keepBuildingsWhole }, 'e2');
  expect(faults(world, 'overlap')).toBeLessThanOrEqual(before);
  expect(faults(world, 'gap')).toBe(0);
});
