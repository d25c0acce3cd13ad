import { locksBetween } from '../../edits/locked-borders';
import { boxOfShape, meets } from '../../geometry/box';
import { sideOfShape } from '../../geometry/ring';
import { commonBorder } from '../../plan/common-border';
import type { EditBody, Refusal } from '../../plan/edit';
import type { DivisionId, Grid, GridId } from '../../plan/grid';
import { isLocked, lockingCommunity } from '../../plan/locks';
import type { World } from '../../plan/world';

/** Somebody or something that is locked, and so can be freed. */
export type Locked =
  | { readonly grid: GridId; readonly name: string }
  | { readonly division: DivisionId; readonly name: string }
  | { readonly border: string; readonly name: string };

/** What locks a grid: its community, or it itself; null: it is free. */
export function lockOf(world: World, grid: Grid): Locked | null {
  const community = lockingCommunity(world, grid);
  if (community) return { division: community.id, name: community.name };
  return grid.locked ? { grid: grid.id, name: grid.name } : null;
}

/** What stood in the way of an edit; null: it is not to be told from the words of the refusal alone. */
export function lockBehind(world: World, body: EditBody, { refused, at, params }: Refusal): Locked | null {
  if (refused !== 'locked') return null;
  const { border, division, grid } = params;
  if (border !== undefined) return { border: String(border), name: `${params['first']}—${params['second']}` };
  if (division !== undefined) {
    const found = [...world.divisions.values()].find((row) => row.locked && row.name === division);
    return found ? { division: found.id, name: found.name } : null;
  }
  // a name is one within a community alone: of several the one that the edit names, or the only one that has the place
  const named = new Set<unknown>(Object.values(body).flat());
  const same = [...world.grids.values()].filter((row) => row.name === grid && isLocked(world, row));
  const meant = same.filter(({ id }) => named.has(id));
  const here = same.filter(({ shape }) => at !== null && sideOfShape(shape, ...at) !== 'outside');
  const found = [meant, here, same].find((rows) => rows.length === 1)?.[0];
  return found ? lockOf(world, found) : null;
}

/** The edit that frees it. */
export function unlocking(locked: Locked): EditBody {
  if ('border' in locked) return { edit: 'unlock-border', lock: locked.border };
  if ('division' in locked) return { edit: 'set-division', division: locked.division, change: { locked: false } };
  return { edit: 'set-grid', grid: locked.grid, change: { locked: false } };
}

/** Locks the border between two grids, or frees it; null: they have none. */
export function borderToggle(
  world: World,
  a: GridId,
  b: GridId,
): { readonly isLocked: boolean; readonly body: EditBody } | null {
  const [first, second] = [world.grids.get(a), world.grids.get(b)];
  if (!first || !second || !touch(first, second)) return null;
  const [lock] = world.borders.size > 0 ? locksBetween(world, first, second) : [];
  return lock
    ? { isLocked: true, body: { edit: 'unlock-border', lock: lock.id } }
    : { isLocked: false, body: { edit: 'lock-border', grids: [a, b] } };
}

const touch = (a: Grid, b: Grid): boolean =>
  meets(boxOfShape(a.shape), boxOfShape(b.shape)) && commonBorder(a.shape, b.shape).length > 0;
