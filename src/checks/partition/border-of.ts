import { boxOf, grown } from '../../geometry/box';
import type { Shape } from '../../geometry/lattice';
import { sideOfRings } from '../../geometry/ring';
import { divisionsMeeting, treeOf, type World } from '../../plan/world';

/**
 * The border of divisions along which something lies, as `border:A|B`; `border:A` on the rim; null: it lies on none. A border drawn twice, from
 * two sources, makes hundreds of findings with one cause: they have this in common.
 */
export function borderOf(world: World, shape: Shape): string | null {
  const places = shape.flat(2);
  const { leaves } = treeOf(world);
  const near = divisionsMeeting(world, grown(boxOf(places), 1)).filter(({ id }) => leaves.has(id));
  const met = near.filter((division) => {
    const rings = division.shape.flat();
    let inside = 0;
    for (let i = 0; i < places.length; i += 2) {
      const side = sideOfRings(rings, places[i]!, places[i + 1]!);
      if (side === 'border') return true;
      if (side === 'inside') inside++;
    }
    // across it
    return inside > 0 && inside < places.length / 2;
  });
  if (met.length === 0) return null;
  return `border:${met
    .map(({ code }) => code)
    .sort()
    .slice(0, 2)
    .join('|')}`;
}
