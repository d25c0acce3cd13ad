import type { Ring, Shape } from '../../src/geometry/lattice';
import { canonicalShape, reversed } from '../../src/geometry/ring';
import type { Division, Grid, Level } from '../../src/plan/grid';
import type { House } from '../make-footprints';
import { Random } from '../random';
import { crookedLattice, type CrookedLattice } from './crooked-lattice';
import { housesInCell, housesOnSite } from './generate-houses';

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

/** West, south, east and north side of a block, in cells. */
type Block = readonly [i0: number, j0: number, i1: number, j1: number];

/** Divides a length into stretches of at least `least` and at most `most`, but for the last one. */
function stretches(random: Random, length: number, least: number, most: number): number[] {
  const ends = [0];
  for (let end = 0; end < length;) {
    const rest = length - end;
    const next = rest <= most ? rest : Math.min(random.int(least, most), Math.max(least, rest - least));
    ends.push((end += next));
  }
  return ends;
}

/** Blocks between the ends, in groups of `side` × `side`. */
function blocks(across: readonly number[], up: readonly number[], side: number): Block[][] {
  const groups: Block[][] = [];
  for (let q = 0; q + 1 < up.length; q += side)
    for (let p = 0; p + 1 < across.length; p += side) {
      const group: Block[] = [];
      for (let j = q; j < Math.min(q + side, up.length - 1); j++)
        for (let i = p; i < Math.min(p + side, across.length - 1); i++)
          group.push([across[i]!, up[j]!, across[i + 1]!, up[j + 1]!]);
      groups.push(group);
    }
  return groups;
}

const outline = (lattice: CrookedLattice, group: readonly Block[]): Ring =>
  lattice.round(group[0]![0], group[0]![1], group[group.length - 1]![2], group[group.length - 1]![3]);

/** A hospital or a school in the middle of a cell: a crooked ring of 16 places. */
function siteRing(random: Random, lattice: CrookedLattice, i: number, j: number): Ring {
  return Array.from({ length: 16 }, (_, k) => {
    const angle = (k / 16) * 2 * Math.PI;
    const radius = 0.12 + 0.02 * random.next();
    const [x, y] = lattice.within(i, j, 0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle));
    return [Math.round(x), Math.round(y)];
  }).flat();
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

const pad = (n: number): string => String(n).padStart(3, '0');
