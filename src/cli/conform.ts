import { DEFAULT_TOLERANCE, conforming, type Conformed } from '../conform/conform';
import type { Layers } from '../formats/take-files';
import { isRefusal } from '../plan/edit';
import type { Shape } from '../geometry/lattice';
import type { Division, Grid, GridId } from '../plan/grid';
import { createWorld, type World } from '../plan/world';
import { CannotRun } from './cannot-run';
import type { Command, Given, Outside } from './command';
import { conformReport } from './conform-report';
import { grid, isFault } from './edit-fields';
import { handOut } from './hand-out';
import { FIELDS_OPTION, OUTPUT_OPTIONS, outputPaths, PLAN_OPTIONS, planFiles } from './plan-options';
import { readFieldsOption } from './read-fields-option';
import { readPlan } from './read-plan';
import { unhurried } from './unhurried';
import { degrees, refusalText, warningLine } from './words';
import { checkOutputs } from './write-outputs';

/** A partition as it was published becomes an exact one. */
export const conform: Command = {
  name: 'conform',
  about: 'Makes an exact partition of one that is nearly so, and says what it changed and what it left open.',
  options: {
    ...PLAN_OPTIONS,
    ...OUTPUT_OPTIONS,
    tolerance: {
      value: 'METRES',
      about: `how wide a sliver may be, and how far a vertex may move (${DEFAULT_TOLERANCE} where left out)`,
    },
    locked: { value: 'CODE,…', about: 'grids that give and take nothing', many: true },
    priority: { value: 'CODE,…', about: 'grids that are asked before others when ground is given', many: true },
    ...FIELDS_OPTION,
  },
  more: `Divisions stay, and grids come to them. Gaps and overlaps that are wider than the tolerance stay as they are, for a person to
settle; the exit code is then 1. The report is described in docs/edits.md.`,
  run,
};

async function run(given: Given, { warn, progress }: Outside): Promise<0 | 1> {
  const tolerance = toleranceOf(given.one('tolerance'));
  checkOutputs(outputPaths(given));
  const names = readFieldsOption(given.all('fields'));
  progress('Reading', null);
  const layers = readPlan(planFiles(given), names, { shortRings: 'left-out' });
  const before = createWorld({ grids: layers.grids, divisions: layers.divisions });
  const options = {
    tolerance,
    locked: new Set(gridsNamed(before, given, 'locked')),
    priority: gridsNamed(before, given, 'priority'),
  };
  const result = await unhurried(conforming(layers.divisions, layers.grids, options), ({ done, total }) =>
    progress('Conforming', done / total),
  );
  if (isRefusal(result)) {
    const where = result.at ? ` at ${degrees(result.at).join(', ')}` : '';
    throw new CannotRun(`conform: ${refusalText(result.refused, result.params)}${where}`);
  }
  const report = conformReport(before, result, layers.warnings);
  await handOut(conformed(layers, result), layers.grids, report, given, progress);
  for (const warning of layers.warnings) warn(`warning: ${warningLine(warning)}`);
  if (result.left.length === 0) return 0;
  warn(summary(result));
  return 1;
}

function toleranceOf(text: string | null): number {
  const tolerance = text === null ? DEFAULT_TOLERANCE : Number(text);
  if (text?.trim() === '' || !(tolerance >= 0))
    throw new CannotRun(`conform: --tolerance ${text} is no width in metres, such as ${DEFAULT_TOLERANCE}`);
  return tolerance;
}

function gridsNamed(world: World, given: Given, option: string): GridId[] {
  const codes = given.all(option).flatMap((value) => value.split(','));
  return codes.map((code) => {
    const id = grid(code.trim(), '', world);
    if (isFault(id)) throw new CannotRun(`conform: --${option}: ${refusalText(id.fault, id.params)}`);
    return id;
  });
}

/** The plan with the shapes that came out; a row that was not drawn, or came out as it was, is the very row. */
function conformed(layers: Layers, { grids, divisions, changes }: Conformed): World {
  const redrawn = new Set(changes.flatMap((change) => (change.what === 'outline' ? [change.of] : [])));
  const now = <Row extends Grid | Division>(row: Row, shape: Shape | undefined): Row =>
    shape && redrawn.has(row.id) ? { ...row, shape } : row;
  return createWorld({
    people: layers.people,
    grids: layers.grids.map((row) => now(row, grids.get(row.id))),
    divisions: layers.divisions.map((row) => now(row, divisions.get(row.id))),
  });
}

function summary({ left }: Conformed): string {
  const count = (kind: string): string => {
    const n = left.filter(({ what }) => what === kind).length;
    return n === 0 ? '' : `${n} ${WORDS[kind]![n === 1 ? 0 : 1]}`;
  };
  return `Left open for a person to settle: ${Object.keys(WORDS).map(count).filter(Boolean).join(', ')}`;
}

const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  gap: ['gap', 'gaps'],
  overlap: ['overlap', 'overlaps'],
  outside: ['piece of a grid outside its division', 'pieces of grids outside their division'],
  vanished: ['grid of which nothing is left', 'grids of which nothing is left'],
};
