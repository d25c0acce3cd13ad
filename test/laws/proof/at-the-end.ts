import { checkAll, type Checked } from '../../../src/checks/check';
import type { Journal } from '../../../src/plan/journal';
import { invert, squash, TABLES } from '../../../src/plan/patch';
import { replay } from '../../../src/plan/replay';
import { apply, createWorld, type World } from '../../../src/plan/world';
import { brokenEdges, staleParts, unevenCommunities } from '../laws';

type Rows = { readonly [T in (typeof TABLES)[number]]: ReadonlyMap<string, unknown> };

/** What is kept in step is what it would be from scratch, and the whole plan is what the laws of the single edit say it is. */
export function brokenFromScratch(world: World, checked: Checked, exact: boolean): string[] {
  const fresh = createWorld({
    grids: world.grids.values(),
    divisions: world.divisions.values(),
    buildings: world.buildings.values(),
    people: world.people.values(),
    footprints: world.footprints,
  });
  const again = checkAll(fresh);
  return [
    ...(exact ? [...brokenEdges(world), ...unevenCommunities(world)] : []),
    ...staleParts(world, fresh),
    ...(textOf(checked) === textOf(again) ? [] : ['recheck says otherwise than checkAll']),
  ];
}

/** The history: replayed it gives the plan, undone the plan that was, and the squash of its patches leads from one to the other. */
export function brokenAtTheEnd(world: World, base: Rows, journal: Journal): string[] {
  const broken: string[] = [];
  const rows = Object.fromEntries(TABLES.map((table) => [table, [...base[table].values()]]));
  const replayed = replay(rows, journal);
  const patches = journal.entries.slice(0, journal.cursor).map(({ patch }) => patch);
  const sum = patches.reduce(squash, {});
  for (const table of TABLES) {
    const now = world[table] as ReadonlyMap<string, unknown>;
    if (replayed[table].length !== now.size || replayed[table].some((row) => now.get(row.id) !== row))
      broken.push(`the journal replayed gives other ${table}`);
    for (const [id, [from, to]] of Object.entries(sum[table] ?? {}))
      if ((base[table].get(id) ?? null) !== from || (now.get(id) ?? null) !== to) broken.push(`squash: ${table} ${id}`);
  }
  for (const patch of patches.reverse()) apply(world, invert(patch));
  for (const table of TABLES) {
    const now = world[table] as ReadonlyMap<string, unknown>;
    if (now.size !== base[table].size || [...base[table]].some(([id, row]) => now.get(id) !== row))
      broken.push(`undone, ${table} are not what they were`);
  }
  return broken;
}

const textOf = ({ found, rules }: Checked): string =>
  JSON.stringify([
    rules,
    [...found].map(([rule, subjects]) => [rule, [...subjects].sort(([a], [b]) => (a < b ? -1 : 1))]),
  ]);
