import { boxOfShape, grown, type Box } from '../../geometry/box';
import type { Shape } from '../../geometry/lattice';
import type { Division, Grid, Level } from '../../plan/grid';
import { holdingMost } from '../../plan/holding-most';
import { divisionsMeeting, gridsMeeting, treeOf, type World } from '../../plan/world';

/**
 * What has an outline: a grid or a division. Every level of the plan is judged in the same way: areas of one level may not overlap, lie
 * in the division that is their home, and cover the division whose contents they are.
 */
export interface Area {
  readonly subject: AreaSubject;
  readonly id: string;
  readonly name: string;
  readonly shape: Shape;
  /** null: a grid. */
  readonly level: Level | null;
}

/** A grid and a division may have the same id. */
export type AreaSubject = `grid:${string}` | `division:${string}`;

export const gridArea = ({ id, name, shape }: Grid): Area => ({ subject: `grid:${id}`, id, name, shape, level: null });

export const divisionArea = ({ id, name, shape, level }: Division): Area => ({
  subject: `division:${id}`,
  id,
  name,
  shape,
  level,
});

/** null: there is no such area, or it is not drawn. */
export function areaOf(world: World, subject: string): Area | null {
  const at = subject.indexOf(':');
  const id = subject.slice(at + 1);
  const isGrid = subject.slice(0, at) === 'grid';
  const row = isGrid ? world.grids.get(id) : world.divisions.get(id);
  if (!row || row.shape.length === 0) return null;
  return isGrid ? gridArea(row as Grid) : divisionArea(row as Division);
}

/** Areas of one level whose box meets the given one. */
export const areasMeeting = (world: World, level: Level | null, box: Box): Area[] =>
  level === null
    ? gridsMeeting(world, box).map(gridArea)
    : divisionsMeeting(world, box)
        .filter((division) => division.level === level)
        .map(divisionArea);

/** The other areas of the same level that come near. */
export const rivalsOf = (world: World, { id, shape, level }: Area): Area[] =>
  areasMeeting(world, level, grown(boxOfShape(shape), 1)).filter((area) => area.id !== id);

/**
 * The division in which an area should lie. Of a grid: the community that its record names, else the lowest division that holds most of
 * it. null: there is none, so nothing can be said.
 */
export function homeOf(world: World, { id, shape, level }: Area): Division | null {
  const home = level === null ? homeOfGrid(world, id, shape) : treeOf(world).parentOf(id);
  return home === null ? null : world.divisions.get(home)!;
}

const homeOfGrid = (world: World, id: string, shape: Shape): string | null =>
  treeOf(world).communities.get(world.grids.get(id)!.community) ?? measuredHome(world, id, shape);

const homes = new WeakMap<World, { readonly revision: number; readonly of: Map<string, string | null> }>();

/** Where the record names none, who holds most has to be measured: once for each revision of the plan. */
function measuredHome(world: World, id: string, shape: Shape): string | null {
  let memory = homes.get(world);
  if (memory?.revision !== world.revision) homes.set(world, (memory = { revision: world.revision, of: new Map() }));
  let home = memory!.of.get(id);
  if (home === undefined) memory!.of.set(id, (home = holderOfMost(world, shape)));
  return home;
}

function holderOfMost(world: World, shape: Shape): string | null {
  const { leaves } = treeOf(world);
  const near = divisionsMeeting(world, boxOfShape(shape)).filter((division) => leaves.has(division.id));
  return holdingMost(
    near.sort((p, q) => (p.code < q.code ? -1 : 1)),
    shape,
  );
}

/** What should cover a division: grids, whoever's, where nothing lies between; else the divisions of the levels right below. */
export function contentsOf(world: World, division: Division): Area[] {
  const tree = treeOf(world);
  const box = grown(boxOfShape(division.shape), 1);
  if (tree.leaves.has(division.id)) return gridsMeeting(world, box).map(gridArea);
  const levels = tree.levelsBelow(division.id);
  return divisionsMeeting(world, box)
    .filter(({ id, level }) => levels.has(level) && id !== division.id)
    .map(divisionArea);
}
