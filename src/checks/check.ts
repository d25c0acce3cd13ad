import { atOnce } from '../plan/in-steps';
import { boxOfShape, grown, meets, type Box } from '../geometry/box';
import { boxOfBuilding, buildingsIn, countOf, rowOf } from '../plan/footprints';
import type { Patch } from '../plan/patch';
import { sitesOf } from '../plan/sites';
import { divisionsMeeting, gridsMeeting, movesInTree, treeOf, type World } from '../plan/world';
import type { Finding, RuleCode, RuleState, Severity } from './finding';
import type { Rule } from './rule';
import { boxOfChange } from './box-of-change';
import { keepsHomes } from './keeps-homes';
import { keepsLand } from './keeps-land';
import { certify } from './partition/certify';
import { faultsOf } from './partition/faults-of';
import { RULES } from './rules';

/** What all rules say of a plan. Subjects of which nothing is said are left out. */
export interface Checked {
  readonly found: ReadonlyMap<RuleCode, ReadonlyMap<string, readonly Finding[]>>;
  readonly rules: readonly RuleState[];
}

/** Runs every rule on every subject, in steps: each step says how much of all is done, so that a worker can report and stop. */
export function* checking(world: World): Generator<{ readonly done: number; readonly total: number }, Checked> {
  const work = RULES.map((rule) => ({ rule, subjects: rule.missing(world) ? [] : subjectsOf(rule, world) }));
  const total = work.reduce((sum, { subjects }) => sum + subjects.length, 0);
  const found = new Map<RuleCode, Map<string, readonly Finding[]>>();
  const failures = new Map<RuleCode, string>();
  let done = 0;
  for (const { rule, subjects } of work) {
    const results = new Map<string, readonly Finding[]>();
    found.set(rule.code, results);
    for (const subject of subjects) {
      inspect(rule, subject, world, results, failures);
      if (++done % STEP === 0) yield { done, total };
    }
  }
  return { found, rules: statesOf(world, failures) };
}

/** Subjects between two reports: some milliseconds of work. */
const STEP = 256;

export const checkAll = (world: World): Checked => atOnce(checking(world));

/**
 * The same after a change, by looking only at what the change can reach: `recheck(checkAll(w), w′, patch) ≡ checkAll(w′)`, where w′
 * is w with the patch applied.
 */
export const recheck = (checked: Checked, world: World, patch: Patch): Checked =>
  atOnce(rechecking(checked, world, patch));

/** The same in steps, for whoever has others to serve; the world must not be changed meanwhile. */
export function* rechecking(checked: Checked, world: World, patch: Patch): Generator<void, Checked> {
  const reached = reach(world, patch);
  const isOtherTree = Object.values(patch.divisions ?? {}).some(movesInTree);
  const failures = new Map(
    checked.rules.flatMap(({ rule, failed }) => (failed === undefined ? [] : [[rule, failed] as const])),
  );
  if (!isOtherTree) leaveOut(yield* divisionsInOrder(checked, world, patch, reached.area), reached.area);
  const found = new Map<RuleCode, ReadonlyMap<string, readonly Finding[]>>();
  for (const rule of RULES) {
    if (rule.missing(world)) {
      found.set(rule.code, new Map());
      continue;
    }
    // a layer that came or went is a change of everything the rule says; so are divisions, of every grid that names one
    const wasChecked = checked.rules.some((state) => state.rule === rule.code && state.checked);
    const isAll = !wasChecked || isOtherTree;
    const before = (isAll ? undefined : checked.found.get(rule.code)) ?? NOTHING;
    const results = new Map<string, readonly Finding[]>();
    const subjects = isAll ? subjectsOf(rule, world) : reached[rule.reach];
    for (const subject of subjects) {
      if (exists(rule, subject, world)) inspect(rule, subject, world, results, failures);
      if (rule.reach === 'area') yield;
    }
    found.set(rule.code, replaced(before, subjects, results));
    yield;
  }
  return { found, rules: statesOf(world, failures) };
}

/** Divisions among areas that a patch reaches of which it can be told without looking at them that still nothing is wrong. */
function* divisionsInOrder(
  checked: Checked,
  world: World,
  patch: Patch,
  areas: ReadonlySet<string>,
): Generator<void, string[]> {
  const isClean = (subject: string): boolean =>
    AREA_RULES.every(({ code }) => checked.found.get(code)?.has(subject) !== true);
  const divisions = [...areas].filter((subject) => subject.startsWith('division:'));
  const clean = divisions.filter(isClean);
  if (clean.length === 0 || keepsLand(patch)) return clean;
  const isChecked = AREA_RULES.every(({ code }) => checked.rules.some(({ rule, checked: is }) => rule === code && is));
  if (!isChecked || clean.length < divisions.length) return [];
  const grids = [...areas].filter((subject) => subject.startsWith('grid:'));
  for (const subject of grids) {
    if (!isClean(subject) || !isFaultless(world, subject)) return [];
    yield;
  }
  return keepsHomes(world, patch, new Set(divisions.map((subject) => subject.slice('division:'.length)))) ? clean : [];
}

const AREA_RULES = RULES.filter(({ reach }) => reach === 'area');

/** Whether nothing is wrong with an area as it is now; whatever breaks is for the rules to tell. */
function isFaultless(world: World, subject: string): boolean {
  try {
    return faultsOf(world, subject).length === 0;
  } catch {
    return false;
  }
}

const leaveOut = (subjects: readonly string[], all: Set<string>): void =>
  subjects.forEach((subject) => all.delete(subject));

const NOTHING: ReadonlyMap<string, readonly Finding[]> = new Map();

/** What was found, with what is now found of some subjects: the same map where that is nothing, as it was. */
function replaced(
  before: ReadonlyMap<string, readonly Finding[]>,
  subjects: Iterable<string>,
  now: ReadonlyMap<string, readonly Finding[]>,
): ReadonlyMap<string, readonly Finding[]> {
  let after: Map<string, readonly Finding[]> | null = null;
  for (const subject of subjects) {
    const [was, is] = [before.get(subject), now.get(subject)];
    if (was === is || (was && is && isSameText(was, is))) continue;
    after ??= new Map(before);
    if (is) after.set(subject, is);
    else after.delete(subject);
  }
  return after ?? before;
}

const isSameText = (a: readonly Finding[], b: readonly Finding[]): boolean => JSON.stringify(a) === JSON.stringify(b);

type Found = ReadonlyMap<string, readonly Finding[]>;

/** All findings: errors first, then by rule in the order of the registry, then by id. */
export const findingsOf = ({ found }: Pick<Checked, 'found'>): Finding[] =>
  SEVERITIES.flatMap((severity) =>
    RULES.flatMap(({ code }) => {
      const ofRule = found.get(code);
      return ofRule ? inOrder(ofRule)[severity] : [];
    }),
  );

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const orders = new WeakMap<Found, Readonly<Record<Severity, readonly Finding[]>>>();

/** What was found of one rule, by id. What an edit left as it was is not put in order again. */
function inOrder(found: Found): Readonly<Record<Severity, readonly Finding[]>> {
  let order = orders.get(found);
  if (!order) {
    const all = [...found.values()].flat().sort((a, b) => (a.id < b.id ? -1 : 1));
    const of = (severity: Severity): Finding[] => all.filter((finding) => finding.severity === severity);
    orders.set(found, (order = { error: of('error'), warning: of('warning'), note: of('note') }));
  }
  return order;
}

/** Findings that are there now and were not, by their ids, and those that are no more. */
export function findingsChanged(before: Checked, after: Checked): { appeared: Finding[]; gone: Finding[] } {
  const others = RULES.flatMap(({ code }) => (before.found.get(code) === after.found.get(code) ? [] : [code]));
  const ofOthers = ({ found }: Checked): Finding[] =>
    findingsOf({ found: new Map(others.flatMap((code) => (found.has(code) ? [[code, found.get(code)!]] : []))) });
  const [had, have] = [ofOthers(before), ofOthers(after)];
  const [old, now] = [new Set(had.map(({ id }) => id)), new Set(have.map(({ id }) => id))];
  return { appeared: have.filter(({ id }) => !old.has(id)), gone: had.filter(({ id }) => !now.has(id)) };
}

/** A rule that breaks reports itself and stops no other. */
function inspect(
  rule: Rule,
  subject: string,
  world: World,
  results: Map<string, readonly Finding[]>,
  failures: Map<RuleCode, string>,
): void {
  try {
    const findings = rule.inspect(subject, world);
    if (findings.length > 0) results.set(subject, findings);
  } catch (error) {
    failures.set(rule.code, `${subject}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const statesOf = (world: World, failures: ReadonlyMap<RuleCode, string>): RuleState[] =>
  RULES.map((rule) => {
    const failed = failures.get(rule.code);
    const missing = rule.missing(world);
    return {
      rule: rule.code,
      checked: failed === undefined && missing === null,
      ...(missing && { missing }),
      ...(failed !== undefined && { failed }),
    };
  });

/** What is not known to be in order already. */
function subjectsOf({ reach }: Rule, world: World): readonly string[] {
  switch (reach) {
    case 'area':
      return [...certify(world)];
    case 'building':
      return looseBuildings(world);
    case 'site':
      return Array.from(sitesOf(world), (_, i) => String(i));
    case 'community':
      return [...new Set([...world.members.keys(), ...treeOf(world).communities.keys()])];
    case 'code':
      return [...new Set(Array.from(world.grids.values(), ({ code }) => code))];
    case 'grid':
    case 'neighbours':
      return [...world.grids.keys()];
  }
}

/** Buildings that one grid holds as a whole are in order, and nearly all are such. */
function looseBuildings({ holders }: World): string[] {
  const rows: string[] = [];
  for (let row = 0; row < holders.length; row++)
    if (holders[row]!.length !== 1 || holders[row]![0]!.share !== 1) rows.push(String(row));
  return rows;
}

/** Whether there is still such a subject. A code or a community that nobody has is one of which nothing is found. */
function exists({ reach }: Rule, subject: string, world: World): boolean {
  if (reach === 'building') return Number(subject) < countOf(world.footprints);
  if (reach === 'grid' || reach === 'neighbours') return world.grids.has(subject);
  return true;
}

/** Subjects that a patch may concern, by reach. */
function reach(world: World, patch: Patch): Record<Rule['reach'], Set<string>> {
  const changed = Object.values(patch.grids ?? {}).flatMap((change) => change.filter((row) => row !== null));
  const grids = new Set(Object.keys(patch.grids ?? {}));
  const reached = {
    grid: grids,
    neighbours: new Set(grids),
    area: new Set([
      ...Array.from(grids, (id) => `grid:${id}`),
      ...Object.keys(patch.divisions ?? {}).map((id) => `division:${id}`),
    ]),
    community: new Set(changed.map(({ community }) => community)),
    code: new Set(changed.map(({ code }) => code)),
    building: new Set<string>(),
    site: new Set<string>(),
  };
  const moved = Object.values(patch.divisions ?? {}).flatMap((change) => change.filter((row) => row !== null));
  for (const { level, code } of moved) if (level === 'community') reached.community.add(code);
  // a grid may name a community that lies elsewhere
  for (const [before, after] of Object.values(patch.divisions ?? {}))
    if (before?.name !== after?.name && after?.level === 'community')
      for (const id of world.members.get(after.code) ?? []) reached.area.add(`grid:${id}`);
  // a grid that names no community belongs to the one that it lies in
  const unnamed = changed.filter(({ community }) => community === '');
  const hasUnnamed = (world.members.get('')?.size ?? 0) > 0;
  for (const { shape } of [...unnamed, ...(hasUnnamed ? moved : [])])
    for (const { level, code } of divisionsMeeting(world, boxOfShape(shape)))
      if (level === 'community') reached.community.add(code);
  const sites = sitesOf(world);
  const reachSites = (box: Box): void =>
    sites.forEach((site, i) => {
      if (meets(site.box, box)) reached.site.add(String(i));
    });
  const reachHolders = (row: number): void => {
    for (const { grid } of world.holders[row]!) reached.neighbours.add(grid);
  };
  const { leaves } = treeOf(world);
  for (const change of Object.values(patch.grids ?? {})) {
    // a unit further out a border can still be meant to be the same
    const box = grown(boxOfChange(change), 1);
    for (const { id } of gridsMeeting(world, box)) reached.area.add(`grid:${id}`);
    // what has divisions below it is judged by these
    for (const { id } of divisionsMeeting(world, box)) if (leaves.has(id)) reached.area.add(`division:${id}`);
  }
  for (const change of Object.values(patch.divisions ?? {})) {
    const box = grown(boxOfChange(change), 1);
    for (const { id } of gridsMeeting(world, box)) reached.area.add(`grid:${id}`);
    for (const { id } of divisionsMeeting(world, box)) reached.area.add(`division:${id}`);
  }
  for (const { shape } of new Set(changed)) {
    const box = boxOfShape(shape);
    for (const { id } of gridsMeeting(world, box)) reached.neighbours.add(id);
    for (const row of buildingsIn(world.footprints, box)) {
      reached.building.add(String(row));
      reachHolders(row);
    }
    reachSites(box);
  }
  for (const id of Object.keys(patch.buildings ?? {})) {
    const row = rowOf(world.footprints, id);
    if (row === undefined) continue;
    reached.building.add(String(row));
    reachHolders(row);
    reachSites(boxOfBuilding(world.footprints, row));
  }
  return reached;
}
