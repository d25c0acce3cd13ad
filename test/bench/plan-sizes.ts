import type { PlanSize } from './generate-plan';

export type { PlanSize };

/** The two plans under edit, and the one under full check: 1,000 and 8,000 grids with 31 houses each. */
export const SMALL: PlanSize = { columns: 24, rows: 39, dedicated: 64, houses: 31_250 };
export const LARGE: PlanSize = { columns: 80, rows: 92, dedicated: 640, houses: 250_000 };

/** The city under audit: 8,777 grids, as many as the plan for which the product is built. */
export const CITY: PlanSize = { columns: 90, rows: 90, dedicated: 677, houses: 288_000 };

/** The two plans whose rules look again after an edit: 1,000 and 20,000 grids with 31 houses each. */
export const RECHECKED: readonly [PlanSize, PlanSize] = [
  SMALL,
  { columns: 130, rows: 144, dedicated: 1_280, houses: 625_000 },
];

/** The plans that tell whether an edit costs what it touches: 1,000, 10,000 and 50,000 grids with 8 houses each. */
export const GROWING: readonly PlanSize[] = [
  { columns: 24, rows: 39, dedicated: 64, houses: 8_000 },
  { columns: 92, rows: 100, dedicated: 800, houses: 80_000 },
  { columns: 200, rows: 230, dedicated: 4_000, houses: 400_000 },
];
