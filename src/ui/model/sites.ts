import { nameOf, rowOf } from '../../plan/footprints';
import type { Box } from '../../geometry/box';
import type { BuildingId, Category } from '../../plan/grid';
import { waitingOf } from '../../plan/site-hosts';
import { sitesOf } from '../../plan/sites';
import type { World } from '../../plan/world';

/** A hospital, school or mall whose buildings are not in a dedicated grid yet: it can be carved out. */
export interface Site {
  /** '' where the buildings only say what they are (门诊楼), not whose. */
  readonly name: string;
  readonly category: Category;
  readonly buildings: readonly BuildingId[];
  /** Name of its largest building. */
  readonly largest: string;
  readonly box: Box;
}

/** Sites among the buildings that wait for a dedicated grid, largest first. */
export function waitingSites(world: World): Site[] {
  const { footprints } = world;
  return sitesOf(world).flatMap((site) => {
    const waiting = site.listed ? null : waitingOf(world, site);
    if (!waiting) return [];
    const largest = nameOf(footprints, rowOf(footprints, waiting.buildings[0]!)!);
    return [{ name: site.name, category: site.category!, buildings: waiting.buildings, largest, box: site.box }];
  });
}
