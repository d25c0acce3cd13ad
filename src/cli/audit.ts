import { existsSync, realpathSync, statSync } from 'node:fs';
import { checking, findingsOf, type Checked } from '../checks/check';
import { certify } from '../checks/partition/certify';
import { takeOver } from '../checks/partition/faults-of';
import type { FieldName } from '../formats/field-names';
import type { Layers } from '../formats/take-files';
import { atOnce } from '../plan/in-steps';
import { NO_FOOTPRINTS, type FootprintOutlines } from '../plan/footprints';
import { holderMap, placingBuildings } from '../plan/place-buildings';
import { DEFAULT_SETTINGS, type Settings } from '../plan/settings';
import { createWorld, withFootprints, type World } from '../plan/world';
import { auditOf, type Audit, type SecondAnswer } from '../report/audit';
import { readPrevious, type PreviousAudit } from '../report/previous';
import { MOST_PICTURES } from '../report/pictured';
import { reportSpeaker } from '../report/report-speaker';
import { LOCALES, type Locale } from '../report/speaker';
import { ROUNDING, secondCheck } from '../session/second-check';
import { VERSION } from '../ui/version';
import { formatNamed, FORMATS, mapsIn } from './audit-formats';
import { takeInputs, type Inputs } from './audit-inputs';
import { retiredIn, sitesIn, type ReadFile } from './audit-lists';
import { readAuditSettings } from './audit-settings';
import { CannotRun } from './cannot-run';
import type { Command, Given, Outside } from './command';
import { FIELDS_OPTION, PLAN_OPTIONS, planFiles } from './plan-options';
import type { Progress } from './progress';
import { readFieldsOption } from './read-fields-option';
import { readBytes, parsedJson } from './read-json';
import { readAside } from './read-aside';
import { checkNames, readPart, readPlan, type PlanFile, type PlanReading } from './read-plan';
import { unhurried } from './unhurried';
import { warningLine } from './words';
import { checkOutputs, writeOutputs } from './write-outputs';

/** Says of a plan as it stands in its files whether it holds. */
export const audit: Command = {
  name: 'audit',
  about: 'Says whether a plan holds, by every rule, as it stands in its files: nothing is repaired.',
  options: {
    ...PLAN_OPTIONS,
    buildings: { value: 'FILE', about: 'building footprints', many: true },
    sites: { value: 'FILE', about: 'hospitals, malls, enterprises: GeoJSON with name and category' },
    retired: { value: 'FILE', about: 'codes that were given up: CSV (code, date, reason) or JSON' },
    previous: { value: 'FILE', about: 'what --format geojson wrote before: says what is new, solved, and stays' },
    settings: { value: 'FILE', about: 'thresholds, a JSON object' },
    ...FIELDS_OPTION,
    format: { value: 'FORMAT', about: `${Object.keys(FORMATS).join(', ')} (text where left out)` },
    maps: { value: 'NUMBER', about: `maps in a report as html, at the most (${MOST_PICTURES} where left out)` },
    out: { value: 'FILE', about: 'where the report goes (standard output where left out)' },
    verify: { about: 'computes the hard rules of all grids again by a second engine' },
    lang: { value: 'LANG', about: `language of the report: ${LOCALES.join(', ')} (${LOCALES[0]} where left out)` },
  },
  more: `Exit code 1 where there is an error, 2 also where the second engine disagrees or a rule broke: then there is no verdict.
Rules, formats and settings are described in docs/audit.md.`,
  run,
};

async function run(given: Given, outside: Outside): Promise<0 | 1> {
  const { warn, progress } = outside;
  const format = formatNamed(given.one('format') ?? 'text');
  const maps = mapsIn(given.one('maps'));
  const speaker = reportSpeaker(localeNamed(given.one('lang')));
  const out = given.one('out') ?? '-';
  checkOutputs([out]);
  keepApart(out, given);

  const inputs = takeInputs();
  progress('Reading', null);
  const { world, previous, fields, warnings } = await readAll(given, inputs);
  const checked = await unhurried(checking(world), ({ done, total }) => progress('Checking', done / total));
  const second = given.has('verify') ? await verified(world, checked, progress) : null;
  progress('Writing', null);
  const audit = auditOf(
    {
      world,
      findings: findingsOf(checked),
      rules: checked.rules,
      inputs: inputs.list(),
      fields,
      warnings,
      previous,
      second,
      version: VERSION,
    },
    speaker,
  );
  await writeOutputs([{ path: out, text: format(audit, { whole: out !== '-', maps }) }]);
  for (const warning of warnings) warn(`warning: ${warning}`);
  return exitCodeOf(audit);
}

/** What is audited is evidence: no report is written over it. */
function keepApart(out: string, given: Given): void {
  const read = [...planFiles(given).map(({ path }) => path), ...LISTS.flatMap((option) => given.one(option) ?? [])];
  const place = (path: string): string | null => (existsSync(path) ? realpathSync(path) : null);
  if (out === '-' || place(out) === null || !statSync(out).isFile()) return;
  if (read.some((path) => place(path) === place(out)))
    throw new CannotRun(`audit: --out ${out} is one of the files that are read, and would be lost`);
}

const LISTS = ['sites', 'retired', 'previous', 'settings'];

function localeNamed(name: string | null): Locale {
  if (name === null) return LOCALES[0];
  const locale = LOCALES.find((each) => each === name);
  if (!locale) throw new CannotRun(`audit: --lang ${name} is none of ${LOCALES.join(', ')}`);
  return locale;
}

interface Read {
  readonly world: World;
  readonly previous: PreviousAudit | null;
  readonly fields: readonly string[];
  readonly warnings: readonly string[];
}

async function readAll(given: Given, inputs: Inputs): Promise<Read> {
  const names = readFieldsOption(given.all('fields'));
  const settings = settingsIn(given.one('settings'));
  const { layers, proved, holders } = await readLayers(planFiles(given), names, inputs, settings);
  /** The bytes of the file of an option, so that every file that was read is in the report. */
  const bytesOf = (option: string): ReadFile | null => {
    const path = given.one(option);
    if (path === null) return null;
    const bytes = readBytes(path);
    inputs.saw({ layer: option, path }, bytes);
    return { path, bytes };
  };
  const [listed, retired] = [bytesOf('sites'), bytesOf('retired')];
  const sites = listed && sitesIn(listed);
  bytesOf('settings');
  const previous = bytesOf('previous');
  const laid = {
    footprints: layers.footprints ?? NO_FOOTPRINTS,
    columns: layers.columns,
    ...(holders && { holders }),
    ...(sites && { sites: sites.sites }),
    ...(retired && { retired: retiredIn(retired) }),
  };
  const plan = proved ?? planOf(layers, settings);
  const world = withFootprints(plan, laid);
  takeOver(plan, world);
  return {
    world,
    previous: previous && previousIn(parsedJson(previous.bytes, previous.path), previous.path),
    fields: names.map(({ layer, ours, theirs }) => `${layer === null ? '' : `${layer}.`}${ours}=${theirs}`),
    warnings: [...layers.warnings, ...(sites?.warnings ?? [])].map(warningLine),
  };
}

const planOf = ({ grids, divisions, people }: Layers, settings: Settings): World =>
  createWorld({ grids, divisions, people, settings });

function settingsIn(path: string | null): Settings {
  return path === null ? DEFAULT_SETTINGS : readAuditSettings(parsedJson(readBytes(path), path), path);
}

/**
 * The layers, and the plan without buildings where it was proved already: a thread reads these, and while it does the borders of the plan,
 * which need none, are looked at.
 */
async function readLayers(
  files: readonly PlanFile[],
  names: readonly FieldName[],
  inputs: Inputs,
  settings: Settings,
): Promise<{ readonly layers: Layers; readonly proved: World | null; readonly holders: World['holders'] | null }> {
  const isBuildings = ({ kind }: PlanFile): boolean => kind === 'buildings';
  const part = files.filter(isBuildings);
  const bytes = part.reduce((sum, { path }) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  const aside = readAside({ part, files, names }, bytes);
  const reading: PlanReading = {
    shortRings: 'left-out',
    saw: ({ kind, level, path }, seen) => inputs.saw({ layer: kind, path, ...(level && { level }) }, seen),
  };
  if (!aside) return { layers: readPlan(files, names, reading), proved: null, holders: null };
  try {
    const own = readPart(
      files.filter((file) => !isBuildings(file)),
      files,
      names,
      reading,
    );
    const proved = planOf(own.layers, settings);
    certify(proved);
    const map = atOnce(holderMap(proved.grids, proved.gridBoxes));
    const place = (outlines: FootprintOutlines) =>
      atOnce(placingBuildings(outlines, proved.grids, proved.gridBoxes, map));
    // while they are placed, the thread reads what else is said of them
    const outlines = await aside.outlines();
    const holders = outlines && place(outlines);
    const other = await aside.read();
    inputs.add(other.inputs);
    checkNames(names, new Set([...own.used, ...other.used]));
    const { footprints, columns, warnings } = other.layers;
    return {
      layers: {
        ...own.layers,
        footprints,
        columns: { ...own.layers.columns, buildings: columns.buildings },
        warnings: [...own.layers.warnings, ...warnings],
      },
      proved,
      holders: holders ?? (footprints && place(footprints)),
    };
  } finally {
    aside.stop();
  }
}

function previousIn(json: unknown, path: string): PreviousAudit {
  const previous = readPrevious(json);
  if (!previous)
    throw new CannotRun(`${path}: this is no report of an audit; --previous takes what --format geojson wrote`);
  return previous;
}

async function verified(world: World, checked: Checked, progress: Progress): Promise<SecondAnswer> {
  const job = {
    signal: new AbortController().signal,
    progress: (share: number | null) => progress('Checking again', share),
  };
  // against no import at all, every grid counts as changed
  return secondCheck({ world, findings: findingsOf(checked) }, { grids: [] }, job, ROUNDING);
}

/** Where there is no verdict, nobody may take the run for one that passed. */
export function exitCodeOf({ summary }: Audit): 0 | 1 {
  const disputed = summary.second_check?.disagreements.length ?? 0;
  if (disputed > 0)
    throw new CannotRun(`The two engines differ in ${disputed} places, which the report names: there is no verdict`);
  if (summary.severities.error > 0) return 1;
  const broke = summary.not_checked.filter(({ failed }) => failed);
  if (broke.length > 0)
    throw new CannotRun(
      `${broke.map(({ rule }) => rule).join(', ')} could not be computed, which is a defect: there is no verdict`,
    );
  return 0;
}
