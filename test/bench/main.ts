import { benchEdits, type EditTime, type VerbTimes } from './edits-bench';
import { environmentText, peakMegabytes } from './environment';
import { benchFullCheck } from './full-check-bench';
import { generatePlan, type GeneratedPlan } from './generate-plan';
import { LARGE, SMALL } from './plan-sizes';
import { median, p95 } from './statistics';

/**
 * What the engine promises about its speed, as ratios, so that they hold on any machine:
 *
 *   1. an edit costs what it touches, not what the plan holds: its median at 8,000 grids is at most 1.5 times that at 1,000;
 *   2. the full check of a city takes no longer than `JSON.parse` takes for its files.
 *
 * `npm run bench`, or with another seed `npm run bench -- 7`. Answers the exit code: 1 where a promise is missed.
 */
export default function main(seedText = '20260301'): number {
  const seed = Number(seedText);
  if (!Number.isInteger(seed)) throw new Error(`seed: ${seedText}`);
  console.log(`${environmentText()}; seed ${seed}`);
  // the full check first, so that the peak is its own
  const large = generatePlan(seed, LARGE);
  const held = [reportFullCheck(large)];
  const small = generatePlan(seed, SMALL);
  held.push(reportEdits(benchEdits([small, large], seed, EDITS, WARM_UP)));
  console.log(held.every(Boolean) ? '\nall promises kept' : '\na promise is missed');
  return held.every(Boolean) ? 0 : 1;
}

const MOST_AGAINST_PARSE = 1;
const MOST_AGAINST_SMALL = 1.5;
/** Full checks, and parsings, in turn. */
const ROUNDS = 7;
/** Edits of each verb in each plan; those before them, uncounted, let the compiler settle. */
const EDITS = 200;
const WARM_UP = 30;

function reportFullCheck(plan: GeneratedPlan): boolean {
  const { bytes, read, parse, place, check, findings, checkPeak } = benchFullCheck(plan, ROUNDS);
  const whole = place.map((ms, round) => ms + check[round]!);
  // of each round by itself: what else the machine does comes and goes over seconds, and falls on both
  const ratio = median(whole.map((ms, round) => ms / parse[round]!));
  console.log(`\nFull check: ${size(plan)}; files of ${(bytes / 1e6).toFixed(0)} MB`);
  table([
    ['', 'median ms', 'p95 ms', 'first ms'],
    ...Object.entries({ 'JSON.parse of the files': parse, 'placing the buildings': place, 'all rules': check }).map(
      row,
    ),
    row(['placing and rules', whole]),
  ]);
  console.log(`reading the files (parse, validate, lattice, index): ${read.toFixed(0)} ms, once`);
  console.log(`findings: ${[...findings].map(([rule, count]) => `${count} ${rule}`).join(', ') || 'none'}`);
  console.log(`peak memory: ${checkPeak} MB with texts and rows in it`);
  return promise('full check / JSON.parse, median of the rounds', ratio, MOST_AGAINST_PARSE);
}

function reportEdits(verbs: readonly VerbTimes[]): boolean {
  console.log(
    `\nOne edit, cut + dissolve + recheck, ms: ${EDITS} edits of each verb at 1,000 and at 8,000 grids, in turn`,
  );
  const columns = ['all', 'perform', 'apply', 'recheck'] as const;
  const rows = [...verbs, together(verbs)].flatMap(({ verb, times, refused }) =>
    times.map((samples, plan) => [
      plan === 0 ? verb : '',
      plan === 0 ? '1,000' : '8,000',
      median(pick(samples, 'all')).toFixed(2),
      p95(pick(samples, 'all')).toFixed(2),
      ...columns.slice(1).map((column) => median(pick(samples, column)).toFixed(2)),
      plan === 0 ? '' : ratioOf(times).toFixed(2),
      String(refused[plan]),
    ]),
  );
  table([['', 'grids', 'median', 'p95', 'perform', 'apply', 'recheck', 'ratio', 'refused'], ...rows]);
  console.log(`peak memory of the whole run: ${peakMegabytes()} MB`);
  return promise('one edit at 8,000 / at 1,000 grids, medians', ratioOf(together(verbs).times), MOST_AGAINST_SMALL);
}

const pick = (times: readonly EditTime[], part: keyof EditTime): number[] => times.map((time) => time[part]);

const ratioOf = ([small, large]: VerbTimes['times']): number =>
  median(pick(large!, 'all')) / median(pick(small!, 'all'));

/** All verbs as one mix, in equal parts. */
const together = (verbs: readonly VerbTimes[]) => ({
  verb: 'all verbs',
  times: [0, 1].map((plan) => verbs.flatMap(({ times }) => times[plan]!)),
  refused: [0, 1].map((plan) => verbs.reduce((sum, { refused }) => sum + refused[plan]!, 0)),
});

function promise(what: string, ratio: number, most: number): boolean {
  const kept = ratio <= most;
  console.log(`${kept ? 'kept  ' : 'MISSED'} ${what}: ${ratio.toFixed(2)} (at most ${most.toFixed(2)})`);
  return kept;
}

const row = ([name, ms]: [string, readonly number[]]): string[] => [
  name,
  median(ms).toFixed(0),
  p95(ms).toFixed(0),
  ms[0]!.toFixed(0),
];

/** Columns as wide as their widest cell; the first one to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((cells) => cells[c]!.length)));
  for (const cells of rows)
    console.log(cells.map((cell, c) => (c === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[c]!))).join('  '));
}

const size = ({ grids, divisions, houses }: GeneratedPlan): string => {
  const vertices = grids.reduce((sum, { shape }) => sum + shape.flat().reduce((n, ring) => n + ring.length / 2, 0), 0);
  return `${count(grids.length)} grids of ${Math.round(vertices / grids.length)} vertices, ${count(divisions.length)} divisions, ${count(houses.length)} buildings`;
};

const count = (n: number): string => n.toLocaleString('en');
