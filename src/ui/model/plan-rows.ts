import type { Finding } from '../../checks/finding';
import type { Box } from '../../geometry/box';
import { boxOfShape } from '../../geometry/box';
import type { Division, DivisionId, Grid, GridId, Kind } from '../../plan/grid';
import { areaOf } from '../../plan/grid-area';
import { gridStates, type GridState } from '../../plan/grid-state';
import { countOf } from '../../plan/footprints';
import { householdClass, standingOf, type HouseholdClass, type Standing } from '../../plan/target';
import { membersOf, tallyOf, type Tally, type World } from '../../plan/world';

/** One line of the grid table. */
export interface GridRow {
  readonly id: GridId;
  readonly code: string;
  readonly name: string;
  readonly community: string;
  /** Of the community, as the row names it. */
  readonly communityCode: string;
  readonly kind: Kind;
  readonly households: number;
  readonly estimated: boolean;
  readonly buildings: number;
  readonly drawn: boolean;
  readonly m2: number;
  readonly state: GridState;
  readonly standing: Standing | null;
  /** The same as the map colours it. */
  readonly tint: HouseholdClass;
}

/** One community with how far it is. */
export interface CommunityRow {
  readonly id: DivisionId;
  readonly code: string;
  readonly name: string;
  readonly grids: number;
  /** Findings about it that are more than a note. */
  readonly findings: number;
  readonly gaps: number;
  /** Grids that are ready: drawn, numbered, and without an error. A warning asks somebody to look and holds nothing up. */
  readonly ready: number;
  /** Its grids, and a blind spot for one more each: it belongs to no grid, so it stands in for one that is not ready. */
  readonly wanted: number;
  /** Share of what is wanted that is ready, 0 … 1; 0 without grids. */
  readonly done: number;
  readonly box: Box;
}

export interface Totals {
  readonly grids: number;
  readonly households: number;
  readonly urban: number;
  readonly rural: number;
  readonly dedicated: number;
  /** Grids with a target, by how they stand to it. */
  readonly below: number;
  readonly within: number;
  readonly above: number;
  readonly estimated: boolean;
}

export const STANDINGS = ['within', 'above', 'below'] as const;

/** Grids in use: a retired one has no land and no households, and stays for the history of its code only. */
const inUse = (world: World): Grid[] => [...world.grids.values()].filter(({ retired }) => !retired);

export const gridRows = (world: World, changed: ReadonlySet<GridId> = NONE): GridRow[] =>
  inUse(world).map(rowsIn(world, changed));

/** The rows of those that were given up. */
export const retiredRows = (world: World): GridRow[] =>
  [...world.grids.values()].filter(({ retired }) => retired).map(rowsIn(world, NONE));

const NONE: ReadonlySet<GridId> = new Set();

/**
 * The same after every change of a plan: an edit concerns a handful of thousands, and the rows of the others are the very rows they were.
 * Everything that a row is made of is a value, so it is enough to look whether it is the same one.
 */
export function rowKeeper(): (world: World, changed: ReadonlySet<GridId>) => GridRow[] {
  const kept = new Map<GridId, { readonly grid: Grid; readonly tally: Tally; readonly row: GridRow }>();
  let [settings, footprints]: readonly unknown[] = [];
  return (world, changed) => {
    if (world.settings !== settings || world.footprints !== footprints) kept.clear();
    [settings, footprints] = [world.settings, world.footprints];
    const names = namesByCode(world);
    const stateOf = gridStates(world, changed);
    const rowOf = rowsIn(world, changed);
    return inUse(world).map((grid) => {
      const tally = tallyOf(world, grid.id);
      const before = kept.get(grid.id);
      const isSame =
        before?.grid === grid &&
        before.tally === tally &&
        before.row.community === (names.get(grid.community) ?? '') &&
        before.row.state === stateOf(grid);
      if (isSame) return before.row;
      const row = rowOf(grid);
      kept.set(grid.id, { grid, tally, row });
      return row;
    });
  };
}

function rowsIn(world: World, changed: ReadonlySet<GridId>): (grid: Grid) => GridRow {
  const names = namesByCode(world);
  const stateOf = gridStates(world, changed);
  const hasHouses = countOf(world.footprints) > 0;
  return (grid) => {
    const { households, buildings, estimated } = tallyOf(world, grid.id);
    return {
      id: grid.id,
      code: grid.code,
      name: grid.name,
      community: names.get(grid.community) ?? '',
      communityCode: grid.community,
      kind: grid.kind,
      households,
      estimated: estimated > 0,
      buildings,
      drawn: grid.shape.length > 0,
      m2: areaOf(grid.shape),
      state: stateOf(grid),
      standing: standingOf(households, grid.kind, world.settings),
      tint: householdClass(grid.kind, hasHouses ? households : null, world.settings),
    };
  };
}

/** Communities in the order of their codes. A grid counts where its `community` field says. */
export function communityRows(world: World, findings: readonly Finding[]): CommunityRow[] {
  const faulty = new Set(
    findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'gap').flatMap(({ grids }) => grids),
  );
  const aboutEach = findingsByCommunity(world, findings);
  return communitiesOf(world)
    .map((division) => {
      const grids = membersOf(world, division.code).filter(({ retired }) => !retired);
      const about = aboutEach.get(division.code) ?? [];
      const gaps = about.filter(({ rule }) => rule === 'gap').length;
      const ready = grids.filter((grid) => isReady(grid) && !faulty.has(grid.id)).length;
      return {
        id: division.id,
        code: division.code,
        name: division.name,
        grids: grids.length,
        findings: about.length,
        gaps,
        ready,
        wanted: grids.length + gaps,
        done: grids.length === 0 ? 0 : ready / (grids.length + gaps),
        box: world.divisionBoxes.boxOf(division.id) ?? boxOfShape(division.shape),
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function totalsOf(rows: readonly GridRow[]): Totals {
  const of = (kind: Kind): number => rows.filter((row) => row.kind === kind).length;
  const stands = (side: Standing['side']): number => rows.filter(({ standing }) => standing?.side === side).length;
  return {
    grids: rows.length,
    households: rows.reduce((sum, row) => sum + row.households, 0),
    urban: of('urban'),
    rural: of('rural'),
    dedicated: of('dedicated'),
    below: stands('below'),
    within: stands('within'),
    above: stands('above'),
    estimated: rows.some((row) => row.estimated),
  };
}

export const communitiesOf = (world: World): Division[] =>
  [...world.divisions.values()].filter(({ level }) => level === 'community');

export const namesByCode = (world: World): ReadonlyMap<string, string> =>
  new Map(Array.from(world.divisions.values(), ({ code, name }) => [code, name]));

/** Findings by the code of each community they are about: that of the division, and those of the grids. */
function findingsByCommunity(world: World, findings: readonly Finding[]): Map<string, Finding[]> {
  const result = new Map<string, Finding[]>();
  for (const finding of findings.filter(matters)) {
    const codes = new Set(finding.divisions.map((id) => world.divisions.get(id)?.code ?? ''));
    // a gap names the grids round it, of whatever community; it is the fault of none
    if (finding.rule !== 'gap') for (const id of finding.grids) codes.add(world.grids.get(id)?.community ?? '');
    for (const code of codes) push(result, code, finding);
  }
  return result;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const matters = ({ severity }: Finding): boolean => severity !== 'note';
const isReady = (grid: Grid): boolean => grid.code !== '' && grid.shape.length > 0;
