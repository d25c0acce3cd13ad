import type { Position, Shape } from '../geometry/lattice';
import type { Category } from './grid';

/** A hospital, mall or large enterprise as a list names it: it should have a dedicated grid. */
export interface ListedSite {
  readonly id: string;
  readonly name: string;
  /** null: the list does not say. */
  readonly category: Category | null;
  /** A place on it. */
  readonly at: Position;
  /** Its ground; empty where the list only has a point. */
  readonly shape: Shape;
}
