import type { Feature, Geometry } from 'geojson';
import { idColumn, nameColumns } from '../../footprint-texts';
import { readUse, USE_FIELDS } from '../../../src/formats/building-use';
import { warningsOf, type FileProblem, type Warnings } from '../../../src/formats/file-problem';
import { M2_PER_HOUSEHOLD } from '../../../src/plan/estimate';
import { readAmount, readCode, readText, shown } from '../../../src/formats/read-field';
import { readShape } from '../../../src/formats/read-shape';
import { squareMetres } from '../../../src/geometry/area';
import { boxOfShape } from '../../../src/geometry/box';
import type { Shape } from '../../../src/geometry/lattice';
import { NO_FOOTPRINTS, UNKNOWN_USE, type Footprints } from '../../../src/plan/footprints';
import { USES, type BuildingId, type Use } from '../../../src/plan/grid';
import type { ParsedCollection } from './read-by-json-parse';

const METRES_PER_FLOOR = 3;
const MOST_FLOORS = 0xffff;
const MOST_HOUSEHOLDS = 0x7fffffff;

/** The oracle of `readBuildings`: the same columns by way of one object a building, as GeoJSON has them. null: no building. */
export function footprintsByObjects(
  { features }: ParsedCollection,
  file: string,
): { readonly footprints: Footprints; readonly warnings: readonly FileProblem[] } | null {
  const warnings = warningsOf(file);
  const rows = readRows(features, warnings);
  return rows.length === 0 ? null : { footprints: columns(rows), warnings: warnings.list() };
}

interface Row {
  readonly id: BuildingId;
  readonly name: string;
  readonly use: Use | null;
  readonly floors: number;
  readonly households: number;
  readonly estimated: boolean;
  readonly m2: number;
  readonly shape: Shape;
}

function readRows(features: readonly Feature<Geometry | null>[], warnings: Warnings): Row[] {
  const rows: Row[] = [];
  const nextId = idsGiven();
  const layerHasUse = features.some(({ properties }) => properties?.use !== undefined && properties.use !== null);
  for (const [i, { id, properties, geometry }] of features.entries()) {
    const number = i + 1;
    const fields: Readonly<Record<string, unknown>> = properties ?? {};
    const read = readShape(geometry);
    if (typeof read === 'string' || read.shape.length === 0) {
      warnings.add('building-dropped', number);
      continue;
    }
    if (read.dropped > 0) warnings.add('ring-dropped', number);

    const amount = (...names: string[]): number | undefined => {
      for (const field of names) {
        const value = readAmount(fields[field]);
        if (value === null) warnings.add('unreadable-value', number, { field, value: shown(fields[field]) });
        else if (value !== undefined) return value;
      }
      return undefined;
    };
    const code = readCode(fields.id ?? id);
    if (!code) warnings.add('unreadable-value', number, { field: 'id', value: shown(fields.id ?? id) });
    else if (!code.exact) warnings.add('unsafe-number', number, { field: 'id', value: code.text });
    const key = nextId(code?.text ?? '', number);
    if (key.renamed) warnings.add('building-renamed', number, { value: code!.text });

    const { use, unknown } = readUse(USE_FIELDS.map((field) => fields[field]));
    if (unknown !== null) warnings.add('unreadable-value', number, { field: 'use', value: shown(unknown) });
    const floors = amount('floors', 'building:levels', 'levels');
    const stated = amount('households');
    const m2 = squareMetres(read.shape);
    const lived = use === '住宅' || (use === null && !layerHasUse);
    const guess = stated === undefined && lived ? estimate(m2, floors, amount('height')) : null;
    rows.push({
      id: key.id,
      name: readText(fields.name) ?? '',
      use,
      floors: Math.min(Math.round(floors ?? 0), MOST_FLOORS),
      households: Math.min(Math.round(stated ?? guess ?? 0), MOST_HOUSEHOLDS),
      estimated: guess !== null,
      m2,
      shape: read.shape,
    });
  }
  return rows;
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

function columns(rows: readonly Row[]): Footprints {
  const rings = rows.flatMap(({ shape }) => shape.flat());
  const coords = new Int32Array(rings.reduce((sum, ring) => sum + ring.length, 0));
  const ringStart = new Uint32Array(rings.length + 1);
  for (const [r, ring] of rings.entries()) {
    coords.set(ring, ringStart[r]! * 2);
    ringStart[r + 1] = ringStart[r]! + ring.length / 2;
  }

  const buildingStart = new Uint32Array(rows.length + 1);
  const boxes = new Int32Array(rows.length * 4);
  for (const [b, { shape }] of rows.entries()) {
    buildingStart[b + 1] = buildingStart[b]! + shape.reduce((sum, polygon) => sum + polygon.length, 0);
    const { minX, minY, maxX, maxY } = boxOfShape(shape);
    boxes.set([minX, minY, maxX, maxY], b * 4);
  }

  return {
    ...NO_FOOTPRINTS,
    ...idColumn(rows.map(({ id }) => id)),
    ...nameColumns(rows.map(({ name }) => name)),
    uses: Uint8Array.from(rows, ({ use }) => (use === null ? UNKNOWN_USE : USES.indexOf(use))),
    floors: Uint16Array.from(rows, ({ floors }) => floors),
    households: Int32Array.from(rows, ({ households }) => households),
    estimated: Uint8Array.from(rows, ({ estimated }) => (estimated ? 1 : 0)),
    areas: Float64Array.from(rows, ({ m2 }) => m2),
    coords,
    ringStart,
    buildingStart,
    boxes,
  };
}
