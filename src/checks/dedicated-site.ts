import { assemble } from '../geometry/dissolve';
import { insidePoint } from '../geometry/inside-point';
import type { Shape } from '../geometry/lattice';
import { countOf, nameOf, ringsOf, rowOf } from '../plan/footprints';
import { waitingOf } from '../plan/site-hosts';
import { sitesOf } from '../plan/sites';
import { toGeojson } from './to-geojson';
import type { Rule } from './rule';

/**
 * A hospital, mall or large enterprise that lies in an ordinary grid (应设专属网格): told by the names of buildings, or named by a list.
 * The subject is its number among all sites of the plan.
 */
export const dedicatedSite: Rule = {
  code: 'dedicated-site',
  severity: 'warning',
  reach: 'site',
  missing: ({ grids, footprints, sites }) =>
    grids.size === 0
      ? { layer: 'grids' }
      : countOf(footprints) === 0 && sites.length === 0
        ? { layer: 'buildings' }
        : null,
  inspect(subject, world) {
    const site = sitesOf(world)[Number(subject)]!;
    const waiting = waitingOf(world, site);
    if (!waiting) return [];
    const { footprints } = world;
    const shapes = waiting.buildings.map((id) => assemble(ringsOf(footprints, rowOf(world.footprints, id)!)));
    const ground: Shape = site.listed ? site.listed.shape : shapes.flat();
    return [
      {
        id: `dedicated-site:${site.id}`,
        rule: 'dedicated-site',
        severity: 'warning',
        grids: waiting.hosts.map(({ id }) => id),
        buildings: waiting.buildings,
        divisions: [],
        at: site.listed ? site.listed.at : insidePoint(shapes[0]!),
        box: site.box,
        lines: [],
        polygon: ground.length === 0 ? null : toGeojson(ground),
        params: {
          site: site.name || nameOf(footprints, rowOf(world.footprints, waiting.buildings[0]!)!),
          category: site.category ?? '',
          ...(site.listed ? {} : { m2: waiting.m2 }),
        },
      },
    ];
  },
};
