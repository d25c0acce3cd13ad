export interface CitySize {
  readonly columns: number;
  readonly rows: number;
  /** Grids that take up two cells side by side: where they meet the cells above or below, three grids meet, and not four. */
  readonly doubles: number;
  /** Grids in a hole of another one. */
  readonly dedicated: number;
  /** Of the ordinary grids the first so many are urban, the others rural. */
  readonly urban: number;
  readonly houses: number;
}

/** The city for which the product is built: 8,777 grids, 4,019 urban, 4,060 rural, 698 dedicated. */
export const FULL: CitySize = { columns: 91, rows: 90, doubles: 111, dedicated: 698, urban: 4019, houses: 282_000 };

/** Large enough that every fault finds a place of its own. */
export const SMALL: CitySize = { columns: 44, rows: 36, doubles: 70, dedicated: 130, urban: 757, houses: 55_000 };

/** Small enough that a slow engine can judge it. */
export const TINY: CitySize = { columns: 8, rows: 7, doubles: 3, dedicated: 7, urban: 27, houses: 1_900 };
