import type { Feature } from 'geojson';
import { boxOfShape } from '../geometry/box';
import type { Line, Position } from '../geometry/lattice';
import { places } from '../geometry/ring';
import type { BorderLock } from '../plan/border-lock';
import { isLocked } from '../plan/locks';
import { TABLES, type Patch } from '../plan/patch';
import { gridsMeeting, type World } from '../plan/world';
import { labelPlace } from './label-place';
import { inPortions, pace, type DrawnSource } from './portions';
import { feature, lineToDegrees, pointFeature } from './to-geojson';

/**
 * What is locked, as marks on the map: a padlock in every grid that is, the outline of a grid or community that is locked by itself, and
 * a locked border with a padlock in its middle. Kept in step at the cost of what changed.
 */
export interface LockSheet {
  open(world: World | null): Promise<void>;
  /** What a patch changed, which is in the world already. */
  show(patch: Patch): Promise<void>;
}

type Row = readonly ['grids' | 'divisions' | 'borders', id: string];

export function lockSheet(source: DrawnSource): LockSheet {
  /** What each row is drawn from: another object is drawn anew. */
  let drawn = new Map<string, object>();
  let world: World | null = null;

  async function draw(rows: Iterable<Row>, plan: World): Promise<void> {
    const gone: string[] = [];
    const fresh: Feature[] = [];
    const turn = pace();
    for (const [table, id] of rows) {
      if (turn.due()) await turn.rest();
      if (world !== plan) return;
      const key = `${table}:${id}`;
      const from = lockedShape(plan, [table, id]);
      if (drawn.get(key) === from) continue;
      if (drawn.has(key)) gone.push(...PARTS.map((part) => `${part}:${key}`));
      if (from) drawn.set(key, from);
      else drawn.delete(key);
      fresh.push(...featuresOf(plan, [table, id], key));
    }
    const change = inPortions(source, { remove: gone });
    for (const each of fresh) await change.put(each);
    await change.end();
  }

  return {
    async open(plan) {
      world = plan;
      drawn = new Map();
      await source.setData({ type: 'FeatureCollection', features: [] });
      if (plan) await draw(allRows(plan), plan);
    },
    async show(patch) {
      if (world) await draw(touchedRows(world, patch), world);
    },
  };
}

const PARTS = ['mark', 'line'] as const;

const TABLES_OF_LOCKS = TABLES.filter((name) => name === 'grids' || name === 'divisions' || name === 'borders');

function* allRows(world: World): Generator<Row> {
  for (const table of TABLES_OF_LOCKS) for (const id of world[table].keys()) yield [table, id];
}

/** Rows of a patch, and the grids of a community that was locked or freed. */
function touchedRows(world: World, patch: Patch): Row[] {
  const rows = TABLES_OF_LOCKS.flatMap((table) => Object.keys(patch[table] ?? {}).map((id): Row => [table, id]));
  for (const [before, after] of Object.values(patch.divisions ?? {})) {
    if (before?.locked === after?.locked) continue;
    for (const row of [before, after])
      if (row) for (const { id } of gridsMeeting(world, boxOfShape(row.shape))) rows.push(['grids', id]);
  }
  return rows;
}

/** What a locked row is drawn from; undefined: it is free, or there is nothing to draw. */
function lockedShape(world: World, [table, id]: Row): object | undefined {
  if (table === 'borders') return world.borders.get(id);
  if (table === 'divisions') {
    const division = world.divisions.get(id);
    return division?.locked ? division.shape : undefined;
  }
  const grid = world.grids.get(id);
  return grid && grid.shape.length > 0 && isLocked(world, grid) ? (grid.locked ?? grid.shape) : undefined;
}

function featuresOf(world: World, [table, id]: Row, key: string): Feature[] {
  const mark = (at: Position | undefined): Feature[] =>
    at ? [pointFeature(at, { key: `mark:${key}`, part: 'mark', of: table })] : [];
  const line = (lines: readonly Line[]): Feature =>
    feature(
      { type: 'MultiLineString', coordinates: lines.map(lineToDegrees) },
      { key: `line:${key}`, part: 'line', of: table },
    );
  const shape = lockedShape(world, [table, id]);
  if (!shape) return [];
  if (table === 'borders') return [line((shape as BorderLock).lines), ...mark(middleOf(shape as BorderLock))];
  const row = table === 'divisions' ? world.divisions.get(id)! : world.grids.get(id)!;
  const outline = row.shape.flat().map((ring) => [...ring, ring[0]!, ring[1]!]);
  if (table === 'divisions') return [line(outline)];
  // one that is locked with its community has its outline from there
  const own = world.grids.get(id)!.locked ? [line(outline)] : [];
  return [...own, ...mark(labelPlace(row.shape)?.at)];
}

/** The middle vertex of its longest line; of a straight one the middle of the line itself. */
function middleOf({ lines }: BorderLock): Position | undefined {
  const longest = lines.reduce((most, line) => (line.length > most.length ? line : most));
  const along = places(longest);
  const middle = along.length >> 1;
  const [a, b] = [along[middle - 1]!, along[middle]!];
  return along.length > 2 ? b : [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)];
}
