import { CATEGORIES, type Category, type Grid, type Kind, type Person } from '../plan/grid';
import { geometryOf, propertiesOf, shapeOf } from './features';
import { fieldsOf } from './field-names';
import { isProblem, warningsOf, type FileProblem, type ProblemCode, type Warnings } from './file-problem';
import { otherFields, readCode, readText, readTruth, shown } from './read-field';
import { tooWide, type CheckedCollection } from './read-geojson';
import { peopleTable, type PeopleTable } from './read-people';
import { readRetirement } from './read-retirement';

export interface GridsRead {
  readonly grids: readonly Grid[];
  readonly people: readonly Person[];
  /** Fields that at least one of them has. */
  readonly fields: ReadonlySet<string>;
  readonly warnings: readonly FileProblem[];
}

/**
 * The grids of a collection, in its order. A grid's id is its code where no other has it, else `file#n` with the number of the
 * feature; a feature without geometry is a grid that is listed and not drawn yet, or was retired. A locked grid is held to the
 * outline that the file has. What is derived (area, counts) is not read: it is computed from the plan.
 */
export function readGrids(collection: CheckedCollection): GridsRead | FileProblem {
  const wide = tooWide(collection);
  if (wide) return wide;

  const warnings = warningsOf(collection.file);
  for (const number of collection.shortened) warnings.add('ring-dropped', number);
  const people = peopleTable();
  const rows: Grid[] = [];
  for (let i = 0; i < collection.features.count; i++) {
    const row = readGrid(collection, i, people, warnings);
    if (isProblem(row)) return row;
    rows.push(row);
  }

  const uses = new Map<string, number>();
  for (const { code } of rows) uses.set(code, (uses.get(code) ?? 0) + 1);
  const grids = rows.map((row, i): Grid => {
    if (row.code === '') return row;
    if (uses.get(row.code) === 1) return { ...row, id: row.code };
    warnings.add('duplicate-code', i + 1, { value: row.code });
    return row;
  });
  return { grids, people: people.rows(), fields: fieldsOf(collection, 'grids'), warnings: warnings.list() };
}

/** Read by name, or derived and therefore written anew by every export. */
const KNOWN = new Set(
  (
    'code name community kind category introduction people responsible party_type party_org party_secretary locked ' +
    'area_m2 households households_estimated buildings'
  ).split(' '),
);

const KIND_WORDS: Readonly<Record<string, Kind>> = {
  urban: 'urban',
  城市: 'urban',
  城镇: 'urban',
  城市网格: 'urban',
  rural: 'rural',
  农村: 'rural',
  乡村: 'rural',
  农村网格: 'rural',
  dedicated: 'dedicated',
  专属: 'dedicated',
  专属网格: 'dedicated',
};

function readGrid(
  collection: CheckedCollection,
  i: number,
  people: PeopleTable,
  warnings: Warnings,
): Grid | FileProblem {
  const { file } = collection;
  const number = i + 1;
  const fault = (problem: ProblemCode, params: FileProblem['params'] = {}): FileProblem => ({
    problem,
    file,
    feature: number,
    params,
  });
  const properties = propertiesOf(collection, i) ?? {};

  const read = shapeOf(collection, i);
  if (read === 'not-an-area') return fault('wrong-geometry-type', { found: geometryOf(collection, i)! });
  if (read === 'collapsed') return fault('collapsed');
  if (read.dropped > 0) warnings.add('ring-dropped', number);

  const codes: string[] = [];
  for (const field of ['code', 'community']) {
    const value = properties[field];
    const code = readCode(value);
    // kept as it stands: `code-format` tells of it, and it hides nothing of the other grids
    if (!code) warnings.add('unreadable-code', number, { field, value: shown(value) });
    else if (!code.exact) warnings.add('unsafe-number', number, { field, value: code.text });
    codes.push(code?.text ?? readText(value) ?? JSON.stringify(value));
  }

  const kind = kindOf(properties);
  if (!kind) return fault('unknown-kind', { value: shown(properties.kind) });
  const category = categoryOf(properties.category);
  if (category === undefined) return fault('unknown-category', { value: shown(properties.category) });
  if (category && kind !== 'dedicated') warnings.add('category-ignored', number, { value: category });

  const textOf = (field: string): string => {
    const text = readText(properties[field]);
    if (text === null) warnings.add('unreadable-value', number, { field, value: shown(properties[field]) });
    return text ?? '';
  };
  const [name, introduction] = [textOf('name'), textOf('introduction')];
  const duties = people.dutiesOf(properties.people);
  if (!duties.complete) warnings.add('unreadable-value', number, { field: 'people', value: shown(properties.people) });

  const responsible = textOf('responsible');
  const party = { type: textOf('party_type'), name: textOf('party_org'), secretary: textOf('party_secretary') };
  const hasParty = !isBlankText(party.type) || !isBlankText(party.name);
  // somebody heads nothing
  if (!hasParty && !isBlankText(party.secretary))
    warnings.add('unreadable-value', number, { field: 'party_secretary', value: shown(party.secretary) });

  const isLocked = readTruth(properties.locked);
  if (isLocked === null) warnings.add('unreadable-value', number, { field: 'locked', value: shown(properties.locked) });
  const { retired, fields } = readRetirement(properties, number, warnings);
  // the land that it had is somebody else's now
  if (retired && read.shape.length > 0) warnings.add('shape-of-retired', number);
  const shape = retired ? [] : read.shape;

  return {
    id: `${file}#${number}`,
    code: codes[0]!,
    name,
    community: codes[1]!,
    kind,
    category: kind === 'dedicated' ? category : null,
    introduction,
    people: duties.duties,
    ...(isBlankText(responsible) ? {} : { responsible }),
    ...(hasParty ? { party } : {}),
    shape,
    locked: isLocked && !retired ? shape : null,
    retired,
    extra: otherFields(properties, fields.length === 0 ? KNOWN : new Set([...KNOWN, ...fields])),
  };
}

const isBlankText = (text: string): boolean => text.trim() === '';

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** As the file says; where it does not: dedicated if there is a category, else urban. */
function kindOf({ kind, category }: Record<string, unknown>): Kind | null {
  if (isBlank(kind)) return isBlank(category) ? 'urban' : 'dedicated';
  const word = typeof kind === 'string' ? kind.trim().toLowerCase() : '';
  return Object.hasOwn(KIND_WORDS, word) ? KIND_WORDS[word]! : null;
}

const categoryOf = (value: unknown): Category | null | undefined =>
  isBlank(value) ? null : CATEGORIES.find((category) => typeof value === 'string' && category === value.trim());
