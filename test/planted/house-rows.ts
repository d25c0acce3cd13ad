import type { Ring } from '../../src/geometry/lattice';
import type { GridRow, HouseRow } from './city';

/** A house that people live in. */
export const houseRow = (number: number, grid: GridRow, households: number, ring: Ring): HouseRow => ({
  id: `h${number}`,
  name: `${(number % 60) + 1}幢`,
  use: '住宅',
  floors: 6 + (number % 3) * 6,
  households,
  grid: grid.id,
  ring,
});

/** A house of a dedicated site, in which nobody lives. */
export const siteHouseRow = (number: number, { id, responsible }: GridRow, ring: Ring): HouseRow => ({
  id: `h${number}`,
  name: responsible!,
  use: '公共',
  floors: 4,
  households: 0,
  grid: id,
  ring,
});
