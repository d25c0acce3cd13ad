import type { Finding } from '../checks/finding';
import { toGeojson } from '../checks/to-geojson';
import { metresBetween } from '../geometry/area';
import { boxOfShape, type Box } from '../geometry/box';
import { toUnits, type Shape } from '../geometry/lattice';
import { nestRings } from '../geometry/nest-rings';
import { buildingsIn, idOf, ringsOf, rowOf } from '../plan/footprints';
import type { BuildingId, Grid, GridId } from '../plan/grid';
import type { World } from '../plan/world';
import { agree, type Claim, type Disagreement } from '../verify/agree';
import { verify } from '../verify/verify';
import type { Areas } from '../verify/verdict';
import type { Session } from './session';

export interface SecondCheck {
  /** Grids that were computed again. */
  readonly grids: number;
  readonly disagreements: readonly Disagreement[];
}

/**
 * The three hard rules once more, by Turf alone, on every grid whose shape is not as it was imported, and where the two
 * answers differ. A plan that was edited here has every crossing as a vertex; one that is audited as it came has not, and `rounding`
 * says how far a crossing may be moved by what places are kept to, in metres.
 */
export async function secondCheck(
  { world, findings }: Pick<Session, 'world' | 'findings'>,
  imported: { readonly grids: readonly Grid[] },
  job: { readonly signal: AbortSignal; progress(share: number | null): void },
  rounding = 0,
): Promise<SecondCheck> {
  const changed = changedGrids(world, imported.grids);
  const drawn = [...world.grids.values()].filter(({ shape }) => shape.length > 0);
  const communities = [...world.divisions.values()].filter(({ level }) => level === 'community');
  const rows = rowsAround(world, changed);
  const verdict = await verify(
    {
      grids: areas(drawn),
      changed: changed.map(({ id }) => id),
      communities: areas(communities),
      buildings: areas(
        rows.map((row) => ({ id: idOf(world.footprints, row), shape: nestRings(ringsOf(world.footprints, row)) })),
      ),
      tolerance: world.settings.cutBuilding,
    },
    { onProgress: (done) => job.progress(done), signal: job.signal },
  );
  return { grids: changed.length, disagreements: agree(claims(world, findings), verdict, rounding) };
}

/** A row that no edit touched is the very object that was imported. */
function changedGrids(world: World, imported: readonly Grid[]): Grid[] {
  const before = new Map<GridId, Shape>(imported.map(({ id, shape }) => [id, shape]));
  return [...world.grids.values()].filter(({ id, shape }) => shape.length > 0 && before.get(id) !== shape);
}

function rowsAround(world: World, grids: readonly Grid[]): number[] {
  const boxes: Box[] = grids.map(({ shape }) => boxOfShape(shape));
  const rows = new Set(boxes.flatMap((box) => buildingsIn(world.footprints, box)));
  return [...rows].sort((a, b) => a - b);
}

/**
 * What our own checks say, of the rules that Turf computes too. For Turf a sliver, and a face as thin as rounding makes them, is a gap or
 * an overlap like any other; it looks at pairs, where a face that several grids claim is one finding.
 */
function claims(world: World, findings: readonly Finding[]): Claim[] {
  return findings.flatMap(({ rule, of, grids, divisions, buildings, params, polygon }): Claim[] => {
    if (rule === 'building-split') return buildings.map((id) => cutClaim(world, id));
    const kind = of ?? rule;
    const size = { m2: Number(params['m2']), outline: polygon ? outlineOf(polygon) : 0 };
    if (kind === 'gap') return [{ rule: 'gap', subjects: divisions.slice(0, 1), ...size }];
    if (kind !== 'overlap') return [];
    return grids.flatMap((a, i) =>
      grids.slice(i + 1).map((b): Claim => ({ rule: 'overlap', subjects: [a, b], ...size })),
    );
  });
}

/** Half a unit to the east and half a unit to the north, in metres. */
export const ROUNDING = 0.008;

/** How long the outline of an area is, in metres. */
const outlineOf = ({ coordinates }: NonNullable<Finding['polygon']>): number =>
  coordinates
    .flat()
    .reduce((sum, ring) => sum + ring.slice(1).reduce((all, to, i) => all + metres(ring[i]!, to), 0), 0);

const metres = ([ax, ay]: readonly number[], [bx, by]: readonly number[]): number =>
  metresBetween(toUnits(ax!), toUnits(ay!), toUnits(bx!), toUnits(by!));

/** Of a cut building: what the second largest holder has of it, and from when that counts. */
function cutClaim(world: World, id: BuildingId): Claim {
  const row = rowOf(world.footprints, id)!;
  const area = world.footprints.areas[row]!;
  const { m2, share } = world.settings.cutBuilding;
  const second = world.holders[row]![1]?.share ?? 0;
  return { rule: 'building-split', subjects: [id], m2: second * area, limit: Math.max(m2, share * area) };
}

const areas = (rows: readonly { readonly id: string; readonly shape: Shape }[]): Areas => ({
  type: 'FeatureCollection',
  features: rows.map(({ id, shape }) => ({
    type: 'Feature',
    properties: { id },
    geometry: toGeojson(shape),
  })),
});
