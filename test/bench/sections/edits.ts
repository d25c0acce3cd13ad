import { benchEdits, type EditTime, type VerbTimes } from '../edits-bench';
import { peakMegabytes } from '../environment';
import { generatePlan } from '../generate-plan';
import { GROWING, LARGE, SMALL, type PlanSize } from '../plan-sizes';
import { count, promise, table } from '../report';
import { median, p95 } from '../statistics';

const MOST_AT_8000 = 1.5;
const MOST_AT_50000 = 1.3;
/** Edits of each verb in each plan; those before them, uncounted, let the compiler settle. */
const EDITS = 200;
const WARM_UP = 30;

/** An edit costs what it touches, not what the plan holds: cut, dissolve and recheck at 1,000 and at 8,000 grids full of houses. */
export function edits(seed: number): boolean {
  const held = measured(seed, [SMALL, LARGE], MOST_AT_8000);
  return held.every(Boolean);
}

/** The same far beyond a city: at 1,000, 10,000 and 50,000 grids. */
export function growth(seed: number): boolean {
  const held = measured(seed, GROWING, MOST_AT_50000);
  return held.every(Boolean);
}

function measured(seed: number, sizes: readonly PlanSize[], most: number): boolean[] {
  const plans = sizes.map((size) => generatePlan(seed, size));
  const names = plans.map(({ grids }) => count(grids.length));
  const verbs = benchEdits(plans, seed, EDITS, WARM_UP);
  console.log(
    `\nOne edit, cut + dissolve + recheck, ms: ${EDITS} edits of each verb at ${names.join(', ')} grids, in turn`,
  );
  const columns = ['perform', 'apply', 'recheck'] as const;
  const all = together(verbs);
  const rows = [...verbs, all].flatMap(({ verb, times, refused }) =>
    times.map((samples, plan) => [
      plan === 0 ? verb : '',
      names[plan]!,
      median(pick(samples, 'all')).toFixed(2),
      p95(pick(samples, 'all')).toFixed(2),
      ...columns.map((column) => median(pick(samples, column)).toFixed(2)),
      plan === 0 ? '' : ratioOf(times, plan).toFixed(2),
      String(refused[plan]),
    ]),
  );
  table([['', 'grids', 'median', 'p95', ...columns, 'ratio', 'refused'], ...rows]);
  console.log(`peak memory of the run so far: ${peakMegabytes()} MB`);
  return names
    .slice(1)
    .map((name, i) =>
      promise(`one edit at ${name} / at ${names[0]} grids, medians`, ratioOf(all.times, i + 1), { most }),
    );
}

const pick = (times: readonly EditTime[], part: keyof EditTime): number[] => times.map((time) => time[part]);

const ratioOf = (times: VerbTimes['times'], plan: number): number =>
  median(pick(times[plan]!, 'all')) / median(pick(times[0]!, 'all'));

/** All verbs as one mix, in equal parts. */
const together = (verbs: readonly VerbTimes[]) => ({
  verb: 'all verbs',
  times: verbs[0]!.times.map((_, plan) => verbs.flatMap(({ times }) => times[plan]!)),
  refused: verbs[0]!.times.map((_, plan) => verbs.reduce((sum, { refused }) => sum + refused[plan]!, 0)),
});
