import type { Ring, Shape } from '../../src/geometry/lattice';
import { canonicalShape, reversed } from '../../src/geometry/ring';
import type { Division, Grid, Level } from '../../src/plan/grid';
import type { House } from '../make-footprints';
import { Random } from '../random';
import { blocks, outline, pad, stretches } from './city-blocks';
import { crookedLattice } from './crooked-lattice';
import { housesInCell, housesOnSite } from './generate-houses';
import { siteRing } from './site-ring';

export interface PlanSize {
  readonly columns: number;
  readonly rows: number;
  /** Cells with a dedicated grid in their middle, as a hole; the plan has columns × rows + dedicated grids. */
  readonly dedicated: number;
  readonly houses: number;
}

export interface GeneratedPlan {
  readonly grids: readonly Grid[];
  readonly divisions: readonly Division[];
  readonly houses: readonly House[];
}

/** Width of a grid in units: 300 m, which holds about 200 households. */
export const CELL = 30_000;

/**
 * A city as one comes in: grids matched vertex for vertex along crooked borders, one in twelve with a dedicated grid as a hole;
 * communities of 9 to 20 cells, streets of up to nine communities. The same seed gives the same city.
 */
export function generatePlan(seed: number, { columns, rows, dedicated, houses }: PlanSize): GeneratedPlan {
  const random = new Random(seed);
  const lattice = crookedLattice(random, columns, rows, CELL);
  const across = stretches(random, columns, 3, 4);
  const up = stretches(random, rows, 3, 5);
  const cells = columns * rows;
  const grids: Grid[] = [];
  const divisions: Division[] = [];
  const houseList: House[] = [];
  let cell = 0;
  blocks(across, up, 3).forEach((communities, s) => {
    const street = `330199${pad(s + 1)}`;
    divisions.push(division('street', street, `第${s + 1}街道`, outline(lattice, communities)));
    communities.forEach((block, c) => {
      const community = street + pad(c + 1);
      divisions.push(division('community', community, `第${c + 1}社区`, outline(lattice, [block])));
      let [ordinary, special] = [0, 900];
      for (let j = block[1]; j < block[3]; j++)
        for (let i = block[0]; i < block[2]; i++, cell++) {
          // spread evenly over the cells, so that the totals are met exactly
          const share = (total: number) =>
            Math.floor(((cell + 1) * total) / cells) - Math.floor((cell * total) / cells);
          const site = share(dedicated) > 0 ? siteRing(random, lattice, i, j) : null;
          const ring = lattice.round(i, j, i + 1, j + 1);
          grids.push(gridOf(community, ++ordinary, [site ? [ring, reversed(site)] : [ring]], false));
          if (site) grids.push(gridOf(community, ++special, [[site]], true));
          const onSite = site ? housesOnSite(random, lattice, i, j) : [];
          const inCell = housesInCell(random, lattice, i, j, share(houses) - onSite.length, site !== null);
          houseList.push(...onSite, ...inCell);
        }
    });
  });
  return { grids, divisions, houses: houseList };
}

function gridOf(community: string, serial: number, shape: Shape, dedicated: boolean): Grid {
  const code = community + pad(serial);
  return {
    id: code,
    code,
    name: dedicated ? `第${serial - 900}医院网格` : `第${serial}网格`,
    community,
    kind: dedicated ? 'dedicated' : 'urban',
    category: dedicated ? '医院' : null,
    introduction: dedicated ? '三级医院，800 床，门诊楼和住院楼各一栋' : '',
    people: [],
    shape: canonicalShape(shape),
    locked: null,
    retired: null,
    extra: {},
  };
}

function division(level: Level, code: string, name: string, ring: Ring): Division {
  const shape = canonicalShape([[ring]]);
  return { id: code, code, level, name, shape, original: shape, locked: false, extra: {} };
}
