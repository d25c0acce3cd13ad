import { squareMetres } from '../geometry/area';
import { boxOfShape, grown } from '../geometry/box';
import { cut, isProblem } from '../geometry/cut';
import { dissolve } from '../geometry/dissolve';
import { insidePoint } from '../geometry/inside-point';
import type { Ring, Shape } from '../geometry/lattice';
import { nearBox } from '../geometry/near-box';
import { boxOfBuilding, countOf, idOf, nameOf, ringsOf } from '../plan/footprints';
import type { Holder } from '../plan/placement';
import type { World } from '../plan/world';
import { faultsOf } from './partition/faults-of';
import { toGeojson } from './to-geojson';
import type { Rule } from './rule';

/**
 * A house of which more than the tolerance of a cut house lies in no grid (楼栋无网格), the whole of it or a part. Where grids overlap,
 * what they hold of it adds up to more than there is of it: so what nobody holds is measured, not subtracted.
 */
export const buildingUncovered: Rule = {
  code: 'building-uncovered',
  severity: 'warning',
  reach: 'building',
  missing: ({ grids, footprints }) =>
    grids.size === 0 ? { layer: 'grids' } : countOf(footprints) === 0 ? { layer: 'buildings' } : null,
  inspect(subject, world) {
    const row = Number(subject);
    const { footprints, settings } = world;
    const holders = world.holders[row]!;
    const m2 = footprints.areas[row]!;
    const tolerance = Math.max(settings.cutBuilding.m2, settings.cutBuilding.share * m2);
    if (holders.length > 0 && (1 - holders[0]!.share) * m2 <= tolerance) return [];
    const held = holders.reduce((sum, { share }) => sum + share, 0);
    // near the tolerance the shape itself decides, whichever way it was come by
    if (isApart(world, holders) && (1 - held) * m2 <= tolerance * 0.99) return [];
    const bare = bareOf(world, row);
    const bareM2 = squareMetres(bare);
    if (bareM2 <= tolerance) return [];
    const id = idOf(footprints, row);
    return [
      {
        id: `building-uncovered:${id}`,
        rule: 'building-uncovered',
        severity: 'warning',
        // none where all of it is nobody's
        grids: holders.map(({ grid }) => grid),
        buildings: [id],
        divisions: [],
        at: insidePoint([largestOf(bare)]),
        box: boxOfShape(bare),
        lines: [],
        polygon: toGeojson(bare),
        params: { name: nameOf(footprints, row) || id, m2: bareM2, share: Math.min(1, bareM2 / m2) },
        ...(holders.length > 0 && { shares: holders }),
      },
    ];
  },
};

/** Whether nothing is held by two of the holders, so that their shares add up. */
const isApart = (world: World, holders: readonly Holder[]): boolean =>
  holders.every(({ grid }) => faultsOf(world, `grid:${grid}`).every(({ kind }) => kind !== 'overlap'));

/** What of a house no grid holds. */
function bareOf({ footprints, holders, grids }: World, row: number): Shape {
  const rings = ringsOf(footprints, row);
  // a layer may have far more houses than a plan: those outside it need no cutting
  if (holders[row]!.length === 0 && rings.length === 1) return [rings];
  const box = grown(boxOfBuilding(footprints, row), 1);
  const near = (ring: Ring): Ring => nearBox(ring, box);
  const held = holders[row]!.map(({ grid }) =>
    grids
      .get(grid)!
      .shape.flat()
      .map(near)
      .filter((ring) => ring.length > 0),
  );
  const faces = cut([rings, ...held], []);
  if (isProblem(faces)) throw new Error(`building-uncovered: ${faces.problem} at ${faces.at.join(', ')}`);
  const bare = dissolve(faces, (face) => {
    const { regions } = faces.faces[face]!;
    return regions.length === 1 && regions[0] === 0 ? 0 : -1;
  });
  return bare.get(0) ?? [];
}

const largestOf = (shape: Shape): Shape[number] =>
  shape.reduce((most, polygon) => (squareMetres([polygon]) > squareMetres([most]) ? polygon : most));
