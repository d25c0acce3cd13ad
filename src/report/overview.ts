import type { Division } from '../plan/grid';
import { tallyOf, type World } from '../plan/world';
import { homesIn } from './home';
import type { ToldFinding } from './told-finding';

/** What is counted in a division. */
export interface Count {
  grids: number;
  urban: number;
  rural: number;
  dedicated: number;
  undrawn: number;
  households: number;
  buildings: number;
  errors: number;
  warnings: number;
}

export interface CommunityCount {
  /** null: its border is not among the files. */
  readonly division: Division | null;
  /** As the records of its grids have it; '' where they have none. */
  readonly code: string;
  readonly count: Count;
}

export interface StreetCount {
  readonly division: Division | null;
  readonly count: Count;
  readonly communities: readonly CommunityCount[];
}

/** The plan and what was found in it, by sub-district and community, in the order of their codes. What has no home stands last. */
export function overviewOf(world: World, findings: readonly ToldFinding[]): StreetCount[] {
  const streets = new Map<string, { division: Division | null; communities: Map<string, CommunityCount> }>();
  const rowOf = (street: Division | null, community: Division | null, code: string): CommunityCount => {
    const key = street?.code ?? '';
    let over = streets.get(key);
    if (!over) streets.set(key, (over = { division: street, communities: new Map() }));
    let row = over.communities.get(code);
    if (!row) over.communities.set(code, (row = { division: community, code, count: nothing() }));
    return row;
  };
  const homes = homesIn(world);
  for (const division of world.divisions.values()) {
    if (division.level === 'community') rowOf(homes.ofDivision(division).street, division, division.code);
    else if (division.level === 'street' && !streets.has(division.code))
      streets.set(division.code, { division, communities: new Map() });
  }
  for (const grid of world.grids.values()) {
    if (grid.retired) continue;
    const { street, community } = homes.ofGrid(grid);
    const { count } = rowOf(street, community, community?.code ?? grid.community);
    const { households, buildings } = tallyOf(world, grid.id);
    add(count, { grids: 1, [grid.kind]: 1, undrawn: grid.shape.length === 0 ? 1 : 0, households, buildings });
  }
  for (const { finding, street, community } of findings) {
    if (finding.severity === 'note') continue;
    const named = finding.grids[0] === undefined ? '' : (world.grids.get(finding.grids[0])?.community ?? '');
    const { count } = rowOf(street, community, community?.code ?? named);
    add(count, finding.severity === 'error' ? { errors: 1 } : { warnings: 1 });
  }
  return [...streets]
    .sort(([a], [b]) => lastWhereEmpty(a, b))
    .map(([, { division, communities }]) => {
      const rows = [...communities.values()].sort((a, b) => lastWhereEmpty(a.code, b.code));
      return { division, communities: rows, count: sumOf(rows.map(({ count }) => count)) };
    });
}

const nothing = (): Count => ({
  grids: 0,
  urban: 0,
  rural: 0,
  dedicated: 0,
  undrawn: 0,
  households: 0,
  buildings: 0,
  errors: 0,
  warnings: 0,
});

function add(to: Count, more: Partial<Count>): void {
  for (const [key, value] of Object.entries(more)) to[key as keyof Count] += value;
}

export function sumOf(counts: readonly Count[]): Count {
  const sum = nothing();
  for (const count of counts) add(sum, count);
  return sum;
}

const lastWhereEmpty = (a: string, b: string): number => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1);
