import { crossesDivision } from '../../src/checks/crosses-division';
import { gap } from '../../src/checks/gap';
import { notSimple } from '../../src/checks/not-simple';
import { overlap } from '../../src/checks/overlap';
import { certify } from '../../src/checks/partition/certify';
import type { Rule } from '../../src/checks/rule';
import { sliver } from '../../src/checks/sliver';
import { unmatchedVertex } from '../../src/checks/unmatched-vertex';
import type { Shape } from '../../src/geometry/lattice';
import { LEVELS } from '../../src/plan/division-tree';
import { createWorld, type World } from '../../src/plan/world';
import { collectGarbage } from './collect-garbage';
import type { GeneratedPlan } from './generate-plan';
import { openGeosOverlay } from './geos-overlay';
import { timed } from './statistics';
import { auditByTurf, turfSample } from './turf-audit';

/** Milliseconds, round by round: by the clock, or those that the process ran. */
export interface PartitionTimes {
  /** Opening the world from its rows: tables and boxes, no buildings. */
  readonly open: readonly number[];
  /** Whether each grid by itself is simple, which comes before the partition is judged. */
  readonly notSimple: readonly number[];
  readonly rules: readonly number[];
  readonly rulesRan: readonly number[];
  /** `GEOSCoverageIsValid` of every level, and of the grids alone. */
  readonly geos: readonly number[];
  readonly geosRan: readonly number[];
  readonly geosGrids: readonly number[];
  /** The way of the shapes into GEOS's memory, once. */
  readonly intoGeos: number;
  /** Turf's audit of its sample, times grids of the city by grids of the sample. */
  readonly turf: readonly number[];
  readonly sampled: number;
  readonly vertices: number;
}

type Timed = Exclude<keyof PartitionTimes, 'intoGeos' | 'sampled' | 'vertices'>;

/** The rules that say whether a plan is a partition. */
const RULES: readonly Rule[] = [gap, overlap, sliver, crossesDivision, unmatchedVertex];

const SAMPLE = 60;

/**
 * Whether a city without a fault is a partition, judged in turn by our rules, by GEOS, and by Turf on a sample. Each round has a world
 * with shapes of its own, since what a shape was found to be is remembered.
 */
export async function benchPartition(plan: GeneratedPlan, rounds: number): Promise<PartitionTimes> {
  const geos = await openGeosOverlay();
  const levels = levelsOf(plan);
  const into = timed(() => levels.map((shapes) => geos.putCoverage(shapes)));
  const sample = turfSample(plan, SAMPLE);
  const times: Record<Timed, number[]> = {
    open: [],
    notSimple: [],
    rules: [],
    rulesRan: [],
    geos: [],
    geosRan: [],
    geosGrids: [],
    turf: [],
  };
  for (let round = 0; round < rounds; round++) {
    const rows = { grids: plan.grids.map(fresh), divisions: plan.divisions.map(fresh) };
    collectGarbage();
    const open = timed(() => createWorld(rows));
    const simple = timed(() => inspectAll(open.result, [notSimple], [...open.result.grids.keys()]));
    const rules = timed(() => judge(open.result));
    collectGarbage();
    const theirs = into.result.map((coverage) => timed(() => geos.coverageIsValid(coverage)));
    collectGarbage();
    const turf = timed(() => auditByTurf(sample));
    const wrong = simple.result + rules.result + turf.result;
    if (wrong > 0 || theirs.some(({ result }) => !result)) throw new Error('generated plan: not a partition');
    times.open.push(open.ms);
    times.notSimple.push(simple.ms);
    times.rules.push(rules.ms);
    times.rulesRan.push(rules.ran);
    times.geos.push(theirs.reduce((sum, { ms }) => sum + ms, 0));
    times.geosRan.push(theirs.reduce((sum, { ran }) => sum + ran, 0));
    times.geosGrids.push(theirs[0]!.ms);
    times.turf.push((turf.ms * plan.grids.length) / sample.grids);
  }
  geos.release();
  return { ...times, intoGeos: into.ms, sampled: sample.grids, vertices: verticesIn(levels.flat()) };
}

/** The grids first, then the divisions level by level: each a coverage. */
const levelsOf = ({ grids, divisions }: GeneratedPlan): Shape[][] =>
  [
    grids.map(({ shape }) => shape),
    ...LEVELS.map((level) => divisions.filter((division) => division.level === level).map(({ shape }) => shape)),
  ].filter((shapes) => shapes.length > 0);

const fresh = <Row extends { readonly shape: Shape }>(row: Row): Row => ({
  ...row,
  shape: row.shape.map((polygon) => [...polygon]),
});

/** As a full check does it: most areas are proved at once, then every rule asks for those that are in doubt. */
const judge = (world: World): number => inspectAll(world, RULES, [...certify(world)]);

function inspectAll(world: World, rules: readonly Rule[], subjects: readonly string[]): number {
  let found = 0;
  for (const rule of rules) for (const subject of subjects) found += rule.inspect(subject, world).length;
  return found;
}

const verticesIn = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, shape) => sum + shape.flat().reduce((n, ring) => n + ring.length / 2, 0), 0);
