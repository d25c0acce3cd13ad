import { basename } from 'node:path';
import { renameFields, type FieldName, type PlanLayer } from '../formats/field-names';
import { isProblem, type FileProblem } from '../formats/file-problem';
import { readCollection } from '../formats/read-collection';
import type { ReadingOptions } from '../formats/read-geojson';
import { takeFiles, type LayerFile, type Layers } from '../formats/take-files';
import type { FootprintOutlines } from '../plan/footprints';
import type { Level } from '../plan/grid';
import { CannotRun } from './cannot-run';
import { readBytes } from './read-json';
import { problemLine } from './words';

/** A file named on the command line, and what it is. */
export interface PlanFile {
  readonly path: string;
  readonly kind: PlanLayer;
  readonly level?: Level;
}

/** `community=FILE`: a file whose divisions are all of that level, whatever their fields and codes say. */
export function divisionsFile(text: string): PlanFile {
  const [, level, path] = /^(city|county|street|community)=(.+)$/s.exec(text) ?? [];
  return path === undefined ? { path: text, kind: 'divisions' } : { path, kind: 'divisions', level: level as Level };
}

export interface PlanReading extends ReadingOptions {
  /** Is shown the bytes of every file as it is read. */
  readonly saw?: (file: PlanFile, bytes: Uint8Array) => void;
  /** Is shown where the buildings of every file stand. */
  readonly sawOutlines?: (outlines: FootprintOutlines) => void;
}

/** The layers of some of the files, and the field names that these had. */
export interface PartRead {
  readonly layers: Layers;
  readonly used: ReadonlySet<FieldName>;
}

/** The layers of the files, read one after the other. What cannot be taken is said in one line: nothing is repaired. */
export function readPlan(files: readonly PlanFile[], names: readonly FieldName[], options: PlanReading = {}): Layers {
  const { layers, used } = readPart(files, files, names, options);
  checkNames(names, used);
  return layers;
}

/** The same of some of the files. Whether a field name was of any use can only be said when all have been read. */
export function readPart(
  part: readonly PlanFile[],
  files: readonly PlanFile[],
  names: readonly FieldName[],
  options: PlanReading,
): PartRead {
  const used = new Set<FieldName>();
  const layers = takeFiles(collections(part, files, names, used, options));
  const [problem] = layers.problems;
  if (problem) throw asLine(problem, files, names, used);
  return { layers, used };
}

export function checkNames(names: readonly FieldName[], used: ReadonlySet<FieldName>): void {
  const unused = unusedName(names, used);
  if (unused) throw unused;
}

/** A generator, so that a file is let go of before the next one is read. */
function* collections(
  part: readonly PlanFile[],
  files: readonly PlanFile[],
  names: readonly FieldName[],
  used: Set<FieldName>,
  options: PlanReading,
): Generator<LayerFile> {
  for (const planFile of part) {
    const { path, kind, level } = planFile;
    const bytes = readBytes(path);
    options.saw?.(planFile, bytes);
    const read = readCollection(bytes, labelOf(path, files), options);
    if (isProblem(read)) throw new CannotRun(problemLine({ ...read, file: path }));
    const renamed = renameFields(read, kind, names);
    for (const name of renamed.used) used.add(name);
    const { sawOutlines } = options;
    yield { collection: renamed.collection, kind, ...(level && { level }), ...(sawOutlines && { sawOutlines }) };
  }
}

/** What reports and ids call a file: its name, so that they are the same wherever it lies; its path where two have one name. */
function labelOf(path: string, files: readonly PlanFile[]): string {
  const name = basename(path);
  return files.filter((file) => basename(file.path) === name).length === 1 ? name : path;
}

function asLine(
  problem: FileProblem,
  files: readonly PlanFile[],
  names: readonly FieldName[],
  used: ReadonlySet<FieldName>,
): CannotRun {
  const { path, kind } = files.find(({ path: each }) => labelOf(each, files) === problem.file)!;
  const field = String(problem.params['field'] ?? '');
  // a field that is missing because it is called otherwise than was said
  const unused = unusedName(
    names.filter(({ ours }) => ours === field),
    used,
  );
  if (unused) return unused;
  const noLevel = kind === 'divisions' && (problem.problem === 'bad-code' || problem.problem === 'unknown-level');
  const hint = noLevel ? `Where the code does not tell the level, say it: --divisions community=${path}` : '';
  return new CannotRun(problemLine({ ...problem, file: path }, hint));
}

function unusedName(names: readonly FieldName[], used: ReadonlySet<FieldName>): CannotRun | null {
  const unused = names.find((name) => !used.has(name));
  return unused
    ? new CannotRun(
        `--fields ${unused.ours}=${unused.theirs}: no feature has the field "${unused.theirs}". Names are case-sensitive.`,
      )
    : null;
}
