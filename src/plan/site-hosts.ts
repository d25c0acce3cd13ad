import { idOf } from './footprints';
import { boxOfShape } from '../geometry/box';
import { sideOfShape } from '../geometry/ring';
import type { BuildingId, Grid } from './grid';
import { holdingMost } from './holding-most';
import type { ListedSite } from './listed-site';
import type { Site } from './sites';
import { gridsMeeting, useOfBuilding, type World } from './world';

/** How a site lies that has no grid of its own. */
export interface Waiting {
  /** The ordinary grids that hold it, the one that holds most first. */
  readonly hosts: readonly Grid[];
  /** Its buildings that count, the largest first; of a listed site none. */
  readonly buildings: readonly BuildingId[];
  /** Footprint of these, m². */
  readonly m2: number;
}

/**
 * Whether a site waits for a grid of its own; null: it has one, or is too small, or lies in no grid. Buildings count in which nobody
 * lives and that are in use. It waits where more of it lies in ordinary grids than in dedicated ones.
 */
export function waitingOf(world: World, site: Site): Waiting | null {
  if (site.listed) {
    const host = hostOfListed(world, site.listed);
    return host && host.kind !== 'dedicated' ? { hosts: [host], buildings: [], m2: 0 } : null;
  }
  const { footprints, holders, settings } = world;
  const rows = site.rows
    .filter((row) => !ASIDE.has(useOfBuilding(world, row) ?? ''))
    .sort((a, b) => footprints.areas[b]! - footprints.areas[a]! || a - b);
  const m2 = rows.reduce((sum, row) => sum + footprints.areas[row]!, 0);
  if (rows.length === 0 || m2 < settings.site) return null;
  const held = new Map<Grid, number>();
  for (const row of rows) {
    const grid = world.grids.get(holders[row]?.[0]?.grid ?? '');
    if (grid) held.set(grid, (held.get(grid) ?? 0) + footprints.areas[row]!);
  }
  const sum = (isDedicated: boolean): number =>
    [...held].reduce((all, [{ kind }, part]) => ((kind === 'dedicated') === isDedicated ? all + part : all), 0);
  if (sum(false) <= sum(true)) return null;
  const hosts = [...held]
    .filter(([{ kind }]) => kind !== 'dedicated')
    .sort(([a, p], [b, q]) => q - p || (a.id < b.id ? -1 : 1))
    .map(([grid]) => grid);
  return { hosts, buildings: rows.map((row) => idOf(footprints, row)), m2 };
}

/** Homes of those who work there, and what stands empty. */
const ASIDE: ReadonlySet<string> = new Set(['住宅', '空置']);

/** The grid that holds most of the ground, or that the place lies in; where several do, a dedicated one if there is one. */
function hostOfListed(world: World, { at: [x, y], shape }: ListedSite): Grid | null {
  const box = shape.length > 0 ? boxOfShape(shape) : { minX: x, minY: y, maxX: x, maxY: y };
  const near = gridsMeeting(world, box).sort(
    (a, b) => Number(b.kind === 'dedicated') - Number(a.kind === 'dedicated') || (a.id < b.id ? -1 : 1),
  );
  if (shape.length === 0) return near.find((grid) => sideOfShape(grid.shape, x, y) !== 'outside') ?? null;
  const id = holdingMost(near, shape);
  return id === null ? null : world.grids.get(id)!;
}
