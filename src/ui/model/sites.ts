import { meets, grown, union, type Box } from '../../geometry/box';
import { boxOfBuilding, type Footprints } from '../../plan/footprints';
import type { BuildingId, Category } from '../../plan/grid';
import type { World } from '../../plan/world';

/** A hospital, school or mall whose buildings are not in a dedicated grid yet. */
export interface Site {
  /** '' where the buildings only say what they are (门诊楼), not whose. */
  readonly name: string;
  readonly category: Category;
  readonly buildings: readonly BuildingId[];
  /** Name of its largest building. */
  readonly largest: string;
  readonly box: Box;
}

/** The word that ends the name of a site; what follows is the building's own (云溪医院住院楼 → 云溪医院). */
const NAMED: readonly (readonly [Category, RegExp])[] = [
  ['医院', /^.*?(?:医院|卫生服务中心|卫生院)/],
  ['学校', /^.*?(?:大学|学院|中学|小学|学校)/],
  ['商圈', /^.*?(?:购物中心|购物广场|商业广场|商场|百货|万象城|广场)/],
  ['市场', /^.*?(?:农贸市场|菜市场|批发市场)/],
  ['园区', /^.*?(?:产业园|工业园|科技园)/],
];

/** Buildings that only such a site has; those near each other are one site. */
const TELLING: readonly (readonly [Category, RegExp])[] = [
  ['医院', /门诊|住院|急诊|医技|病房/],
  ['学校', /教学楼|实验楼/],
];

/** Smaller clinics and kiosks that carry a site's name stay with their neighbours. Footprint of the whole site, m². */
const SMALLEST = 1000;

/** Telling buildings so near each other are of one site: 100 m, in units. */
const NEAR = 9000;

interface Group {
  readonly name: string;
  readonly category: Category;
  readonly rows: number[];
  box: Box;
}

/** Sites waiting for a dedicated grid, largest first: none of their buildings lies in one. */
export function waitingSites(world: World): Site[] {
  const settled = ({ rows }: Kept): boolean =>
    rows.some((row) => world.grids.get(world.holders[row]?.[0]?.grid ?? '')?.kind === 'dedicated');
  return sitesOf(world.footprints)
    .filter((kept) => !settled(kept))
    .map(({ site }) => site);
}

interface Kept {
  readonly site: Site;
  readonly rows: readonly number[];
}

const known = new WeakMap<Footprints, readonly Kept[]>();

/** Every site of a building layer, largest first. The layer never changes under an edit, so its names are read once. */
function sitesOf(footprints: Footprints): readonly Kept[] {
  let sites = known.get(footprints);
  if (!sites) known.set(footprints, (sites = readSites(footprints)));
  return sites;
}

function readSites(footprints: Footprints): readonly Kept[] {
  const named = new Map<string, Group>();
  const unnamed: Group[] = [];
  footprints.names.forEach((name, row) => {
    const sign = name === '' ? null : signOf(name);
    if (!sign) return;
    const box = boxOfBuilding(footprints, row);
    if (sign.name === '') return join(unnamed, { ...sign, rows: [row], box });
    const group = named.get(sign.name);
    if (!group) named.set(sign.name, { ...sign, rows: [row], box });
    else absorb(group, { rows: [row], box });
  });
  const m2 = ({ rows }: Group): number => rows.reduce((sum, row) => sum + footprints.areas[row]!, 0);
  return [...named.values(), ...unnamed]
    .filter((group) => m2(group) >= SMALLEST)
    .sort((a, b) => m2(b) - m2(a))
    .map(({ name, category, rows, box }) => ({
      rows,
      site: {
        name,
        category,
        buildings: rows.map((row) => footprints.ids[row]!),
        largest: footprints.names[rows.reduce((a, b) => (footprints.areas[b]! > footprints.areas[a]! ? b : a))]!,
        box,
      },
    }));
}

/** One look that most names do not pass; they are hundreds of thousands. */
const MAY_BE = /院|中心|学|中|商场|百货|万象|广场|市场|园|诊|医技|病房|教学|实验/;

function signOf(name: string): { name: string; category: Category } | null {
  if (!MAY_BE.test(name)) return null;
  for (const [category, pattern] of NAMED) {
    const match = pattern.exec(name)?.[0];
    // the bare word (医院) names no site
    if (match && match.length > 2) return { name: match, category };
  }
  const telling = TELLING.find(([, pattern]) => pattern.test(name));
  return telling ? { name: '', category: telling[0] } : null;
}

/** Puts a building to the groups it is near to, which become one. */
function join(groups: Group[], one: Group): void {
  const near = groups.filter((group) => group.category === one.category && meets(grown(group.box, NEAR), one.box));
  const [first, ...others] = near;
  if (!first) return void groups.push(one);
  absorb(first, one);
  for (const other of others) {
    absorb(first, other);
    groups.splice(groups.indexOf(other), 1);
  }
}

function absorb(group: Group, { rows, box }: Pick<Group, 'rows' | 'box'>): void {
  group.rows.push(...rows);
  group.box = union(group.box, box);
}
