import type { RuleCode } from '../../src/checks/finding';
import type { Grid } from '../../src/plan/grid';
import type { World } from '../../src/plan/world';

/** A small plan in which one rule finds something. */
export interface Scene {
  readonly rule: RuleCode;
  readonly world: World;
  /** What is written on a grid, line by line; its name when left out. */
  readonly words?: (grid: Grid) => readonly string[];
  /** What is written on a building; nothing when left out. */
  readonly house?: (row: number) => string;
}
