import { checkAll, findingsOf } from '../../src/checks/check';
import { createWorld, type WorldParts } from '../../src/plan/world';
import { collectGarbage } from './collect-garbage';
import { peakMegabytes } from './environment';
import type { GeneratedPlan } from './generate-plan';
import { bytesOf, planFiles, readPlanFiles, type PlanFiles } from './plan-files';
import { timed } from './statistics';

export interface FullCheckTimes {
  readonly bytes: number;
  /** Milliseconds of reading the plan from its files as the product does: parse, validate, put on the lattice, index. */
  readonly read: number;
  /** Milliseconds of `JSON.parse` of all files, each time. */
  readonly parse: readonly number[];
  /** Milliseconds of opening the world: every building is placed in its grid. */
  readonly place: readonly number[];
  /** Milliseconds of every rule on every subject. */
  readonly check: readonly number[];
  /** Findings by rule. */
  readonly findings: ReadonlyMap<string, number>;
  /** MB that the process held at the most until the first check was done, before any parsing by itself. */
  readonly checkPeak: number;
}

/**
 * The full check of a plan beside `JSON.parse` of the files it comes from: placement of all buildings and all rules, from rows that are
 * read, against parsing the text into objects and nothing more. In turn, `rounds` times; the first of each is cold, as a planner who
 * opens a file meets it.
 */
export function benchFullCheck(plan: GeneratedPlan, rounds: number): FullCheckTimes {
  const files = planFiles(plan);
  collectGarbage();
  const read = timed(() => readPlanFiles(files));
  const parse: number[] = [];
  const place: number[] = [];
  const check: number[] = [];
  let findings = new Map<string, number>();
  let checkPeak = 0;
  for (let round = 0; round < rounds; round++) {
    collectGarbage();
    const times = timesOfCheck(fresh(read.result));
    place.push(times.place);
    check.push(times.check);
    findings = times.findings;
    checkPeak ||= peakMegabytes();
    collectGarbage();
    parse.push(timeOfParsing(files));
  }
  return { bytes: bytesOf(files), read: read.ms, parse, place, check, findings, checkPeak };
}

/** The same rows with shapes of their own: what is remembered of a shape that was checked before is not to help. */
const fresh = (parts: WorldParts): WorldParts => ({
  ...parts,
  grids: Array.from(parts.grids!, (grid) => ({ ...grid, shape: grid.shape.map((polygon) => [...polygon]) })),
});

/** The objects are dropped at once: what they weigh is not the check's. */
const timeOfParsing = ({ divisions, grids, buildings }: PlanFiles): number =>
  timed(() => [divisions, grids, buildings].map((text) => JSON.parse(text) as object)).ms;

function timesOfCheck(parts: WorldParts): { place: number; check: number; findings: Map<string, number> } {
  const opened = timed(() => createWorld(parts));
  const checked = timed(() => findingsOf(checkAll(opened.result)));
  // a generated plan has houses on borders and no other fault: else the rules had been busy with what no real plan has
  const other = checked.result.find(({ rule }) => rule !== 'building-split');
  if (other) throw new Error(`generated plan: ${other.id}`);
  const findings = new Map<string, number>();
  for (const { rule } of checked.result) findings.set(rule, (findings.get(rule) ?? 0) + 1);
  return { place: opened.ms, check: checked.ms, findings };
}
