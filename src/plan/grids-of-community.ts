import { boxOfShape } from '../geometry/box';
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
  return [...members, ...unnamed.filter(({ shape }) => communityHolding(world, shape)?.code === code)].sort(byId);
}

const byId = (a: Grid, b: Grid): number => (a.id < b.id ? -1 : 1);
