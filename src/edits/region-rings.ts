import { hullOf } from '../geometry/hull';
import type { Ring } from '../geometry/lattice';
import { refuse, type Refusal, type Region } from '../plan/edit';
import { ringsOf, rowOf } from '../plan/footprints';
import type { World } from '../plan/world';
import { badRing } from './good-geometry';

/**
 * The rings of a region that is said by a ring or by houses: each house by its own outline, or, as one `compound`, the hull
 * round several.
 */
export function regionRings(world: World, region: Region, several: 'each' | 'compound'): Ring[] | Refusal {
  if (region.ring) return badRing(region.ring) ?? [region.ring];
  const ids = [...new Set(region.buildings ?? [])];
  if (ids.length === 0) return refuse('bad-geometry');
  const houses: Ring[][] = [];
  for (const id of ids) {
    const row = rowOf(world.footprints, id);
    if (row === undefined) return refuse('unknown-building', null, { building: id });
    houses.push(ringsOf(world.footprints, row));
  }
  if (several === 'compound' && houses.length > 1) return [hullOf(houses.flat(2))];
  // courtyards go with their house; the shells alone bound it
  return houses.flatMap((rings) => rings.slice(0, 1));
}
