import fc from 'fast-check';
import type { World } from '../../../src/plan/world';
import { Random } from '../../random';
import { randomPlan } from '../random-plan';
import { spoilPlan } from './spoil-plan';

/** What a random plan is like, as plain numbers; the same numbers, the same plan. */
export interface PlanSpec {
  readonly seed: number;
  /** Grids in a row and in a column. */
  readonly size: number;
  /** Width of a grid in units: 600 is six metres, so that cuts of cuts come down to a metre and less. */
  readonly cell: number;
  readonly housesPerGrid: number;
  /** Dedicated grids in the middle of others. */
  readonly holes: number;
  /** Second parts of a grid in the middle of another. */
  readonly parts: number;
  /** Gaps and overlaps from a unit to metres wide, and vertices that a neighbour lacks. */
  readonly faults: number;
  /** Grids that are listed and not drawn. */
  readonly listed: number;
  readonly locked: number;
}

/** Plans of one size, with one of the widths, and half to all of the rest. */
export function planBy(most: Omit<PlanSpec, 'seed' | 'cell'> & { readonly cells: readonly number[] }) {
  const { size, cells, housesPerGrid } = most;
  const upTo = (count: number) => fc.integer({ min: Math.ceil(count / 2), max: count });
  return fc.record({
    seed: fc.nat(1_000_000),
    // a failing history shrinks to a small plan where it can
    size: fc.oneof(
      { withCrossShrink: true },
      { weight: 1, arbitrary: fc.constant(2) },
      { weight: 40, arbitrary: fc.constant(size) },
    ),
    cell: fc.constantFrom(...cells),
    housesPerGrid: fc.constantFrom(0, housesPerGrid, housesPerGrid),
    holes: upTo(most.holes),
    parts: upTo(most.parts),
    faults: upTo(most.faults),
    listed: upTo(most.listed),
    locked: upTo(most.locked),
  }) satisfies fc.Arbitrary<PlanSpec>;
}

export function planOf(spec: PlanSpec): World {
  const random = new Random(spec.seed);
  return spoilPlan(random, randomPlan(random, { ...spec, bends: 6 }), spec);
}
