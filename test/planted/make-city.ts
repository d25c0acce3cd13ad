import type { Ring, Shape } from '../../src/geometry/lattice';
import { reversed } from '../../src/geometry/ring';
import type { Level } from '../../src/plan/grid';
import { blocks, outline, pad, stretches, type Block } from '../bench/city-blocks';
import { crookedLattice, type CrookedLattice } from '../bench/crooked-lattice';
import { CELL } from '../bench/generate-plan';
import { siteRing } from '../bench/site-ring';
import { Random } from '../random';
import type { City, DivisionRow, GridId, GridRow, HouseRow, RetiredRow, SiteRow } from './city';
import type { CitySize } from './city-sizes';
import { dedicatedRow, gridRow } from './grid-rows';
import { houseRow, siteHouseRow } from './house-rows';
import { housesApart, housesOnSite } from './houses-apart';
import { lotsOf, type Lot, type LotQuotas } from './lots';
import { quota, type Quota } from './quota';

/**
 * A city in which nothing is wrong: grids that match vertex for vertex along crooked borders, households near the target, every grid
 * named, numbered and answered for, no house near a border. The same seed gives the same city.
 */
export function makeCity(seed: number, size: CitySize): City {
  const random = new Random(seed);
  const lattice = crookedLattice(random, size.columns, size.rows, CELL);
  const turns = size.columns * size.rows;
  const deal = {
    doubles: quota(size.doubles, turns),
    dedicated: quota(size.dedicated, turns),
    houses: quota(size.houses, turns),
    urban: size.urban,
  };
  const city = emptyCity(size.rows);
  const across = stretches(random, size.columns, 3, 4);
  const up = stretches(random, size.rows, 3, 5);
  blocks(across, up, 3).forEach((communities, s) => {
    const street = `330199${pad(s + 1)}`;
    city.divisions.push(division('street', street, `第${s + 1}街道`, outline(lattice, communities)));
    communities.forEach((block, c) => {
      const community = street + pad(c + 1);
      city.divisions.push(division('community', community, `第${c + 1}社区`, outline(lattice, [block])));
      fillCommunity(city, random, lattice, community, block, deal);
    });
  });
  for (const quotaOf of [deal.doubles, deal.dedicated]) if (quotaOf.due() > 0) throw new Error('city: no room for all');
  return city;
}

type Filling = { readonly [K in keyof City]: City[K] extends readonly (infer Row)[] ? Row[] : City[K] } & {
  readonly cells: GridId[][];
  readonly hosts: Map<GridId, GridId>;
};

const emptyCity = (rows: number): Filling => ({
  grids: [],
  divisions: [],
  houses: [] as HouseRow[],
  sites: [] as SiteRow[],
  retired: [] as RetiredRow[],
  cells: Array.from({ length: rows }, (): GridId[] => []),
  hosts: new Map(),
});

interface Deal extends LotQuotas {
  readonly houses: Quota;
  /** How many grids, the first ones, are urban. */
  readonly urban: number;
}

/** The grids of a community with their houses, and a code of it that was given up. */
function fillCommunity(
  city: Filling,
  random: Random,
  lattice: CrookedLattice,
  community: string,
  block: Block,
  deal: Deal,
): void {
  const serials = { ordinary: 0, dedicated: 900 };
  for (const lot of lotsOf(block, deal)) {
    const ring = lattice.round(lot.west, lot.row, lot.east, lot.row + 1);
    const site = lot.hasSite ? siteRing(random, lattice, lot.west, lot.row) : null;
    const shape: Shape = [site ? [ring, reversed(site)] : [ring]];
    const kind = city.grids.length - city.hosts.size < deal.urban ? 'urban' : 'rural';
    const grid = gridRow(community, ++serials.ordinary, kind, shape);
    city.grids.push(grid);
    for (let i = lot.west; i < lot.east; i++) city.cells[lot.row]![i] = grid.id;
    if (site) {
      const dedicated = dedicatedRow(community, ++serials.dedicated, [[site]]);
      city.grids.push(dedicated);
      city.hosts.set(dedicated.id, grid.id);
      const [x, y] = lattice.within(lot.west, lot.row, 0.5, 0.5).map(Math.round) as [number, number];
      // the list of the city knows every second one
      if (city.hosts.size % 2 === 0)
        city.sites.push({ name: dedicated.responsible!, category: dedicated.category!, on: [x, y] });
      for (const house of housesOnSite(random, lattice, lot.west, lot.row, [[site]]))
        city.houses.push(siteHouseRow(city.houses.length, dedicated, house));
    }
    settle(city, random, grid, housesOf(random, lattice, lot, shape, deal.houses));
  }
  city.retired.push({ code: community + pad(899), retired_at: '2024-06-30', reason: '网格优化调整' });
}

function housesOf(random: Random, lattice: CrookedLattice, lot: Lot, shape: Shape, houses: Quota): Ring[] {
  const rings: Ring[] = [];
  for (let i = lot.west; i < lot.east; i++) {
    const inCell = housesApart(random, lattice, i, lot.row, houses.turn(), shape);
    houses.deal(inCell.length);
    rings.push(...inCell);
  }
  return rings;
}

/** How far a grid may be from its target, as a share: well inside of what is in order. */
const NEAR_TARGET = 0.15;

/** Deals households to the houses of a grid, evenly, so that all together are near the target. */
function settle(city: Filling, random: Random, grid: GridRow, rings: readonly Ring[]): void {
  const target = grid.kind === 'urban' ? 200 : 50;
  const households = quota(Math.round(target * (1 + (random.next() * 2 - 1) * NEAR_TARGET)), rings.length);
  for (const ring of rings) {
    const count = households.turn();
    households.deal(count);
    city.houses.push(houseRow(city.houses.length, grid, count, ring));
  }
}

const division = (level: Level, code: string, name: string, ring: Ring): DivisionRow => ({
  code,
  level,
  name,
  shape: [[ring]],
});
