import { boxOfShape } from '../geometry/box';
import type { Shape } from '../geometry/lattice';
import { communityHolding } from './community';
import type { Grid } from './grid';
import { gridsMeeting, membersOf, treeOf, type World } from './world';

/** The grids of a community by its code: those whose record names it, and of those that name none the ones that lie in it; by id. */
export function gridsOfCommunity(world: World, code: string): Grid[] {
  // naming none is not naming a community without a code
  if (code === '') return [];
  const members = membersOf(world, code).sort(byId);
  if ((world.members.get('')?.size ?? 0) === 0) return members;
  const id = treeOf(world).communities.get(code);
  const community = id === undefined ? undefined : world.divisions.get(id);
  if (!community) return members;
  const unnamed = gridsMeeting(world, boxOfShape(community.shape)).filter((grid) => grid.community === '');
  return [...members, ...unnamed.filter(({ shape }) => holding(world, shape) === code)].sort(byId);
}

const byId = (a: Grid, b: Grid): number => (a.id < b.id ? -1 : 1);

/** A grid lies in the boxes of several communities, and several rules ask. */
function holding(world: World, shape: Shape): string | null {
  const known = held.get(shape);
  if (known?.world === world && known.revision === world.revision) return known.code;
  const code = communityHolding(world, shape)?.code ?? null;
  held.set(shape, { world, revision: world.revision, code });
  return code;
}

const held = new WeakMap<Shape, { readonly world: World; readonly revision: number; readonly code: string | null }>();
