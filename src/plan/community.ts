import { boxOfShape } from '../geometry/box';
import type { Ring, Shape } from '../geometry/lattice';
import type { Division, Grid } from './grid';
import { holdingMost } from './holding-most';
import { divisionsMeeting, type World } from './world';

/** The community a grid belongs to: the one its record names, else the one that holds most of it; null: none is loaded there. */
export function communityOf(world: World, grid: Grid): Division | null {
  const named = grid.community === '' ? null : communityByCode(world, grid.community);
  return named ?? communityHolding(world, grid.shape);
}

/** The code of a grid's community, also where the community itself is not loaded. */
export const communityCodeOf = (world: World, grid: Grid): string =>
  grid.community || (communityHolding(world, grid.shape)?.code ?? '');

export function communityByCode(world: World, code: string): Division | null {
  const division = world.divisions.get(code);
  if (division?.level === 'community' && division.code === code) return division;
  for (const other of world.divisions.values()) if (other.level === 'community' && other.code === code) return other;
  return null;
}

/** The community that holds most of a shape; the smaller code where two hold as much. */
export function communityHolding(world: World, shape: Shape): Division | null {
  if (shape.length === 0) return null;
  const near = divisionsMeeting(world, boxOfShape(shape))
    .filter(({ level }) => level === 'community')
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  if (near.length === 0) return null;
  const known = held.get(shape);
  if (known && known.near.length === near.length && known.near.every((row, i) => row === near[i])) return known.by;
  const id = holdingMost(near, shape);
  const by = id === null ? null : world.divisions.get(id)!;
  held.set(shape, { near, by });
  return by;
}

/** Shapes and divisions are values: the same beside the same has the same answer. Rules ask for every grid after every edit. */
const held = new WeakMap<Shape, { readonly near: readonly Division[]; readonly by: Division | null }>();

/** The community that holds most of what rings bound. */
export const communityOfRings = (world: World, rings: readonly Ring[]): Division | null =>
  communityHolding(
    world,
    rings.map((ring) => [ring]),
  );

/** The level on which the cover is judged: communities where any is loaded, else sub-districts; null: neither is. */
export function lowestLevel(world: World): 'community' | 'street' | null {
  let street = false;
  for (const { level } of world.divisions.values()) {
    if (level === 'community') return 'community';
    street ||= level === 'street';
  }
  return street ? 'street' : null;
}
