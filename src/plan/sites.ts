import { textsOf } from './text-table';
import { boxOfShape, grown, meets, union, type Box } from '../geometry/box';
import { sideOfRings } from '../geometry/ring';
import { boxOfBuilding, idOf, ringsOf, type Footprints } from './footprints';
import type { Category } from './grid';
import type { ListedSite } from './listed-site';
import { siteName, type SiteName } from './site-name';
import type { World } from './world';

/** A hospital, mall or enterprise that should have a grid of its own: told by the names of buildings, or named by a list. */
export interface Site {
  /** Of its first building; of a listed one its own, after `site:`. */
  readonly id: string;
  /** '' where buildings only say what they are, not whose. */
  readonly name: string;
  /** null: the list does not say. */
  readonly category: Category | null;
  /** Its buildings, as rows of the footprints, ascending; none of a listed one. */
  readonly rows: readonly number[];
  readonly listed: ListedSite | null;
  readonly box: Box;
}

/**
 * Every site of a plan: first those among the buildings, largest first, then those of the list. They follow from the building layer
 * and the list alone, which no edit changes, so they are found once. What is listed is not told by its buildings again.
 */
export function sitesOf({ footprints, sites: listed }: World): readonly Site[] {
  const known = found.get(footprints);
  if (known?.listed === listed) return known.sites;
  const told = sitesAmong(footprints).filter((site) => !listed.some((other) => isSame(footprints, site, other)));
  const sites = [...told, ...listed.map(siteOfList)];
  found.set(footprints, { listed, sites });
  return sites;
}

const found = new WeakMap<Footprints, { readonly listed: readonly ListedSite[]; readonly sites: readonly Site[] }>();

/** Buildings with one name and no further apart are one site: 500 m, in units. Chains have the same name all over a city. */
const ONE_SITE = 45_000;

/** The same of buildings that only say what they are: 100 m. */
const NEAR = 9000;

interface Group extends SiteName {
  readonly rows: number[];
  box: Box;
}

function sitesAmong(footprints: Footprints): Site[] {
  const groups = new Map<string, Group[]>();
  // by name, as many have the same one
  const saying = [null, ...textsOf(footprints.names).map(siteName)];
  footprints.named.forEach((name, row) => {
    const said = saying[name];
    if (!said) return;
    const key = `${said.category} ${said.name}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = []));
    join(group, { ...said, rows: [row], box: boxOfBuilding(footprints, row) }, said.name === '' ? NEAR : ONE_SITE);
  });
  const m2 = ({ rows }: Group): number => rows.reduce((sum, row) => sum + footprints.areas[row]!, 0);
  return [...groups.values()]
    .flat()
    .map((group) => ({ group, size: m2(group) }))
    .sort((a, b) => b.size - a.size || Math.min(...a.group.rows) - Math.min(...b.group.rows))
    .map(({ group: { name, category, rows, box } }) => {
      rows.sort((a, b) => a - b);
      return { id: idOf(footprints, rows[0]!), name, category, rows, listed: null, box };
    });
}

/** Puts a building to the groups it is near to, which become one. */
function join(groups: Group[], one: Group, distance: number): void {
  const near = groups.filter((group) => meets(grown(group.box, distance), one.box));
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

function siteOfList(listed: ListedSite): Site {
  const { name, category, at, shape } = listed;
  const point = { minX: at[0], minY: at[1], maxX: at[0], maxY: at[1] };
  return { id: `site:${listed.id}`, name, category, rows: [], listed, box: union(boxOfShape(shape), point) };
}

/** Whether buildings are those of a listed site: it lies in one of them, or has their name and is near. */
function isSame(footprints: Footprints, { name, rows, box }: Site, listed: ListedSite): boolean {
  const [x, y] = listed.at;
  if (!meets(grown(box, ONE_SITE), { minX: x, minY: y, maxX: x, maxY: y })) return false;
  return name === listed.name || rows.some((row) => sideOfRings(ringsOf(footprints, row), x, y) !== 'outside');
}
