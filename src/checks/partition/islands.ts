import { boxOf } from '../../geometry/box';
import { disjointSets } from '../../geometry/disjoint-sets';
import { insidePoint } from '../../geometry/inside-point';
import { sideOfShape } from '../../geometry/ring';
import type { World } from '../../plan/world';
import { areasMeeting, type Area } from './area';
import type { Doubts } from './doubts';
import type { HalfEdges, LevelEdges } from './half-edges';
import type { Borders } from './mates';

/**
 * Areas of one level that hang together by mates are held equally often, wherever nothing is in doubt: once, if one of them has an edge
 * beyond which there is nobody. Of the others it is counted at one place, and where that is not so all of them are in doubt: two
 * partitions of the same land lie over each other, and neither has a loose edge there.
 */
export function doubtIslands(
  world: World,
  areas: readonly Area[],
  { rings, owners }: HalfEdges,
  { borders, loose }: Borders,
  { firstArea, endArea }: LevelEdges,
  doubts: Doubts,
): void {
  const islands = disjointSets(endArea - firstArea);
  for (const { ring, beyond } of borders) {
    const a = owners[ring]!;
    const b = owners[beyond]!;
    if (!doubts.has(a) && !doubts.has(b)) islands.join(a - firstArea, b - firstArea);
  }
  const isOnce = new Map<number, boolean>();
  for (const e of loose) {
    const area = owners[rings[e]!]!;
    if (!doubts.has(area)) isOnce.set(islands.root(area - firstArea), true);
  }
  for (let area = firstArea; area < endArea; area++) {
    if (doubts.has(area)) continue;
    const island = islands.root(area - firstArea);
    if (!isOnce.has(island)) isOnce.set(island, isHeldOnce(world, areas[area]!));
    if (!isOnce.get(island)!) doubts.put(area);
  }
}

/** Whether a place within an area is held by that one alone, and lies on nobody's border. */
function isHeldOnce(world: World, { subject, level, shape }: Area): boolean {
  const [x, y] = insidePoint(shape);
  return areasMeeting(world, level, boxOf([x, y])).every(
    (area) => sideOfShape(area.shape, x, y) === (area.subject === subject ? 'inside' : 'outside'),
  );
}
