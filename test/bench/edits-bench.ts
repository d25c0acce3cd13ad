import { checkAll, recheck, type Checked } from '../../src/checks/check';
import { perform } from '../../src/edits/edits';
import type { Edit } from '../../src/plan/edit';
import { invert } from '../../src/plan/patch';
import { apply, createWorld, type World } from '../../src/plan/world';
import { makeFootprints } from '../make-footprints';
import { Random } from '../random';
import { collectGarbage } from './collect-garbage';
import type { GeneratedPlan } from './generate-plan';
import { PLANNER_VERBS, plannerEdit, type PlannerVerb } from './planner-edit';
import { timed } from './statistics';

/** A plan under edit. Every edit is taken back after its measurement, so that all of them meet the same plan. */
interface Bench {
  readonly world: World;
  readonly checked: Checked;
  readonly ids: readonly string[];
  readonly random: Random;
}

/** Milliseconds of one edit: the new borders, the plan that takes them, the rules that look again. */
export interface EditTime {
  readonly perform: number;
  readonly apply: number;
  readonly recheck: number;
  /** Of `recheck` what the process ran, helpers of Node included, and did not wait for others of the machine. */
  readonly recheckRan: number;
  readonly all: number;
}

export interface VerbTimes {
  readonly verb: PlannerVerb;
  /** For each plan, in the order given. */
  readonly times: readonly (readonly EditTime[])[];
  readonly refused: readonly number[];
}

/**
 * Times edits of every verb in several plans, one edit in each in turn, so that whatever else the machine does falls on all of
 * them alike. The first `warmUp` edits of every verb are not counted.
 */
export function benchEdits(plans: readonly GeneratedPlan[], seed: number, count: number, warmUp: number): VerbTimes[] {
  const benches = plans.map((plan) => open(plan, seed));
  for (const verb of PLANNER_VERBS)
    for (let n = 0; n < warmUp; n++) for (const bench of benches) measure(bench, verb, n);
  return PLANNER_VERBS.map((verb) => {
    const times = benches.map((): EditTime[] => []);
    const refused = benches.map(() => 0);
    collectGarbage();
    for (let n = 0; n < count; n++)
      benches.forEach((bench, b) => {
        const measured = measure(bench, verb, n);
        times[b]!.push(measured.time);
        refused[b]! += measured.refused;
      });
    return { verb, times, refused };
  });
}

function open({ grids, divisions, houses }: GeneratedPlan, seed: number): Bench {
  const world = createWorld({ grids, divisions, footprints: makeFootprints(houses) });
  return { world, checked: checkAll(world), ids: [...world.grids.keys()], random: new Random(seed) };
}

/** One edit that is done; what is refused on the way there is counted, not timed. */
function measure(
  { world, checked, ids, random }: Bench,
  verb: PlannerVerb,
  n: number,
): { time: EditTime; refused: number } {
  for (let refused = 0; refused < MOST_REFUSED; refused++) {
    const edit: Edit = { ...plannerEdit(random, world, verb, ids), id: `edit${n}`, at: '2026-01-01T00:00:00.000Z' };
    const start = performance.now();
    const patch = perform(world, edit);
    if ('refused' in patch) {
      if (patch.refused === 'not-exact') throw new Error(`${verb}: not exact at ${patch.at?.join(', ')}`);
      continue;
    }
    const performed = performance.now();
    apply(world, patch);
    const applied = performance.now();
    const again = timed(() => recheck(checked, world, patch));
    const end = performance.now();
    apply(world, invert(patch));
    return {
      time: {
        perform: performed - start,
        apply: applied - performed,
        recheck: again.ms,
        recheckRan: again.ran,
        all: end - start,
      },
      refused,
    };
  }
  throw new Error(`${verb}: ${MOST_REFUSED} edits in a row were refused`);
}

const MOST_REFUSED = 50;
