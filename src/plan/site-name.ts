import type { Category } from './grid';

export interface SiteName {
  /** '' where a building only says what it is (门诊楼), not whose. */
  readonly name: string;
  readonly category: Category;
}

/**
 * Of which site the name of a building speaks; null: of none. What ends the name of a site is told by a word; what follows is the
 * building's own (云溪医院住院楼 → 云溪医院). The bare word (医院) names no site, and what is called after one is none (学院路,
 * 棉纺厂小区).
 */
export function siteName(name: string): SiteName | null {
  if (!MAY_BE.test(name)) return null;
  for (const [category, pattern] of NAMED) {
    const match = pattern.exec(name)?.[0];
    if (match && match.length > 2) return { name: match, category };
  }
  const telling = TELLING.find(([, pattern]) => pattern.test(name));
  return telling ? { name: '', category: telling[0] } : null;
}

/** One look that most names do not pass; they are hundreds of thousands. */
const MAY_BE = /院|中心|学|中|商场|百货|万象|广场|市场|园|诊|医技|病房|教学|实验|公司|集团|厂/;

/** What is called after a site: roads, estates, homes of those who work there, what is left of one that was. */
const CALLED_AFTER = '(?!大?[路街道巷弄]|社区|小区|新村|[家花]园|苑|家属|宿舍|公寓|旧址|遗址)';

const ending = (words: string): RegExp => new RegExp(`^.*?(?:${words})${CALLED_AFTER}`);

const NAMED: readonly (readonly [Category, RegExp])[] = [
  ['医院', ending('医院|卫生服务中心|卫生院')],
  ['学校', ending('大学|学院|中学|小学|学校')],
  ['商圈', ending('购物中心|购物广场|商业广场|商场|百货|万象城|广场')],
  ['市场', ending('农贸市场|菜市场|批发市场')],
  ['园区', ending('产业园|工业园|科技园')],
  // a 厂房 is a building, and any works has one
  ['企业', ending('公司|集团|厂(?![房区])')],
];

/** Buildings that only such a site has. */
const TELLING: readonly (readonly [Category, RegExp])[] = [
  ['医院', /门诊|住院|急诊|医技|病房/],
  ['学校', /教学楼|实验楼/],
];
