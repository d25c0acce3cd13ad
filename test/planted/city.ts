import type { Position, Ring, Shape } from '../../src/geometry/lattice';
import type { Category, Kind, Level } from '../../src/plan/grid';

/** A city as its offices hold it: rows of files, with places on the lattice. Nothing is derived, nothing is conformed. */
export interface City {
  readonly grids: readonly GridRow[];
  readonly divisions: readonly DivisionRow[];
  readonly houses: readonly HouseRow[];
  /** Hospitals, schools, enterprises as a list of the city names them. */
  readonly sites: readonly SiteRow[];
  /** Codes that were given up. */
  readonly retired: readonly RetiredRow[];
  /** The ordinary grid of every cell, row by row from the south; two cells of one row may have the same. */
  readonly cells: readonly (readonly GridId[])[];
  /** For every dedicated grid the grid in whose hole it lies. */
  readonly hosts: ReadonlyMap<GridId, GridId>;
}

/** The code that a row had before any fault: what it is known by, whatever its code becomes. */
export type GridId = string;

export interface GridRow {
  readonly id: GridId;
  readonly code: string;
  readonly name: string;
  readonly community: string;
  readonly kind: Kind;
  readonly category: Category | null;
  readonly introduction: string;
  readonly people: readonly Worker[];
  readonly responsible: string | null;
  readonly party: Party | null;
  /** Empty: listed, not drawn. */
  readonly shape: Shape;
}

export interface Worker {
  readonly name: string;
  readonly phone: string;
  readonly role: string;
}

export interface Party {
  readonly type: string;
  readonly name: string;
  readonly secretary: string;
}

export interface DivisionRow {
  readonly code: string;
  readonly level: Level;
  readonly name: string;
  readonly shape: Shape;
}

export interface HouseRow {
  readonly id: string;
  readonly name: string;
  readonly use: string;
  readonly floors: number;
  readonly households: number;
  /** The grid for which it was built; null: it came with a fault. */
  readonly grid: GridId | null;
  readonly ring: Ring;
}

export interface SiteRow {
  readonly name: string;
  readonly category: Category;
  /** A point, or the ground of the site. */
  readonly on: Position | Shape;
}

export interface RetiredRow {
  readonly code: string;
  readonly retired_at: string;
  readonly reason: string;
}
