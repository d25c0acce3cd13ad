import { M2_PER_HOUSEHOLD, METRES_PER_FLOOR } from '../plan/estimate';
import type { Footprints, FootprintOutlines } from '../plan/footprints';
import { UNKNOWN_USE } from '../plan/footprints';
import { USES, type BuildingId } from '../plan/grid';
import { atOnce } from '../plan/in-steps';
import { naming } from '../plan/naming';
import { textTable, wellFormed, type TextTable } from '../plan/text-table';
import { readUse, USE_FIELDS } from './building-use';
import { fieldsOf } from './field-names';
import { geometryOf, theirName } from './features';
import { warningsOf, type FileProblem, type Warnings } from './file-problem';
import { footprintShapes } from './footprint-columns';
import { plainIds } from './plain-ids';
import { readAmount, readCode, readText, shown } from './read-field';
import { tooWide, type CheckedCollection } from './read-geojson';
import type { FeatureColumns } from './scan/feature-columns';
import { fieldValues } from './scan/field-values';
import { valueAt } from './scan/value-at';

export interface BuildingsRead {
  readonly footprints: Footprints;
  /** Fields that at least one of them has. */
  readonly fields: ReadonlySet<string>;
  readonly warnings: readonly FileProblem[];
}

const MOST_FLOORS = 0xffff;
const MOST_HOUSEHOLDS = 0x7fffffff;

/**
 * The building footprints of a collection, in columns. Features without an area are left out with a warning. Where households
 * are missing they are estimated from floor area, for residential buildings, and also for those of unknown use when the layer
 * has no `use` at all. Problem: a layer without a single footprint. `sawOutlines` is shown where they stand
 * before the rest is read, and may send that elsewhere.
 */
export function readBuildings(
  collection: CheckedCollection,
  sawOutlines: (outlines: FootprintOutlines) => void = () => undefined,
): BuildingsRead | FileProblem {
  const wide = tooWide(collection);
  if (wide) return wide;
  const { features } = collection;
  const count = countShapes(features);
  if (count === 0) {
    const found = geometryOf(collection, 0) ?? 'null';
    return { problem: 'wrong-geometry-type', file: collection.file, feature: 1, params: { found } };
  }
  const warnings = warningsOf(collection.file);
  const { areas, ...outlines } = footprintShapes(features, count);
  sawOutlines(outlines);
  const footprints = { ...outlines, areas, ...readRows(collection, areas, warnings), index: null };
  return { footprints, fields: fieldsOf(collection, 'buildings'), warnings: warnings.list() };
}

function countShapes(features: FeatureColumns): number {
  let shapes = 0;
  for (let i = 0; i < features.count; i++) if (hasShape(features, i)) shapes++;
  return shapes;
}

const hasShape = ({ featureRing }: FeatureColumns, i: number): boolean => featureRing[i] !== featureRing[i + 1];

/** What is read, in this order; the fields of the use in theirs. */
const FIELDS = ['name', ...USE_FIELDS, 'floors', 'building:levels', 'levels', 'households', 'height'];
const [NAME, USE] = [0, 1];
const FLOORS = FIELDS.indexOf('floors');
const HOUSEHOLDS = FIELDS.indexOf('households');
const HEIGHT = FIELDS.indexOf('height');

type Rows = Pick<Footprints, 'ids' | 'names' | 'named' | 'uses' | 'floors' | 'households' | 'estimated'>;

/** The fields of the features that have a shape; `areas` are those of the shapes. */
function readRows(collection: CheckedCollection, areas: Float64Array, warnings: Warnings): Rows {
  const { features } = collection;
  const ids = plainIds(features.bytes, areas.length);
  const names = naming(areas.length);
  const uses = new Uint8Array(areas.length);
  const floors = new Uint16Array(areas.length);
  const households = new Int32Array(areas.length);
  const estimated = new Uint8Array(areas.length);
  const valuesOf = fieldValues(
    features,
    FIELDS.map((field) => theirName(collection, field)),
    [theirName(collection, 'id')],
  );
  const layerHasUse = hasValue(features, theirName(collection, 'use'));
  let number = 0;
  let values: readonly unknown[] = [];
  const amount = (from: number, to = from + 1): number | undefined => {
    for (let slot = from; slot < to; slot++) {
      const value = readAmount(values[slot]);
      if (value === null)
        warnings.add('unreadable-value', number, { field: FIELDS[slot]!, value: shown(values[slot]) });
      else if (value !== undefined) return value;
    }
    return undefined;
  };
  for (let i = 0, b = 0; i < features.count; i++) {
    number = i + 1;
    if (!hasShape(features, i)) {
      warnings.add('building-dropped', number);
      continue;
    }
    if (features.dropped.has(i)) warnings.add('ring-dropped', number);

    const fields = valuesOf(i);
    ids.take(idPlace(features, i, fields.places[0]!));
    values = fields.values;
    names.put(b, readText(values[NAME]) ?? '');
    const { use, unknown } = readUse(values, USE);
    if (unknown !== null) warnings.add('unreadable-value', number, { field: 'use', value: shown(unknown) });
    uses[b] = use === null ? UNKNOWN_USE : USES.indexOf(use);
    const levels = amount(FLOORS, HOUSEHOLDS);
    floors[b] = Math.min(Math.round(levels ?? 0), MOST_FLOORS);
    const stated = amount(HOUSEHOLDS);
    const lived = use === '住宅' || (use === null && !layerHasUse);
    const guess = stated === undefined && lived ? estimate(areas[b]!, levels, amount(HEIGHT)) : null;
    households[b] = Math.min(Math.round(stated ?? guess ?? 0), MOST_HOUSEHOLDS);
    estimated[b] = guess === null ? 0 : 1;
    b++;
  }
  return {
    ids: ids.table() ?? readIds(collection, areas.length, warnings),
    ...atOnce(names.columns()),
    uses,
    floors,
    households,
    estimated,
  };
}

/** Where the `id` of a feature stands: the one among its properties, where it has one, else its own; 0 where there is neither. */
const idPlace = ({ bytes, ids }: FeatureColumns, i: number, own: number): number =>
  own === 0 || bytes[own] === NULL ? ids[i]! : own;

/** The ids one by one, with all that can be wrong with them. */
function readIds(collection: CheckedCollection, count: number, warnings: Warnings): TextTable {
  const { features } = collection;
  const fieldsOf = fieldValues(features, [], [theirName(collection, 'id')]);
  const nextId = idsGiven();
  const ids: BuildingId[] = [];
  for (let i = 0; ids.length < count; i++) {
    if (!hasShape(features, i)) continue;
    const number = i + 1;
    const place = idPlace(features, i, fieldsOf(i).places[0]!);
    const given = place === 0 ? undefined : valueAt(features.bytes, place);
    const code = readCode(given);
    if (!code) warnings.add('unreadable-value', number, { field: 'id', value: shown(given) });
    else if (!code.exact) warnings.add('unsafe-number', number, { field: 'id', value: code.text });
    const key = nextId(wellFormed(code?.text ?? ''), number);
    if (key.renamed) warnings.add('building-renamed', number, { value: code!.text });
    ids.push(key.id);
  }
  return atOnce(textTable(ids));
}

/** The first letter of null. */
const NULL = 0x6e;

/** Whether any feature has something under a key, null apart. */
function hasValue(features: FeatureColumns, key: string | null): boolean {
  const valuesOf = fieldValues(features, [key]);
  for (let i = 0; i < features.count; i++) if (valuesOf(i).values[0] != null) return true;
  return false;
}

/** Households from floor area; floors from the height where they are not said, one where nothing is. */
const estimate = (m2: number, floors: number | undefined, height: number | undefined): number =>
  Math.round((m2 * (floors || Math.max(1, Math.round((height ?? 0) / METRES_PER_FLOOR)))) / M2_PER_HOUSEHOLD);

/** Gives out ids: the one in the file, with a suffix where it is taken; `b` and the feature's number where there is none. */
function idsGiven(): (given: string, number: number) => { readonly id: BuildingId; readonly renamed: boolean } {
  const taken = new Set<BuildingId>();
  const times = new Map<string, number>();
  return (given, number) => {
    const wanted = given === '' ? `b${number}` : given;
    let id = wanted;
    // one look into the set an id: whether it grew says whether the id was free
    for (let size = taken.size; taken.add(id).size === size;) {
      const time = (times.get(wanted) ?? 1) + 1;
      times.set(wanted, time);
      id = `${wanted}~${time}`;
    }
    return { id, renamed: given !== '' && id !== given };
  };
}
