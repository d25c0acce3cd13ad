import { difference, featureCollection, intersect, union } from '@turf/turf';
import { cut, isProblem } from '../../src/geometry/cut';
import { dissolve } from '../../src/geometry/dissolve';
import type { Ring, Shape } from '../../src/geometry/lattice';
import { area2OfShape } from '../../src/geometry/ring';
import { perform } from '../../src/edits/edits';
import type { Grid } from '../../src/plan/grid';
import { createWorld, type World } from '../../src/plan/world';
import { Random } from '../random';
import type { GeneratedPlan } from './generate-plan';
import { openGeosOverlay, type GeosOverlay } from './geos-overlay';
import { plannerEdit } from './planner-edit';
import { timed } from './statistics';
import { toTurf } from './to-turf';

/** Milliseconds that one edit takes in each engine, sample by sample. */
export interface EngineTimes {
  readonly what: 'ring' | 'merge';
  readonly ours: readonly number[];
  readonly turf: readonly number[];
  readonly geos: readonly number[];
  /** Of GEOS's time its overlays alone, without the way of the shapes into its memory and back. */
  readonly geosInside: readonly number[];
  /** Grids that an edit touches, in the mean. */
  readonly touched: number;
  /** How far our area and that of GEOS lie apart at the most, in square units for each unit of border length. */
  readonly apart: number;
}

/**
 * The same change of borders by three engines, from shapes to shapes, in turn:
 *
 *   ring    a drawn ring takes its ground from the grids that it touches (draw, carve, assign);
 *   merge   two neighbours become one.
 *
 * Ours is one cut and one dissolve over the touched grids. Turf: `difference` and `intersect` of each grid with the ring, or `union`.
 * GEOS (geos-wasm): the same with a precision of one unit; what its overlays take without the way of the shapes into its memory and
 * back is told apart.
 */
export async function benchEngines(plan: GeneratedPlan, seed: number, count: number): Promise<EngineTimes[]> {
  const geos = await openGeosOverlay();
  const world = createWorld({ grids: plan.grids, divisions: plan.divisions });
  const rings = sample(world, new Random(seed), count + WARM_UP, 'draw');
  const merges = sample(world, new Random(seed), count + WARM_UP, 'merge');
  return [byRing(geos, rings), byMerge(geos, merges)];
}

/** Edits before the clock starts, uncounted: they let the compiler settle. */
const WARM_UP = 200;

interface Job {
  readonly hosts: readonly Grid[];
  readonly ring: Ring;
}

/** Edits that the plan allows, as a ring and the grids that it touches. */
function sample(world: World, random: Random, count: number, verb: 'draw' | 'merge'): Job[] {
  const ids = [...world.grids.keys()];
  const jobs: Job[] = [];
  for (let n = 0; jobs.length < count; n++) {
    const body = {
      ...plannerEdit(random, world, verb, ids),
      ...(verb === 'draw' ? { keepBuildingsWhole: false } : {}),
    };
    const patch = perform(world, { ...body, id: `e${n}`, at: '' } as Parameters<typeof perform>[1]);
    if ('refused' in patch) continue;
    const hosts = Object.values(patch.grids ?? {}).flatMap(([before, after]) =>
      before && (verb === 'draw' ? area2OfShape(before.shape) !== area2OfShape(after!.shape) : after === null)
        ? [before]
        : [],
    );
    jobs.push({ hosts, ring: 'ring' in body ? body.ring! : [] });
  }
  return jobs;
}

function byRing(geos: GeosOverlay, jobs: readonly Job[]): EngineTimes {
  return measured('ring', jobs, ({ hosts, ring }) => {
    const regions = [...hosts.map(({ shape }) => shape.flat()), [ring]];
    const taker = hosts.length;
    const ours = timed(() =>
      cutAndDissolve(regions, (held) => (held.includes(taker) && held.length > 1 ? taker : held[0]!)),
    );
    const [grids, cutter] = [hosts.map(({ shape }) => toTurf(shape)), toTurf([[ring]])];
    const turf = timed(() =>
      grids.map((grid) => [
        difference(featureCollection([grid, cutter])),
        intersect(featureCollection([grid, cutter])),
      ]),
    );
    const into = timed(() => [hosts.map(({ shape }) => geos.put(shape)), geos.put([[ring]])] as const);
    const [held, taken] = into.result;
    const theirs = timed(() => held.flatMap((grid) => [geos.difference(grid, taken), geos.intersection(grid, taken)]));
    const back = timed(() => theirs.result.map((geometry) => geos.get(geometry)));
    const apart = hosts.map((_, i) =>
      Math.abs(area2OfShape(ours.result.get(i) ?? []) - geos.area2(theirs.result[2 * i]!)),
    );
    geos.release();
    return {
      ours: ours.ms,
      turf: turf.ms,
      geos: into.ms + theirs.ms + back.ms,
      geosInside: theirs.ms,
      apart: Math.max(...apart) / lengthOf(ring),
    };
  });
}

function byMerge(geos: GeosOverlay, jobs: readonly Job[]): EngineTimes {
  return measured('merge', jobs, ({ hosts }) => {
    const regions = hosts.map(({ shape }) => shape.flat());
    const ours = timed(() => cutAndDissolve(regions, () => 0));
    const grids = hosts.map(({ shape }) => toTurf(shape));
    const turf = timed(() => union(featureCollection(grids)));
    const into = timed(() => hosts.map(({ shape }) => geos.put(shape)) as [number, number]);
    const theirs = timed(() => geos.union(...into.result));
    const back = timed(() => geos.get(theirs.result));
    const apart = Math.abs(geos.area2(theirs.result) - area2OfShape(ours.result.get(0)!));
    geos.release();
    return { ours: ours.ms, turf: turf.ms, geos: into.ms + theirs.ms + back.ms, geosInside: theirs.ms, apart };
  });
}

/** Ground that a region holds goes to whom `ownerOf` says; what none holds to nobody. */
function cutAndDissolve(
  regions: readonly (readonly Ring[])[],
  ownerOf: (held: readonly number[]) => number,
): Map<number, Shape> {
  const result = cut(regions, []);
  if (isProblem(result)) throw new Error(result.problem);
  return dissolve(result, (face) => {
    const held = result.faces[face]!.regions;
    return held.length === 0 ? -1 : ownerOf(held);
  });
}

interface Sample {
  readonly ours: number;
  readonly turf: number;
  readonly geos: number;
  readonly geosInside: number;
  readonly apart: number;
}

function measured(what: EngineTimes['what'], jobs: readonly Job[], measure: (job: Job) => Sample): EngineTimes {
  const samples = jobs.map(measure).slice(WARM_UP);
  return {
    what,
    ours: samples.map(({ ours }) => ours),
    turf: samples.map(({ turf }) => turf),
    geos: samples.map(({ geos }) => geos),
    geosInside: samples.map(({ geosInside }) => geosInside),
    touched: jobs.reduce((sum, { hosts }) => sum + hosts.length, 0) / jobs.length,
    apart: samples.reduce((most, { apart }) => Math.max(most, apart), 0),
  };
}

function lengthOf(ring: Ring): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    sum += Math.hypot(ring[i]! - ring[j]!, ring[i + 1]! - ring[j + 1]!);
  return sum;
}
