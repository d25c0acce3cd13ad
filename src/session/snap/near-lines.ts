import type { Box } from '../../geometry/box';
import type { Position } from '../../geometry/lattice';
import { eachEdge } from '../../geometry/ring';
import { buildingsIn, ringsOf } from '../../plan/footprints';
import type { Level } from '../../plan/grid';
import { roadsIn, type Roads } from '../../plan/roads';
import { divisionsMeeting, gridsMeeting, type World } from '../../plan/world';

/** One edge of a border, a wall or a road. */
export interface Edge {
  readonly a: Position;
  readonly b: Position;
  /** The division whose border it is. */
  readonly level?: Level;
  /** The road it is of. */
  readonly name?: string;
}

/** The edges whose box meets a box; divisions first, the highest first, since a grid's border that runs along theirs is theirs. */
export function bordersNear(world: World, box: Box): Edge[] {
  const divisions = divisionsMeeting(world, box).sort((p, q) => LEVELS.indexOf(p.level) - LEVELS.indexOf(q.level));
  return [
    ...divisions.flatMap(({ shape, level }) => shape.flat().flatMap((ring) => edgesOf(ring, true, box, { level }))),
    ...gridsMeeting(world, box).flatMap(({ shape }) => shape.flat().flatMap((ring) => edgesOf(ring, true, box, {}))),
  ];
}

export const wallsNear = (world: World, box: Box): Edge[] =>
  buildingsIn(world.footprints, box).flatMap((row) =>
    ringsOf(world.footprints, row).flatMap((ring) => edgesOf(ring, true, box, {})),
  );

export const roadsNear = (roads: Roads | null, box: Box): Edge[] =>
  roads ? roadsIn(roads, box).flatMap(({ line, name }) => edgesOf(line, false, box, { name })) : [];

const LEVELS: readonly Level[] = ['city', 'county', 'street', 'community'];

function edgesOf(line: readonly number[], closed: boolean, box: Box, of: Pick<Edge, 'level' | 'name'>): Edge[] {
  const edges: Edge[] = [];
  const take = (ax: number, ay: number, bx: number, by: number): void => {
    if ((ax < box.minX && bx < box.minX) || (ax > box.maxX && bx > box.maxX)) return;
    if ((ay < box.minY && by < box.minY) || (ay > box.maxY && by > box.maxY)) return;
    edges.push({ a: [ax, ay], b: [bx, by], ...of });
  };
  if (closed) eachEdge(line, take);
  else for (let i = 0; i + 3 < line.length; i += 2) take(line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!);
  return edges;
}
