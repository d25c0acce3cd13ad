import { benchCommand } from '../command-bench';
import { benchEdits, type EditTime } from '../edits-bench';
import { generatePlan, type GeneratedPlan } from '../generate-plan';
import { MAPSHAPER_VERSION } from '../load-mapshaper';
import { benchPartition } from '../partition-bench';
import { CITY, RECHECKED } from '../plan-sizes';
import { count, promise, table, TIMES_HEAD, timesRow } from '../report';
import { median, quantile } from '../statistics';

const LEAST_AGAINST_GEOS = 8;
const LEAST_AGAINST_TURF = 8;
const MOST_AGAINST_CLEAN = 1;
const MOST_AGAINST_PARSE = 0.7;
const MOST_PEAK = 1;
const MOST_RECHECK_MS = 8;
const MOST_RECHECK_AT_20000 = 1.5;

/** Half of them meet code that the engine has not settled on yet. */
const ROUNDS = 21;
const PROCESS_ROUNDS = 9;
const PEAK_ROUNDS = 3;
/** Edits of each verb in each plan; those before them, uncounted, let the compiler settle. */
const EDITS = 300;
const WARM_UP = 30;

/** A city audited: its rules beside other engines, the command as a process beside others, and what an edit makes the rules look at again. */
export async function audit(seed: number): Promise<boolean> {
  const city = generatePlan(seed, CITY);
  const held = [...(await partition(city)), ...(await command(city)), ...rechecks(seed)];
  return held.every(Boolean);
}

/** Of each round by itself: what else the machine does comes and goes over seconds, and falls on both. */
const ratioOf = (times: readonly number[], others: readonly number[]): number =>
  median(times.map((ms, round) => ms / others[round]!));

async function partition(city: GeneratedPlan): Promise<boolean[]> {
  const times = await benchPartition(city, ROUNDS);
  const { rules, notSimple, geos, geosGrids, turf } = times;
  console.log(
    `\nIs it a partition? ${count(city.grids.length)} grids and ${count(city.divisions.length)} divisions of ${count(times.vertices)} vertices; ${ROUNDS} rounds in turn`,
  );
  table([
    TIMES_HEAD,
    timesRow('gap, overlap, sliver, crosses-division, unmatched-vertex', rules),
    timesRow('  before it: not-simple', notSimple),
    timesRow('  before it: opening the world', times.open),
    timesRow('GEOSCoverageIsValid of every level', geos),
    timesRow('  of the grids alone', geosGrids),
    timesRow(`Turf, overlap and gap alone, a sample of ${times.sampled} grids scaled up`, turf),
  ]);
  console.log(`the way into GEOS's memory: ${times.intoGeos.toFixed(0)} ms, once`);
  const ratios = {
    'by the time that the process ran': ratioOf(times.geosRan, times.rulesRan),
    'with not-simple': ratioOf(
      geos,
      rules.map((ms, round) => ms + notSimple[round]!),
    ),
    'of the grids alone': ratioOf(geosGrids, rules),
  };
  for (const [how, ratio] of Object.entries(ratios))
    console.log(`GEOSCoverageIsValid / partition rules, ${how}: ${ratio.toFixed(2)}`);
  return [
    promise('GEOSCoverageIsValid / partition rules', ratioOf(geos, rules), { least: LEAST_AGAINST_GEOS }),
    promise('Turf / partition rules', ratioOf(turf, rules), { least: LEAST_AGAINST_TURF }),
  ];
}

async function command(city: GeneratedPlan): Promise<boolean[]> {
  const { bytes, gridBytes, times, peaks } = await benchCommand(city, PROCESS_ROUNDS, PEAK_ROUNDS);
  console.log(
    `\nThe command as a process: files of ${megabytes(bytes)} MB, grids of ${megabytes(gridBytes)} MB; ${PROCESS_ROUNDS} rounds in turn, memory in ${PEAK_ROUNDS} others`,
  );
  const row = (name: string, job: keyof typeof times): string[] => [
    ...timesRow(name, times[job]),
    median(peaks[job]).toFixed(0),
  ];
  table([
    [...TIMES_HEAD, 'peak MB'],
    row('gridwright audit of all three files', 'audit'),
    row('Node, JSON.parse of all three files', 'parse'),
    row('gridwright audit of the grids', 'auditGrids'),
    row(`mapshaper ${MAPSHAPER_VERSION} -clean of the grids`, 'clean'),
  ]);
  return [
    promise('audit / JSON.parse', ratioOf(times.audit, times.parse), { most: MOST_AGAINST_PARSE }),
    promise('audit of the grids / mapshaper -clean', ratioOf(times.auditGrids, times.clean), {
      most: MOST_AGAINST_CLEAN,
    }),
    promise('peak memory, audit / JSON.parse', ratioOf(peaks.audit, peaks.parse), { most: MOST_PEAK }),
  ];
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

/**
 * Promised is what a planner waits for: by the clock. What the process ran meanwhile is more where helpers of Node work beside (the
 * compiler, the collector), and less where the machine had something else to do.
 */
function rechecks(seed: number): boolean[] {
  const plans = RECHECKED.map((size) => generatePlan(seed, size));
  const names = plans.map(({ grids }) => count(grids.length));
  const verbs = benchEdits(plans, seed, EDITS, WARM_UP);
  const all = { verb: 'all verbs', times: plans.map((_, plan) => verbs.flatMap(({ times }) => times[plan]!)) };
  console.log(
    `\nRecheck after one edit, ms by the clock: ${EDITS} edits of each verb at ${names.join(', ')} grids, in turn`,
  );
  table([
    ['', 'grids', 'median', 'p95', 'p99', 'longest', 'the process ran: median', 'p99'],
    ...[...verbs, all].flatMap(({ verb, times }) =>
      times.map((samples, plan) => [
        plan === 0 ? verb : '',
        names[plan]!,
        ...[0.5, 0.95, 0.99, 1].map((share) => quantile(clockOf(samples), share).toFixed(2)),
        ...[0.5, 0.99].map((share) => quantile(ranOf(samples), share).toFixed(2)),
      ]),
    ),
  ]);
  const [small, large] = all.times.map(clockOf) as [number[], number[]];
  return [
    promise(`recheck at ${names[0]} grids, p99 in ms`, quantile(small, 0.99), { most: MOST_RECHECK_MS }),
    promise(`recheck at ${names[1]} grids, p99 in ms`, quantile(large, 0.99), { most: MOST_RECHECK_MS }),
    promise(`recheck at ${names[1]} / at ${names[0]} grids, medians`, median(large) / median(small), {
      most: MOST_RECHECK_AT_20000,
    }),
  ];
}

const ranOf = (times: readonly EditTime[]): number[] => times.map(({ recheckRan }) => recheckRan);
const clockOf = (times: readonly EditTime[]): number[] => times.map(({ recheck }) => recheck);
