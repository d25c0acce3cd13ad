import { boxOfShape, meets, type Box } from '../geometry/box';
import { BoxTree } from '../geometry/box-tree';
import type { Shape } from '../geometry/lattice';
import type { BorderLock } from './border-lock';
import { boxOfBuilding, buildingsIn, idOf, NO_FOOTPRINTS, rowOf, useOf, type Footprints } from './footprints';
import type {
  BuildingId,
  BuildingOverride,
  Division,
  DivisionId,
  Grid,
  GridId,
  Person,
  PersonId,
  Retirement,
  Use,
} from './grid';
import { divisionTree, type DivisionTree } from './division-tree';
import type { ListedSite } from './listed-site';
import { columnsSaid, type Columns, type GridColumn } from './columns';
import { TABLES, type Patch, type RowChange, type Tables } from './patch';
import { placed, placingBuildings } from './place-buildings';
import { holdersOf, type Holder } from './placement';
import { layoutOf } from './code-layout';
import { atOnce } from './in-steps';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { Waiver } from './waiver';

/**
 * An open plan: its tables, the building layer under it, and what is derived from both. It is read by everybody and changed
 * by `apply` alone, which keeps the derived parts in step at a cost that depends on the change, not on the plan.
 */
export interface World {
  readonly grids: ReadonlyMap<GridId, Grid>;
  readonly divisions: ReadonlyMap<DivisionId, Division>;
  readonly buildings: ReadonlyMap<BuildingId, BuildingOverride>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly waivers: ReadonlyMap<string, Waiver>;
  /** Borders that are locked. */
  readonly borders: ReadonlyMap<string, BorderLock>;
  readonly footprints: Footprints;
  readonly settings: Settings;
  /** Codes that were exported once, by the community digits they begin with: they never come back. */
  readonly issued: ReadonlyMap<string, ReadonlySet<string>>;
  /** Codes that were given up elsewhere, as a list of the office says; empty: there is no list. */
  readonly retired: ReadonlyMap<string, Retirement>;
  /** Hospitals, malls, enterprises as a list of the office names them. */
  readonly sites: readonly ListedSite[];
  /** What columns the files had; null: the plan does not come from files. */
  readonly columns: Columns | null;

  /** Grids by the community that their record names. */
  readonly members: ReadonlyMap<string, ReadonlySet<GridId>>;
  /** Grids by the community digits that their code begins with, whatever community their record names. */
  readonly numbered: ReadonlyMap<string, ReadonlySet<GridId>>;
  /** How many grids say something in a column, by the names of files: 0 or nothing there, none does. */
  readonly said: ReadonlyMap<GridColumn, number>;
  readonly gridBoxes: BoxTree<GridId>;
  readonly divisionBoxes: BoxTree<DivisionId>;
  /** For each building the grids that hold it, the one that holds most first; empty: none. */
  readonly holders: readonly (readonly Holder[])[];
  readonly tallies: ReadonlyMap<GridId, Tally>;
  /** One more with every change: what somebody computed of the plan is good for one revision. */
  readonly revision: number;
}

/** What is counted in a grid, from the buildings of which it holds most. */
export interface Tally {
  readonly households: number;
  readonly buildings: number;
  /** Buildings whose households are our own estimate. */
  readonly estimated: number;
}

export const NO_TALLY: Tally = { households: 0, buildings: 0, estimated: 0 };

export interface WorldParts {
  readonly grids?: Iterable<Grid>;
  readonly divisions?: Iterable<Division>;
  readonly buildings?: Iterable<BuildingOverride>;
  readonly people?: Iterable<Person>;
  readonly waivers?: Iterable<Waiver>;
  readonly borders?: Iterable<BorderLock>;
  readonly footprints?: Footprints;
  readonly settings?: Settings;
  readonly issued?: Iterable<string>;
  readonly retired?: ReadonlyMap<string, Retirement>;
  readonly sites?: readonly ListedSite[];
  readonly columns?: Columns | null;
  /** Holders computed elsewhere (a worker) for these very rows; recomputed when left out. */
  readonly holders?: readonly (readonly Holder[])[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : T[K] };

const keyed = <Row extends { readonly id: string }>(rows: Iterable<Row> = []): Map<string, Row> =>
  new Map(Array.from(rows, (row) => [row.id, row]));

export const createWorld = (parts: WorldParts): World => atOnce(creatingWorld(parts));

/** The same in steps of some milliseconds, for whoever has others to serve meanwhile. */
export function* creatingWorld(parts: WorldParts): Generator<void, World> {
  const world: World = {
    grids: keyed(parts.grids),
    divisions: keyed(parts.divisions),
    buildings: keyed(parts.buildings),
    people: keyed(parts.people),
    waivers: keyed(parts.waivers),
    borders: keyed(parts.borders),
    footprints: NO_FOOTPRINTS,
    // drafts of an earlier version lack what came later
    settings: { ...DEFAULT_SETTINGS, ...parts.settings },
    issued: new Map(),
    retired: parts.retired ?? new Map(),
    sites: parts.sites ?? [],
    columns: parts.columns ?? null,
    members: new Map(),
    numbered: new Map(),
    said: new Map(),
    gridBoxes: new BoxTree<GridId>(),
    divisionBoxes: new BoxTree<DivisionId>(),
    holders: [],
    tallies: new Map(),
    revision: 0,
  };
  yield;
  world.gridBoxes.load(Array.from(world.grids.values(), ({ id, shape }) => ({ id, box: boxOfShape(shape) })));
  yield;
  world.divisionBoxes.load(Array.from(world.divisions.values(), ({ id, shape }) => ({ id, box: boxOfShape(shape) })));
  let enlisted = 0;
  for (const grid of world.grids.values()) {
    enlist(world, grid, true);
    if (++enlisted % ENLISTED === 0) yield;
  }
  issue(world, parts.issued ?? []);
  const { footprints, holders } = parts;
  return footprints ? yield* layingFootprints(world, { footprints, ...(holders && { holders }) }) : world;
}

/** Rows of a step; grids take longer, being put into many lists. */
const STEP = 4096;
const ENLISTED = 512;

/**
 * Puts a patch into the world. Throws where a row is not what the patch says it was, and then changes nothing.
 * O(changed rows + buildings in their boxes).
 */
export function apply(world: World, patch: Patch): void {
  for (const name of TABLES) {
    const table = world[name] as ReadonlyMap<string, unknown>;
    for (const [id, [before]] of Object.entries(patch[name] ?? {}) as [string, RowChange<unknown>][])
      if ((table.get(id) ?? null) !== before) throw new Error(`apply: ${name} ${id} is not what the patch expects`);
  }
  if (Object.values(patch.divisions ?? {}).some(movesInTree)) trees.delete(world.divisions);
  (world as Mutable<World>).revision++;
  const stale = staleBuildings(world, patch);
  for (const row of stale) count(world, row, world.holders[row]!, -1);
  for (const name of TABLES) {
    const table = world[name] as Map<string, Tables[typeof name]>;
    for (const [id, [, after]] of Object.entries(patch[name] ?? {}) as [string, RowChange<Tables[typeof name]>][])
      if (after === null) table.delete(id);
      else table.set(id, after);
  }
  for (const [before, after] of Object.values(patch.grids ?? {})) {
    if (before) enlist(world, before, false);
    if (after) enlist(world, after, true);
  }
  reindex(world.gridBoxes, patch.grids);
  reindex(world.divisionBoxes, patch.divisions);
  for (const id of Object.keys(patch.grids ?? {}))
    if (!world.grids.has(id)) (world.tallies as Map<GridId, Tally>).delete(id);
  for (const row of stale) {
    const holders = placed(world.footprints, row, world.grids, world.gridBoxes);
    (world.holders as (readonly Holder[])[])[row] = holders;
    count(world, row, holders, 1);
  }
}

const trees = new WeakMap<World['divisions'], DivisionTree>();

/** How the divisions of a plan lie in each other. */
export function treeOf({ divisions }: World): DivisionTree {
  let tree = trees.get(divisions);
  if (!tree) trees.set(divisions, (tree = divisionTree([...divisions.values()])));
  return tree;
}

/** Vertices that an edit puts on an outline change nothing of who lies in whom. */
export const movesInTree = ([before, after]: RowChange<Division>): boolean =>
  before?.code !== after?.code || before?.level !== after?.level || before?.original !== after?.original;

/** What can be laid under a plan that stands already. */
export type Laid = Pick<WorldParts, 'holders' | 'sites' | 'retired' | 'columns'> & { readonly footprints: Footprints };

/** The same plan with a building layer under it. They share their tables: the plan without it must not be changed any more. */
export const withFootprints = (world: World, laid: Laid): World => atOnce(layingFootprints(world, laid));

function* layingFootprints(plan: World, { footprints, holders, ...others }: Laid): Generator<void, World> {
  const world: World = {
    ...plan,
    ...others,
    footprints,
    holders: holders ?? (yield* placingBuildings(footprints, plan.grids, plan.gridBoxes)),
    tallies: new Map(),
  };
  yield* countAll(world);
  return world;
}

/** Codes leave the house: from now on they are used for ever, whatever is undone. */
export function issue(world: World, codes: Iterable<string>): void {
  const { community } = layoutOf(world.settings);
  const issued = world.issued as Map<string, Set<string>>;
  for (const code of codes) {
    const key = code.slice(0, community);
    const held = issued.get(key);
    if (held) held.add(code);
    else issued.set(key, new Set([code]));
  }
}

export const issuedCodes = (world: World): string[] => [...world.issued.values()].flatMap((codes) => [...codes]).sort();

export const gridsMeeting = (world: World, box: Box): Grid[] =>
  world.gridBoxes.search(box).map((id) => world.grids.get(id)!);

export const divisionsMeeting = (world: World, box: Box): Division[] =>
  world.divisionBoxes.search(box).map((id) => world.divisions.get(id)!);

/** What the planner said of a building. */
const saidOf = ({ buildings, footprints }: World, row: number): BuildingOverride | undefined =>
  buildings.size === 0 ? undefined : buildings.get(idOf(footprints, row));

/** Households of a building: what the planner said, else what the layer says. */
export const householdsOf = (world: World, row: number): number =>
  saidOf(world, row)?.households ?? world.footprints.households[row]!;

export const useOfBuilding = (world: World, row: number): Use | null =>
  saidOf(world, row)?.use ?? useOf(world.footprints, row);

/** Whether the households of a building are our own estimate. */
export const isEstimated = (world: World, row: number): boolean =>
  world.footprints.estimated[row] === 1 && saidOf(world, row)?.households == null;

/** Grids whose record names this community. */
export const membersOf = (world: World, community: string): Grid[] =>
  Array.from(world.members.get(community) ?? [], (id) => world.grids.get(id)!);

export const tallyOf = (world: World, grid: GridId): Tally => world.tallies.get(grid) ?? NO_TALLY;

/** Puts a grid into the lists of its community, of its code's digits and of what is said, or takes it out of them. */
function enlist(world: World, grid: Grid, present: boolean): void {
  const { id, community, code } = grid;
  const said = world.said as Map<GridColumn, number>;
  for (const column of columnsSaid(grid)) said.set(column, (said.get(column) ?? 0) + (present ? 1 : -1));
  const digits = code.slice(0, layoutOf(world.settings).community);
  for (const [lists, key] of [
    [world.members, community],
    [world.numbered, digits],
  ] as const) {
    let list = lists.get(key) as Set<GridId> | undefined;
    if (!list) (lists as Map<string, Set<GridId>>).set(key, (list = new Set()));
    if (present) list.add(id);
    else list.delete(id);
  }
}

/** What would be counted in these grids if the plan had them so, and had not those that are gone; the plan is not touched. */
export function talliesWith(world: World, grids: readonly Grid[], gone: readonly GridId[] = []): Map<GridId, Tally> {
  const tallies = new Map(grids.map((grid) => [grid.id, NO_TALLY]));
  for (const [row, id] of mainHoldersWith(world, grids, gone)) {
    const tally = id === undefined ? undefined : tallies.get(id);
    if (tally) tallies.set(id!, counted(world, tally, row, 1));
  }
  return tallies;
}

/** Who would hold most of each building round about these grids, if the plan had them so; undefined: nobody. */
export function mainHoldersWith(
  world: World,
  grids: readonly Grid[],
  gone: readonly GridId[],
): Map<number, GridId | undefined> {
  const boxes = new Map(grids.map((grid) => [grid.id, boxOfShape(grid.shape)]));
  const rows = new Set(grids.flatMap((grid) => buildingsIn(world.footprints, boxes.get(grid.id)!)));
  return new Map(
    Array.from(rows, (row) => {
      const box = boxOfBuilding(world.footprints, row);
      const others = gridsMeeting(world, box).filter(({ id }) => !boxes.has(id) && !gone.includes(id));
      const candidates = [...others, ...grids.filter((grid) => meets(boxes.get(grid.id)!, box))];
      return [row, holdersOf(world.footprints, row, candidates)[0]?.grid] as const;
    }),
  );
}

/** Rows whose holders or households the patch may change. */
function staleBuildings(world: World, patch: Patch): Set<number> {
  const stale = new Set<number>();
  for (const [before, after] of Object.values(patch.grids ?? {})) {
    if (before && after && before.shape === after.shape) continue;
    for (const grid of [before, after])
      if (grid) for (const row of buildingsIn(world.footprints, boxOfShape(grid.shape))) stale.add(row);
  }
  for (const id of Object.keys(patch.buildings ?? {})) {
    const row = rowOf(world.footprints, id);
    if (row !== undefined) stale.add(row);
  }
  return stale;
}

/** The same for all buildings at once, without a new tally for each. */
function* countAll(world: World): Generator<void, void> {
  const { households, estimated } = world.footprints;
  // what the layer says first: few buildings have anything said of them beside it
  type Sum = { households: number; buildings: number; estimated: number };
  const sums = new Map<GridId, Sum>();
  const sumOf = (grid: GridId): Sum => {
    let sum = sums.get(grid);
    if (!sum) sums.set(grid, (sum = { households: 0, buildings: 0, estimated: 0 }));
    return sum;
  };
  // neighbours in the file mostly are neighbours on the ground
  let grid: GridId | null = null;
  let sum: Sum | null = null;
  for (let row = 0; row < world.holders.length; row++) {
    if (row % STEP === 0) yield;
    const main = world.holders[row]![0];
    if (!main) continue;
    if (!sum || main.grid !== grid) [grid, sum] = [main.grid, sumOf(main.grid)];
    sum.households += households[row]!;
    sum.buildings++;
    sum.estimated += estimated[row]!;
  }
  for (const [id, sum] of sums) (world.tallies as Map<GridId, Tally>).set(id, sum);
  for (const id of world.buildings.keys()) {
    const row = rowOf(world.footprints, id);
    const sum = row === undefined ? undefined : sums.get(world.holders[row]![0]?.grid ?? '');
    if (row === undefined || !sum) continue;
    sum.households += householdsOf(world, row) - households[row]!;
    sum.estimated += (isEstimated(world, row) ? 1 : 0) - estimated[row]!;
  }
}

function count(world: World, row: number, holders: readonly Holder[], sign: 1 | -1): void {
  const id = holders[0]?.grid;
  if (id !== undefined) (world.tallies as Map<GridId, Tally>).set(id, counted(world, tallyOf(world, id), row, sign));
}

const counted = (world: World, tally: Tally, row: number, sign: 1 | -1): Tally => ({
  households: tally.households + sign * householdsOf(world, row),
  buildings: tally.buildings + sign,
  estimated: tally.estimated + (isEstimated(world, row) ? sign : 0),
});

function reindex<Row extends { readonly shape: Shape }>(
  tree: BoxTree<string>,
  rows: Readonly<Record<string, RowChange<Row>>> | undefined,
): void {
  for (const [id, [before, after]] of Object.entries(rows ?? {})) {
    if (before && after && before.shape === after.shape) continue;
    if (before) tree.remove(id);
    if (after) tree.insert(id, boxOfShape(after.shape));
  }
}
