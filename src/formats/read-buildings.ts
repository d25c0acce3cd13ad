import type { Footprints } from '../plan/footprints';
import { UNKNOWN_USE } from '../plan/footprints';
import { USES, type BuildingId } from '../plan/grid';
import { readUse, USE_FIELDS } from './building-use';
import { fieldsOf } from './field-names';
import { geometryOf, theirName } from './features';
import { warningsOf, type FileProblem, type Warnings } from './file-problem';
import { footprintShapes } from './footprint-columns';
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

/** m² of floor area that one household has; see `households` below. */
export const M2_PER_HOUSEHOLD = 90;
const METRES_PER_FLOOR = 3;
const MOST_FLOORS = 0xffff;
const MOST_HOUSEHOLDS = 0x7fffffff;

/**
 * The building footprints of a collection, in columns. Features without an area are left out with a warning. Where households
 * are missing they are estimated from floor area, for residential buildings, and also for those of unknown use when the layer
 * has no `use` at all. Problem: a layer without a single footprint.
 */
export function readBuildings(collection: CheckedCollection): BuildingsRead | FileProblem {
  const wide = tooWide(collection);
  if (wide) return wide;
  const { features } = collection;
  const count = countShapes(features);
  if (count === 0) {
    const found = geometryOf(collection, 0) ?? 'null';
    return { problem: 'wrong-geometry-type', file: collection.file, feature: 1, params: { found } };
  }
  const warnings = warningsOf(collection.file);
  const shapes = footprintShapes(features, count);
  const footprints = { ...shapes, ...readRows(collection, shapes.areas, warnings) };
  return { footprints, fields: fieldsOf(collection, 'buildings'), warnings: warnings.list() };
}

function countShapes({ count, featureRing }: FeatureColumns): number {
  let shapes = 0;
  for (let i = 0; i < count; i++) if (featureRing[i] !== featureRing[i + 1]) shapes++;
  return shapes;
}

/** What is read, in this order; ids and names first, the fields of the use in theirs. */
const FIELDS = ['id', 'name', ...USE_FIELDS, 'floors', 'building:levels', 'levels', 'households', 'height'];
const USE = FIELDS.indexOf('use');
const FLOORS = FIELDS.indexOf('floors');
const HOUSEHOLDS = FIELDS.indexOf('households');
const HEIGHT = FIELDS.indexOf('height');

type Rows = Pick<Footprints, 'ids' | 'names' | 'uses' | 'floors' | 'households' | 'estimated'>;

/** The fields of the features that have a shape; `areas` are those of the shapes. */
function readRows(collection: CheckedCollection, areas: Float64Array, warnings: Warnings): Rows {
  const { features } = collection;
  const ids: BuildingId[] = [];
  const names: string[] = [];
  const uses = new Uint8Array(areas.length);
  const floors = new Uint16Array(areas.length);
  const households = new Int32Array(areas.length);
  const estimated = new Uint8Array(areas.length);
  const nextId = idsGiven();
  const valuesOf = fieldValues(
    features,
    FIELDS.map((field) => theirName(collection, field)),
  );
  const layerHasUse = hasValue(features, theirName(collection, 'use'));
  for (let i = 0, b = 0; i < features.count; i++) {
    const number = i + 1;
    if (features.featureRing[i] === features.featureRing[i + 1]) {
      warnings.add('building-dropped', number);
      continue;
    }
    if (features.dropped.has(i)) warnings.add('ring-dropped', number);

    const values = valuesOf(i);
    const amount = (from: number, to = from + 1): number | undefined => {
      for (let slot = from; slot < to; slot++) {
        const value = readAmount(values[slot]);
        if (value === null)
          warnings.add('unreadable-value', number, { field: FIELDS[slot]!, value: shown(values[slot]) });
        else if (value !== undefined) return value;
      }
      return undefined;
    };
    const id = values[0] ?? (features.ids[i] === 0 ? undefined : valueAt(features.bytes, features.ids[i]!));
    const code = readCode(id);
    if (!code) warnings.add('unreadable-value', number, { field: 'id', value: shown(id) });
    else if (!code.exact) warnings.add('unsafe-number', number, { field: 'id', value: code.text });
    const key = nextId(code?.text ?? '', number);
    if (key.renamed) warnings.add('building-renamed', number, { value: code!.text });
    ids.push(key.id);
    names.push(readText(values[1]) ?? '');

    const { use, unknown } = readUse(values.slice(USE, FLOORS));
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
  return { ids, names, uses, floors, households, estimated };
}

/** Whether any feature has something under a key, null apart. */
function hasValue(features: FeatureColumns, key: string | null): boolean {
  const valuesOf = fieldValues(features, [key]);
  for (let i = 0; i < features.count; i++) if (valuesOf(i)[0] != null) return true;
  return false;
}

/** Households from floor area; floors from the height where they are not said, one where nothing is. */
const estimate = (m2: number, floors: number | undefined, height: number | undefined): number =>
  Math.round((m2 * (floors || Math.max(1, Math.round((height ?? 0) / METRES_PER_FLOOR)))) / M2_PER_HOUSEHOLD);

/** Gives out ids: the one in the file, with a suffix where it is taken; `b` and the feature's number where there is none. */
function idsGiven(): (given: string, number: number) => { readonly id: BuildingId; readonly renamed: boolean } {
  const times = new Map<string, number>();
  return (given, number) => {
    const wanted = given === '' ? `b${number}` : given;
    let id = wanted;
    while (times.has(id)) {
      const time = times.get(wanted)! + 1;
      times.set(wanted, time);
      id = `${wanted}~${time}`;
    }
    times.set(id, 1);
    return { id, renamed: given !== '' && id !== given };
  };
}
