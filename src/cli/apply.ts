import { createWorld } from '../plan/world';
import { CannotRun } from './cannot-run';
import type { Command, Given, Outside } from './command';
import { handOut } from './hand-out';
import { FIELDS_OPTION, OUTPUT_OPTIONS, outputPaths, PLAN_OPTIONS, planFiles } from './plan-options';
import { readFieldsOption } from './read-fields-option';
import { readJsonOrInput } from './read-json';
import { readPlan } from './read-plan';
import { linesOf, toldWarnings } from './report-text';
import { runEdits, type Outcome } from './run-edits';
import { unhurried } from './unhurried';
import { warningLine } from './words';
import { checkOutputs } from './write-outputs';

/** Edits from a file, one after the other, on a plan from files. */
export const apply: Command = {
  name: 'apply',
  about: 'Does the edits of a file on a plan, and writes the plan as it then is.',
  options: {
    ...PLAN_OPTIONS,
    buildings: { value: 'FILE', about: 'building footprints', many: true },
    edits: { value: 'FILE', about: 'the edits, a JSON array; - for standard input', required: true },
    ...OUTPUT_OPTIONS,
    'keep-buildings-whole': { about: 'borders go round houses, but where an edit says otherwise' },
    strict: { about: 'stop at the first edit that is refused' },
    ...FIELDS_OPTION,
    time: { value: 'TIME', about: 'ISO 8601, when the edits are made; only retire writes it (now where left out)' },
  },
  more: `An edit that is refused changes nothing, and the next has its turn. Edits and report are described in docs/edits.md:
  [{"edit": "split", "grid": "330199009001001", "line": [[120.141, 30.255], [120.144, 30.254]]},
   {"edit": "merge", "grids": ["330199009001002", "330199009001003"]}]`,
  run,
};

async function run(given: Given, { now, warn, progress }: Outside): Promise<0 | 1> {
  const at = timeOf(given.one('time') ?? now());
  checkOutputs(outputPaths(given));
  const names = readFieldsOption(given.all('fields'));
  const edits = await editsIn(given.one('edits')!);
  progress('Reading', null);
  const layers = readPlan(planFiles(given), names);
  const codes = layers.grids.flatMap(({ code }) => (code === '' ? [] : [code]));
  // what stands in a file has left the house: its codes are not given out again
  const world = createWorld({
    grids: layers.grids,
    divisions: layers.divisions,
    people: layers.people,
    issued: codes,
    ...(layers.footprints ? { footprints: layers.footprints } : {}),
  });
  const outcomes: Outcome[] = [];
  const options = { keepBuildingsWhole: given.has('keep-buildings-whole'), strict: given.has('strict'), at };
  await unhurried(runEdits(world, edits, options), (outcome) => {
    outcomes.push(outcome);
    progress('Editing', outcomes.length / edits.length);
  });
  const report = `{"edits":${linesOf(outcomes)},\n"warnings":${linesOf(toldWarnings(layers.warnings))}}\n`;
  await handOut(world, layers.grids, report, given, progress);
  for (const warning of layers.warnings) warn(`warning: ${warningLine(warning)}`);
  const refused = outcomes.filter(({ status }) => status === 'refused');
  if (refused.length === 0) return 0;
  warn(summary(refused, edits.length, edits.length - outcomes.length));
  return 1;
}

async function editsIn(path: string): Promise<readonly unknown[]> {
  const edits = await readJsonOrInput(path);
  if (!Array.isArray(edits)) throw new CannotRun(`${path}: edits are a JSON array, [{"edit": "split", …}, …]`);
  return edits;
}

function timeOf(text: string): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new CannotRun(`apply: --time ${text} is no time, such as 2026-11-01T08:00:00Z`);
  return time.toISOString();
}

function summary(refused: readonly Outcome[], count: number, notRun: number): string {
  const { index, code, message } = refused[0]!;
  const rest = notRun > 0 ? `; ${notRun} were not tried` : '';
  return `${refused.length} of ${count} edits refused${rest}. The first is edits[${index}], ${code}: ${message}`;
}
