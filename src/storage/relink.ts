import { TABLES, type RowChange } from '../plan/patch';
import type { Entry } from '../plan/journal';
import type { Base } from './draft-schema';
import { StorageProblem } from './storage-problem';

interface Row {
  readonly id: string;
  readonly shape?: unknown;
}

/**
 * A history as read from the database, its rows made the very objects they were: a row before a change is the one that the
 * change before it left, or the one in the base. Patches compare rows by identity, and thousands of entries share their rows
 * instead of each holding a copy. Throws StorageProblem 'damaged' where a change does not follow from the one before it.
 */
export function relink(base: Pick<Base, 'grids' | 'divisions' | 'people'>, entries: readonly Entry[]): Entry[] {
  const keyed = (rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.id, row]));
  const held = {
    grids: keyed(base.grids),
    divisions: keyed(base.divisions),
    people: keyed(base.people),
    buildings: new Map<string, Row>(),
    waivers: new Map<string, Row>(),
    borders: new Map<string, Row>(),
  };
  return entries.map((entry, i) => {
    if (entry.seq !== i) throw new StorageProblem('damaged', `entry ${i} is missing`);
    const patch: Record<string, Record<string, RowChange<Row>>> = {};
    for (const name of TABLES) {
      const rows = entry.patch[name] as Readonly<Record<string, RowChange<Row>>> | undefined;
      if (!rows) continue;
      const table = held[name];
      patch[name] = Object.fromEntries(
        Object.entries(rows).map(([id, [before, after]]) => {
          const now = table.get(id) ?? null;
          if ((now === null) !== (before === null))
            throw new StorageProblem('damaged', `entry ${i}: ${name} ${id} does not follow`);
          const next = after && withSharedShape(after, before, now);
          if (next) table.set(id, next);
          else table.delete(id);
          return [id, [now, next]];
        }),
      );
    }
    return { ...entry, patch: patch as Entry['patch'] };
  });
}

/** A change of words keeps the shape: the same object, so that nothing is indexed again. */
const withSharedShape = (after: Row, before: Row | null, now: Row | null): Row =>
  before && now && after.shape !== undefined && after.shape === before.shape ? { ...after, shape: now.shape } : after;
