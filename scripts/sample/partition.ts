import { keyOf, type Side } from './arrangement';
import type { Parcel } from './neighbourhood';
import type { Axis } from './street-plan';
import { distance, doubleArea, type Place, type Ring } from './plane';

/** One or more parcels that one grid answers for. */
export interface Group {
  readonly parcels: readonly Parcel[];
  readonly community: number;
  readonly dedicated: boolean;
  readonly households: number;
}

/** Uses that have a grid of their own already. Hospital and mall do not: they wait for the planner. */
const DEDICATED = ['school', 'works', 'offices', 'depot', 'market'];
/** Below this a grid looks for a neighbour, above that it takes nobody. */
const [SMALL, FULL] = [112, 272];
/** A street this wide (metres) is a border unless hardly anybody lives on one side. */
const BROAD = 20;

/** Puts parcels together to grids of about the target, within communities, small ones first. */
export function groupParcels(parcels: readonly Parcel[]): readonly Group[] {
  let groups = dedicatedFirst(parcels);
  const settled = new Set<Group>();
  for (;;) {
    const smallest = groups
      .filter((group) => !group.dedicated && group.households < SMALL && !settled.has(group))
      .sort((a, b) => a.households - b.households)[0];
    if (!smallest) return CROWDED.reduce(crowd, groups);
    const partner = partnerOf(smallest, groups);
    if (!partner) settled.add(smallest);
    else
      groups = [
        ...groups.filter((group) => group !== smallest && group !== partner),
        joined([...smallest.parcels, ...partner.parcels], false),
      ];
  }
}

/** In these communities a grid has grown far too large, for the planner to split. */
const CROWDED = [0, 5];

/** Two quiet neighbours that nobody has parted yet: about twice the target in one grid. */
function crowd(groups: readonly Group[], community: number): readonly Group[] {
  const own = groups.filter((group) => group.community === community && !group.dedicated);
  for (const a of own)
    for (const b of own) {
      const both = joined([...a.parcels, ...b.parcels], false);
      if (a === b || both.households < 335 || both.households > 450 || !isPlain(both.parcels)) continue;
      const { metres, width } = borderOf(oppositeSides(a), b);
      if (metres > 100 && width <= 22) return [...groups.filter((group) => group !== a && group !== b), both];
    }
  throw new Error(`no two grids to crowd in community ${community}`);
}

/** The outline of faces taken together: shell first, then holes. */
export function outlineOf(parcels: readonly Parcel[]): readonly Ring[] {
  const next = new Map<string, { readonly from: Place; readonly to: Place }>();
  for (const [from, to] of rim(parcels)) next.set(keyOf(from), { from, to });
  const rings: Place[][] = [];
  while (next.size > 0) {
    const ring: Place[] = [];
    for (let step = next.values().next().value; step; step = next.get(keyOf(step.to))) {
      next.delete(keyOf(step.from));
      ring.push(step.from);
    }
    rings.push(ring);
  }
  return rings.sort((a, b) => doubleArea(b) - doubleArea(a));
}

/** The sides that faces taken together do not share among themselves. */
function rim(parcels: readonly Parcel[]): (readonly [Place, Place, Axis])[] {
  const sides = new Map<string, readonly [Place, Place, Axis]>();
  for (const { face } of parcels)
    for (const ring of [face.shell, ...face.holes])
      eachSide(ring, (from, to, along) => sides.set(`${keyOf(from)}>${keyOf(to)}`, [from, to, along]));
  return Array.from(sides.values()).filter(([from, to]) => !sides.has(`${keyOf(to)}>${keyOf(from)}`));
}

function eachSide(ring: readonly Side[], visit: (from: Place, to: Place, along: Axis) => void): void {
  ring.forEach(({ from, along }, i) => visit(from, ring[(i + 1) % ring.length]!.from, along));
}

/** Sites that stand alone, parcels of one enterprise together; every other parcel by itself. */
function dedicatedFirst(parcels: readonly Parcel[]): readonly Group[] {
  const sites = new Map<string, Parcel[]>();
  const others: Group[] = [];
  for (const parcel of parcels) {
    const key = `${parcel.use} ${parcel.block}`;
    if (!DEDICATED.includes(parcel.use)) others.push(joined([parcel], false));
    else if (sites.has(key)) sites.get(key)!.push(parcel);
    else sites.set(key, [parcel]);
  }
  return [...others, ...Array.from(sites.values(), (site) => joined(site, true))];
}

const joined = (parcels: readonly Parcel[], dedicated: boolean): Group => ({
  parcels,
  community: parcels[0]!.community,
  dedicated,
  households: parcels.flatMap(({ site }) => site.buildings).reduce((sum, { households }) => sum + (households ?? 0), 0),
});

function partnerOf(group: Group, groups: readonly Group[]): Group | null {
  const own = oppositeSides(group);
  const candidates = groups
    .filter((other) => other !== group && other.community === group.community && !other.dedicated)
    .map((other) => ({ other, ...borderOf(own, other) }))
    .filter(
      ({ other, metres, width }) =>
        metres > 40 && (group.households < 25 || (width < BROAD && other.households + group.households <= FULL)),
    )
    .filter(({ other }) => isPlain([...group.parcels, ...other.parcels]))
    .sort((a, b) => reluctance(a) - reluctance(b));
  return candidates[0]?.other ?? null;
}

/** The fewer households and the longer and quieter the common border the better; two empty sites do not meet in one grid. */
const reluctance = ({
  other,
  metres,
  width,
}: {
  readonly other: Group;
  readonly metres: number;
  readonly width: number;
}): number =>
  other.households +
  width * 4 -
  metres / 4 +
  (other.parcels.some(({ use }) => use === 'hospital' || use === 'mall') ? 300 : 0);

/** What runs along each side of the outline, by the side as a neighbour walks it. */
const oppositeSides = (group: Group): ReadonlyMap<string, Axis> =>
  new Map(rim(group.parcels).map(([from, to, along]) => [`${keyOf(to)}>${keyOf(from)}`, along]));

function borderOf(own: ReadonlyMap<string, Axis>, other: Group): { readonly metres: number; readonly width: number } {
  let [metres, width] = [0, 0];
  for (const [from, to] of rim(other.parcels)) {
    const along = own.get(`${keyOf(from)}>${keyOf(to)}`);
    if (!along) continue;
    metres += distance(from, to);
    width = Math.max(width, along.width);
  }
  return { metres, width };
}

/** Whether the outline passes every place once, so that no ring touches itself. */
function isPlain(parcels: readonly Parcel[]): boolean {
  const starts = rim(parcels).map(([from]) => keyOf(from));
  return new Set(starts).size === starts.length;
}
