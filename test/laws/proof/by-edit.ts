import { idOf } from '../../../src/plan/footprints';
import type { Checked } from '../../../src/checks/check';
import type { Finding, RuleCode } from '../../../src/checks/finding';
import { metresPerUnit } from '../../../src/geometry/area';
import type { Shape } from '../../../src/geometry/lattice';
import { area2, eachEdge } from '../../../src/geometry/ring';
import type { Edit, Refusal } from '../../../src/plan/edit';
import type { BuildingOverride, Division, Grid, Person } from '../../../src/plan/grid';
import type { Patch } from '../../../src/plan/patch';
import type { World } from '../../../src/plan/world';
import { cutBuildings } from '../laws';
import { crowded } from './crowded';
import { isWithin } from './hausdorff';
import { facesOf } from './faces';
import { worseGround } from './worse-ground';

/** The plan before an edit. */
export interface Before {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly divisions: ReadonlyMap<string, Division>;
  readonly buildings: ReadonlyMap<string, BuildingOverride>;
  readonly people: ReadonlyMap<string, Person>;
  /** Rows of houses that count as cut. */
  readonly cut: ReadonlySet<number>;
  readonly checked: Checked;
}

/** How far, in units, an outline that stays may come to lie from what it was: rounding. */
export const DRIFT = 3;

/** The guard's own word for a defect is never an answer; a refusal says where, if it says a place. */
export function brokenByRefusal({ refused, at }: Refusal): string[] {
  return [
    ...(refused === 'not-exact' ? ['it is refused as not exact: the edit would have left no partition'] : []),
    ...(at && !at.every(Number.isFinite) ? [`refused ${refused} at ${at.join()}`] : []),
  ];
}

/**
 * What holds after every edit that was applied, at a cost that depends on what it touched:
 *
 *   1. what is not in the patch is the very same row
 *   2. rings run the right way and visit no place twice; no new edge crosses another or passes the pixel of a vertex (crowded.ts)
 *   3. with keepBuildingsWhole no house that was whole is cut
 *   4. divisions lie where they came in, locked grids where they were locked, to rounding
 *   5. gaps and overlaps become no more; in a partition there are none
 *   6. nor at any single place, whatever the rules say: nobody's ground in a division, ground that several claim (worse-ground.ts)
 */
export function brokenByEdit(
  world: World,
  edit: Edit,
  patch: Patch,
  before: Before,
  checked: Checked,
  exact: boolean,
): string[] {
  const changed = Object.entries(patch.grids ?? {}).filter(([, [was, is]]) => was?.shape !== is?.shape);
  return [
    ...[...before.grids]
      .filter(([id, row]) => !patch.grids?.[id] && world.grids.get(id) !== row)
      .map(([id]) => `grid ${id} changed`),
    ...changed.flatMap(([id, [, is]]) => brokenRings(id, is?.shape ?? [])),
    ...crowded(world, patch),
    ...('keepBuildingsWhole' in edit && edit.keepBuildingsWhole ? newlyCut(world, before) : []),
    ...strayedDivisions(patch),
    ...strayedLocks(patch),
    ...moreFaults(before.checked, checked, patch, exact),
    ...(exact ? [] : worsePlaces(world, patch)),
  ];
}

function brokenRings(id: string, shape: Shape): string[] {
  return shape.flatMap((polygon) =>
    polygon.flatMap((ring, r) => {
      const turn = area2(ring);
      const places = new Set<string>();
      for (let i = 0; i < ring.length; i += 2) places.add(`${ring[i]},${ring[i + 1]}`);
      return [
        ...((r === 0 ? turn <= 0 : turn >= 0) ? [`${id}: ring ${r} runs the wrong way`] : []),
        ...(places.size !== ring.length / 2 ? [`${id}: ring ${r} visits a place twice`] : []),
      ];
    }),
  );
}

const newlyCut = (world: World, { cut }: Before): string[] =>
  cutBuildings(world)
    .filter((row) => !cut.has(row))
    .map((row) => `house ${idOf(world.footprints, row)} is cut`);

const strayedDivisions = (patch: Patch): string[] =>
  Object.values(patch.divisions ?? {}).flatMap(([was, is]) =>
    is && is.shape !== was?.shape && !isWithin(is.shape, is.original, DRIFT)
      ? [`division ${is.code} lies further than ${DRIFT} units from its original outline`]
      : [],
  );

const strayedLocks = (patch: Patch): string[] =>
  Object.entries(patch.grids ?? {}).flatMap(([id, [was, is]]) => {
    if (!was?.locked || was.shape === is?.shape) return [];
    if (is?.locked !== was.locked) return [`grid ${id} was locked and is not any more`];
    return isWithin(is.shape, was.locked, DRIFT)
      ? []
      : [`locked grid ${id} lies further than ${DRIFT} units from where it was`];
  });

function moreFaults(before: Checked, after: Checked, patch: Patch, exact: boolean): string[] {
  const broken: string[] = [];
  for (const rule of ['gap', 'overlap'] as const) {
    if (exact)
      broken.push(...facesOf(after, rule).map(({ id, at, params }) => `${id}: ${params['m2']} m² at ${at!.join()}`));
    const more = sumOf(after, rule) - sumOf(before, rule);
    if (!exact && more > roundingOf(patch)) broken.push(`${rule}: ${more} m² more than before`);
  }
  if (exact)
    for (const rule of ['unmatched-vertex', 'crosses-division'] as const)
      broken.push(...findingsOf(after, rule).map(({ id, at }) => `${id} at ${at!.join()}`));
  for (const { rule, failed } of after.rules) if (failed !== undefined) broken.push(`rule ${rule} broke: ${failed}`);
  const crossing = findingsOf(after, 'not-simple').filter(({ severity }) => severity === 'error');
  const known = new Set(findingsOf(before, 'not-simple').map(({ id }) => id));
  return [...broken, ...crossing.filter(({ id }) => !known.has(id)).map(({ id }) => `${id} is found`)];
}

function worsePlaces(world: World, patch: Patch): string[] {
  const { left, claimed } = worseGround(world, patch);
  const rounding = roundingOf(patch);
  return [
    ...(left > rounding ? [`${left} m² are left to nobody`] : []),
    ...(claimed > rounding ? [`${claimed} m² are claimed once more`] : []),
  ];
}

const findingsOf = ({ found }: Checked, rule: RuleCode): Finding[] => [...(found.get(rule)?.values() ?? [])].flat();

const sumOf = (checked: Checked, kind: 'gap' | 'overlap'): number =>
  facesOf(checked, kind).reduce((sum, { params }) => sum + Number(params['m2']), 0);

/** What rounding may move: a border that is bent sweeps no more than a unit along its length. In m², and a little for sums of doubles. */
function roundingOf(patch: Patch): number {
  let length = 0;
  let level = 0;
  for (const [was, is] of Object.values(patch.grids ?? {}))
    for (const ring of [...(was?.shape ?? []), ...(is?.shape ?? [])].flat())
      eachEdge(ring, (ax, ay, bx, by) => {
        length += Math.hypot(bx - ax, by - ay);
        level = ay;
      });
  const { east, north } = metresPerUnit(level);
  return length * east * north + 1e-6;
}
