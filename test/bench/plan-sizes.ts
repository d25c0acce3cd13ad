import type { PlanSize } from './generate-plan';

/** The two plans under edit, and the one under full check: 1,000 and 8,000 grids with 31 houses each. */
export const SMALL: PlanSize = { columns: 24, rows: 39, dedicated: 64, houses: 31_250 };
export const LARGE: PlanSize = { columns: 80, rows: 92, dedicated: 640, houses: 250_000 };
