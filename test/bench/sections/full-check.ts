import { benchFullCheck } from '../full-check-bench';
import { generatePlan, type GeneratedPlan } from '../generate-plan';
import { LARGE } from '../plan-sizes';
import { count, promise, table, TIMES_HEAD, timesRow } from '../report';
import { median } from '../statistics';

const MOST_AGAINST_PARSE = 1;
/** Full checks, and parsings, in turn. */
const ROUNDS = 7;

/** The full check of a city takes no longer than `JSON.parse` takes for its files. */
export function fullCheck(seed: number): boolean {
  const plan = generatePlan(seed, LARGE);
  const { bytes, read, parse, place, check, findings, checkPeak } = benchFullCheck(plan, ROUNDS);
  const whole = place.map((ms, round) => ms + check[round]!);
  // of each round by itself: what else the machine does comes and goes over seconds, and falls on both
  const ratio = median(whole.map((ms, round) => ms / parse[round]!));
  console.log(`\nFull check: ${size(plan)}; files of ${(bytes / 1e6).toFixed(0)} MB`);
  table([
    TIMES_HEAD,
    timesRow('JSON.parse of the files', parse),
    timesRow('placing the buildings', place),
    timesRow('all rules', check),
    timesRow('placing and rules', whole),
  ]);
  console.log(`reading the files (parse, validate, lattice, index): ${read.toFixed(0)} ms, once`);
  console.log(`findings: ${[...findings].map(([rule, n]) => `${n} ${rule}`).join(', ') || 'none'}`);
  console.log(`peak memory: ${checkPeak} MB with texts and rows in it`);
  return promise('full check / JSON.parse, median of the rounds', ratio, { most: MOST_AGAINST_PARSE });
}

const size = ({ grids, divisions, houses }: GeneratedPlan): string => {
  const vertices = grids.reduce((sum, { shape }) => sum + shape.flat().reduce((n, ring) => n + ring.length / 2, 0), 0);
  return `${count(grids.length)} grids of ${Math.round(vertices / grids.length)} vertices, ${count(divisions.length)} divisions, ${count(houses.length)} buildings`;
};
