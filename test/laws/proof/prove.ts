import fc from 'fast-check';
import type { World } from '../../../src/plan/world';
import { moveBy, type Move, type Weights } from '../moves/move';
import { sequenceOf } from '../moves/sequence';
import { planOf, type PlanSpec } from '../plans/plan-spec';
import { live, LawBroken, type Judge, type Tally } from './history';

/** Random histories of one kind: what plans are like, what is done in them. */
export interface Theme {
  readonly name: string;
  readonly plans: fc.Arbitrary<PlanSpec>;
  readonly moves: Weights;
  readonly exact: boolean;
  /** Moves of one history, and histories. */
  readonly length: number;
  readonly histories: number;
}

export interface Proof {
  readonly tally: Tally;
  /** null: every law held. */
  readonly failure: string | null;
}

/** Where the random numbers begin; with a path, only that history and what it shrinks to. */
export interface Start {
  readonly seed: number;
  readonly path?: string;
}

export interface Companions {
  readonly oracle?: (world: World) => readonly string[];
  readonly onHistory?: (done: number) => void;
}

interface Case {
  readonly plan: PlanSpec;
  readonly moves: readonly Move[];
}

/** Lives all histories of a theme. What fails is shrunk to the smallest case that fails and told with what repeats it. */
export function prove(theme: Theme, start: Start, { oracle, onHistory }: Companions = {}): Proof {
  const tally: Tally = new Map();
  let histories = 0;
  let shrinking = 0;
  const judge: Judge = { exact: theme.exact, tally, ...(oracle ? { oracle } : {}) };
  const cases = fc.record({ plan: theme.plans, moves: sequenceOf(moveBy(theme.moves), theme.length) });
  const details = fc.check(
    fc.property(cases, ({ plan, moves }: Case) => {
      // what is smaller still is not looked for any more
      if (shrinking > 0 && shrinking++ > MOST_SHRINKS) return;
      try {
        live(planOf(plan), moves, judge);
      } catch (error) {
        shrinking ||= 1;
        throw error;
      }
      onHistory?.(++histories);
    }),
    // a path leads to one history
    { ...start, numRuns: start.path === undefined ? theme.histories : 1 },
  );
  return { tally, failure: details.failed ? tell(theme, details) : null };
}

/** Histories lived to find the smallest case: after so many it is small enough. */
const MOST_SHRINKS = 3_000;

function tell(theme: Theme, details: fc.RunDetails<[Case]>): string {
  const { seed, counterexamplePath, counterexample, errorInstance, numShrinks } = details;
  const broken = errorInstance instanceof LawBroken ? errorInstance : null;
  const [smallest] = counterexample ?? [];
  return [
    `${theme.name}: a law is broken (shrunk ${numShrinks} times)`,
    broken?.message ?? String(errorInstance instanceof Error ? errorInstance.stack : errorInstance),
    `plan ${JSON.stringify(smallest?.plan)}`,
    ...(broken?.edits ?? []).map((edit, i) => `${String(i + 1).padStart(3)}. ${JSON.stringify(edit)}`),
    `again: GRIDWRIGHT_LAWS=${seed}/${counterexamplePath} npx vitest run test/laws/${theme.name}.test.ts`,
  ].join('\n');
}
