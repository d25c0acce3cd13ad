import type { Ring } from '../../src/geometry/lattice';
import type { City, DivisionRow, GridId, GridRow, HouseRow, RetiredRow, SiteRow } from './city';

/** A city while faults are planted in it: its rows as they are now, by what they were known by when they were clean. */
export interface Draft {
  has(id: GridId): boolean;
  grid(id: GridId): GridRow;
  change(id: GridId, fields: Partial<GridRow>): void;
  add(row: GridRow): void;
  drop(id: GridId): void;
  division(code: string): DivisionRow;
  changeDivision(code: string, fields: Partial<DivisionRow>): void;
  /** The houses that were built in a grid. */
  housesOf(id: GridId): readonly HouseRow[];
  changeHouse(id: string, fields: Partial<HouseRow>): void;
  /** A house that nobody lives in, unless it is said otherwise; answers its id. */
  addHouse(ring: Ring, fields?: Partial<HouseRow>): string;
  sites(): readonly SiteRow[];
  addSite(site: SiteRow): void;
  retire(row: RetiredRow): void;
  /** The city with its faults. */
  city(): City;
}

export function openDraft(clean: City): Draft {
  const grids = new Map(clean.grids.map((row) => [row.id, row]));
  const divisions = new Map(clean.divisions.map((row) => [row.code, row]));
  const houses = new Map(clean.houses.map((row) => [row.id, row]));
  const built = new Map<GridId | null, HouseRow[]>();
  for (const house of clean.houses) {
    const list = built.get(house.grid);
    if (list) list.push(house);
    else built.set(house.grid, [house]);
  }
  const sites = [...clean.sites];
  const retired = [...clean.retired];
  return {
    has: (id) => grids.has(id),
    grid: (id) => held(grids, id),
    change: (id, fields) => grids.set(id, { ...held(grids, id), ...fields }),
    add: (row) => grids.set(row.id, row),
    drop: (id) => grids.delete(id),
    division: (code) => held(divisions, code),
    changeDivision: (code, fields) => divisions.set(code, { ...held(divisions, code), ...fields }),
    housesOf: (id) => (built.get(id) ?? []).map((house) => held(houses, house.id)),
    changeHouse: (id, fields) => houses.set(id, { ...held(houses, id), ...fields }),
    addHouse(ring, fields) {
      const id = `n${houses.size}`;
      houses.set(id, { id, name: '新建房', use: '仓储', floors: 1, households: 0, grid: null, ring, ...fields });
      return id;
    },
    sites: () => sites,
    addSite: (site) => sites.push(site),
    retire: (row) => retired.push(row),
    city: () => ({
      ...clean,
      grids: [...grids.values()],
      divisions: [...divisions.values()],
      houses: [...houses.values()],
      sites,
      retired,
    }),
  };
}

function held<Row>(rows: ReadonlyMap<string, Row>, id: string): Row {
  const row = rows.get(id);
  if (!row) throw new Error(`draft: there is no ${id}`);
  return row;
}
