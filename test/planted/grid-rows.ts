import type { Shape } from '../../src/geometry/lattice';
import type { Category, Kind } from '../../src/plan/grid';
import { pad } from '../bench/city-blocks';
import type { GridRow } from './city';

/** An ordinary grid with everything that a row should say. */
export function gridRow(community: string, serial: number, kind: Kind, shape: Shape): GridRow {
  const code = community + pad(serial);
  return {
    id: code,
    code,
    name: `第${serial}网格`,
    community,
    kind,
    category: null,
    introduction: '',
    // one worker holds three grids
    people: [worker(community, Math.floor((serial - 1) / 3))],
    responsible: `${community.slice(6)}社区居委会`,
    party: { type: serial % 9 === 0 ? '党支部' : '党小组', name: `第${serial}网格党小组`, secretary: `书记${serial}` },
    shape,
  };
}

/** A dedicated grid, of one kind of site after the other. */
export function dedicatedRow(community: string, serial: number, shape: Shape): GridRow {
  const { category, name } = SITES[(Number(community.slice(6)) + serial) % SITES.length]!;
  return {
    ...gridRow(community, serial, 'dedicated', shape),
    name: `第${serial - 900}${name}网格`,
    category,
    introduction: `${name}，门牌 ${serial - 900} 号，主楼和副楼各一栋`,
    responsible: `第${serial - 900}${name}`,
  };
}

const SITES: readonly { readonly category: Category; readonly name: string }[] = [
  { category: '医院', name: '人民医院' },
  { category: '学校', name: '中学' },
  { category: '企业', name: '机械制造有限公司' },
  { category: '商圈', name: '购物中心' },
];

const worker = (community: string, turn: number) => ({
  name: `网格员${community.slice(6)}${turn}`,
  phone: `1${community.slice(6).padStart(6, '0')}${String(turn).padStart(4, '0')}`,
  role: '专职',
});
