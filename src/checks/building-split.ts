import { boxOfBuilding, idOf, nameOf, ringsOf } from '../plan/footprints';
import { countOf } from '../plan/footprints';
import { assemble } from '../geometry/dissolve';
import { insidePoint } from '../geometry/inside-point';
import { isCut } from '../plan/placement';
import { toGeojson } from './to-geojson';
import type { Rule } from './rule';

/** A house cut by a border (一楼分两格): two or more grids each hold more than the tolerance of it. The subject is the building's row. */
export const buildingSplit: Rule = {
  code: 'building-split',
  severity: 'error',
  reach: 'building',
  missing: (world) => (countOf(world.footprints) === 0 ? { layer: 'buildings' } : null),
  inspect(subject, world) {
    const row = Number(subject);
    const { footprints, settings } = world;
    const holders = world.holders[row]!;
    const m2 = footprints.areas[row]!;
    if (holders.length < 2 || !isCut(holders, m2, settings.cutBuilding)) return [];
    const id = idOf(footprints, row);
    const shape = assemble(ringsOf(footprints, row));
    return [
      {
        id: `building-split:${id}`,
        rule: 'building-split',
        severity: 'error',
        grids: holders.map(({ grid }) => grid),
        buildings: [id],
        divisions: [],
        at: insidePoint(shape),
        box: boxOfBuilding(footprints, row),
        lines: [],
        polygon: toGeojson(shape),
        params: {
          name: nameOf(footprints, row) || id,
          m2: holders[1]!.share * m2,
          limit: Math.max(settings.cutBuilding.m2, settings.cutBuilding.share * m2),
          shares: holders.map(({ share }) => `${(share * 100).toFixed(1)}%`).join(' / '),
          first: world.grids.get(holders[0]!.grid)!.name,
          second: world.grids.get(holders[1]!.grid)!.name,
        },
      },
    ];
  },
};
