import { holds } from './arrangement';
import { COMMUNITIES, type Parcel } from './neighbourhood';
import { chineseNumber, type StreetNames } from './names';
import { outlineOf, type Group } from './partition';
import { extentOf, type Place, type Ring } from './plane';
import type { Chance } from './random';
import { innermost } from './innermost';

/** An unused county (330199) and its ninth sub-district. */
export const STREET = { code: '330199009', name: '云溪街道' } as const;

export interface Person {
  readonly name: string;
  readonly phone: string;
  readonly role: string;
}

/** A grid as the file tells it; rings in metres, all places on the lattice. */
export interface Grid {
  readonly group: Group;
  readonly rings: readonly Ring[];
  readonly code: string;
  readonly name: string;
  readonly category: string | null;
  readonly introduction: string;
  readonly people: readonly Person[];
}

export const communityCode = (community: number): string => `${STREET.code}${String(community + 1).padStart(3, '0')}`;

/** Numbers and names the grids and gives them people. */
export function recordGrids(groups: readonly Group[], chance: Chance, names: StreetNames): readonly Grid[] {
  return COMMUNITIES.flatMap((_, community) => {
    const own = groups
      .filter((group) => group.community === community)
      .map((group) => ({ group, rings: outlineOf(group.parcels) }));
    const leader = { name: names.person(), phone: names.phone(), role: '网格长' };
    let worker = { name: names.person(), phone: names.phone(), role: '专职网格员' };
    return [false, true].flatMap((dedicated) =>
      inReadingOrder(own.filter(({ group }) => group.dedicated === dedicated)).map(({ group, rings }, i): Grid => {
        // one full-time worker holds two or three grids
        if (i % 3 === 0 || chance.happens(0.2)) worker = { ...worker, name: names.person(), phone: names.phone() };
        const site = dedicated
          ? SITES.find(({ use, at }) =>
              group.parcels.some(({ face, use: own }) => own === use && (!at || holds(face, at))),
            )!
          : null;
        return {
          group,
          rings,
          code: communityCode(community) + String((dedicated ? 901 : 1) + i).padStart(3, '0'),
          name: site ? `${site.name}专属网格` : `第${chineseNumber(i + 1)}网格`,
          category: site?.category ?? null,
          introduction: site?.introduction ?? '',
          people: chance.happens(0.12) ? [] : chance.happens(0.2) ? [worker] : [leader, worker],
        };
      }),
    );
  });
}

const SITES: readonly {
  readonly use: Parcel['use'];
  readonly at?: Place;
  readonly name: string;
  readonly category: string;
  readonly introduction: string;
}[] = [
  {
    use: 'school',
    name: '云溪中学',
    category: '学校',
    introduction: '全日制公办初级中学，三十个班，师生约一千四百人，设传达室与校园安保。',
  },
  {
    use: 'works',
    name: '云溪精工',
    category: '企业',
    introduction: '精密零部件生产企业，员工约九百人，厂区封闭管理，自有消防值班室。',
  },
  {
    use: 'depot',
    name: '南塘物流',
    category: '企业',
    introduction: '城市配送仓储企业，仓库十余座，夜间车辆进出多，由企业安全部负责值守。',
  },
  {
    use: 'offices',
    at: [1700, 1290],
    name: '云谷创新园',
    category: '园区',
    introduction: '软件与设计企业园区，入驻企业约一百二十家，由园区物业统一管理。',
  },
  {
    use: 'offices',
    name: '江晖商务区',
    category: '园区',
    introduction: '商务办公楼宇集中区，楼宇二十余座，入驻单位约两百家。',
  },
  {
    use: 'market',
    name: '老埠农贸市场',
    category: '市场',
    introduction: '街道最大的农贸市场，摊位三百余个，每日五时开市，由市场管理办公室负责。',
  },
];

/** First numbering: rows from north to south, a row as high as the median grid, and west to east within a row. */
function inReadingOrder<T extends { readonly rings: readonly Ring[] }>(grids: readonly T[]): readonly T[] {
  if (grids.length === 0) return grids;
  const extents = grids.map(({ rings }) => extentOf(rings[0]!));
  const heights = extents.map(({ south, north }) => north - south).sort((a, b) => a - b);
  const row = heights[Math.floor(heights.length / 2)]!;
  const top = Math.max(...extents.map(({ north }) => north));
  return grids
    .map((grid) => ({ grid, at: innermost(grid.rings) }))
    .map(({ grid, at }) => ({ grid, x: at[0], row: Math.floor((top - at[1]) / row) }))
    .sort((a, b) => a.row - b.row || a.x - b.x)
    .map(({ grid }) => grid);
}
