import type { Division, Level } from '../plan/grid';
import { geometryOf, propertiesOf, shapeOf } from './features';
import { fieldsOf } from './field-names';
import { isProblem, warningsOf, type FileProblem, type ProblemCode, type Warnings } from './file-problem';
import { otherFields, readCode, readText, readTruth, shown } from './read-field';
import { tooWide, type CheckedCollection } from './read-geojson';

export interface DivisionsRead {
  readonly divisions: readonly Division[];
  /** Fields that at least one of them has. */
  readonly fields: ReadonlySet<string>;
  readonly warnings: readonly FileProblem[];
}

/**
 * The divisions of a collection, in its order; a division's id is its code. Its level is what the file says, else what the
 * length of the code says: 2 and 4 digits a city (or province), 6 a county, 9 a sub-district, 12 a community. A code filled up
 * with zeros to 12 digits (511622100000) means the division without them (511622100). Where the level is given, it is that of every
 * feature, whatever its fields say: then any code will do.
 */
export function readDivisions(collection: CheckedCollection, level?: Level): DivisionsRead | FileProblem {
  const { file } = collection;
  const wide = tooWide(collection);
  if (wide) return wide;

  const warnings = warningsOf(file);
  for (const number of collection.shortened) warnings.add('ring-dropped', number);
  const numbers = new Map<string, number>();
  const divisions: Division[] = [];
  for (let i = 0; i < collection.features.count; i++) {
    const division = readDivision(collection, i, level, warnings);
    if (isProblem(division)) return division;
    // grids name their community by its code, so that two with one code cannot be told apart
    const first = numbers.get(division.code);
    if (first !== undefined)
      return { problem: 'duplicate-id', file, feature: i + 1, params: { value: division.code, first } };
    numbers.set(division.code, i + 1);
    divisions.push(division);
  }
  return { divisions, fields: fieldsOf(collection, 'divisions'), warnings: warnings.list() };
}

const KNOWN = new Set(['code', 'level', 'name', 'locked']);

const LEVEL_WORDS: Readonly<Record<string, Level>> = {
  city: 'city',
  市: 'city',
  county: 'county',
  县: 'county',
  区: 'county',
  区县: 'county',
  street: 'street',
  街道: 'street',
  镇: 'street',
  乡: 'street',
  乡镇: 'street',
  community: 'community',
  社区: 'community',
  村: 'community',
};

const LEVEL_OF_LENGTH: Readonly<Record<number, Level>> = {
  2: 'city',
  4: 'city',
  6: 'county',
  9: 'street',
  12: 'community',
};

function readDivision(
  collection: CheckedCollection,
  i: number,
  stated: Level | undefined,
  warnings: Warnings,
): Division | FileProblem {
  const number = i + 1;
  const fault = (problem: ProblemCode, params: FileProblem['params'] = {}): FileProblem => ({
    problem,
    file: collection.file,
    feature: number,
    params,
  });
  const properties = propertiesOf(collection, i) ?? {};

  const read = shapeOf(collection, i);
  if (read === 'not-an-area') return fault('wrong-geometry-type', { found: geometryOf(collection, i)! });
  if (read === 'collapsed') return fault('collapsed');
  if (read.dropped > 0) warnings.add('ring-dropped', number);

  const given = readCode(properties.code);
  if (given?.text === '') return fault('missing-field', { field: 'code' });
  const code = given && (stated === undefined ? withoutFill(given.text) : given.text);
  const level = code && (stated ?? levelOf(properties.level, code));
  if (!code || level === null) return fault('bad-code', { field: 'code', value: shown(properties.code) });
  if (level === undefined || level === '') return fault('unknown-level', { value: shown(properties.level) });

  const name = readText(properties.name);
  if (name === null) warnings.add('unreadable-value', number, { field: 'name', value: shown(properties.name) });
  // grids lock with their community, and with nothing above it
  const locked = readTruth(properties.locked);
  if (locked === null || (locked && level !== 'community'))
    warnings.add('unreadable-value', number, { field: 'locked', value: shown(properties.locked) });
  return {
    id: code,
    code,
    level,
    name: name ?? '',
    shape: read.shape,
    original: read.shape,
    locked: locked === true && level === 'community',
    extra: otherFields(properties, KNOWN),
  };
}

/** No sub-district and no community has the number 000. */
const withoutFill = (code: string): string => (/^\d{12}$/.test(code) ? code.replace(/(000000|000)$/, '') : code);

/** null: neither a level nor a code that tells it; undefined: a level in words that mean nothing here. */
function levelOf(level: unknown, code: string): Level | null | undefined {
  if (level === undefined || level === null || level === '')
    return /^\d+$/.test(code) ? (LEVEL_OF_LENGTH[code.length] ?? null) : null;
  const word = typeof level === 'string' ? level.trim().toLowerCase() : '';
  return Object.hasOwn(LEVEL_WORDS, word) ? LEVEL_WORDS[word] : undefined;
}
