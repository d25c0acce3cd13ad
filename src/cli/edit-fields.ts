import { readCode, shown } from '../formats/read-field';
import { metresPerUnit } from '../geometry/area';
import { toUnits, type Line, type Position, type Ring } from '../geometry/lattice';
import { layoutOf } from '../plan/code-layout';
import type { DivisionId, GridId } from '../plan/grid';
import type { World } from '../plan/world';
import { snapTo } from '../session/snap/snap-to';

/** Why a field cannot be read, as a code; `field` is its path in the edit, `lines[0][3]`. */
export interface Fault {
  readonly fault: string;
  readonly at: Position | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Reads the value of a field; `path` names it. Looks grids, divisions and vertices up in the plan as it is by then. */
export type Reader<T> = (value: unknown, path: string, world: World) => T | Fault;

export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'fault' in value;

export const badEdit = (field: string, expected: string, value: unknown): Fault => ({
  fault: 'bad-edit',
  at: null,
  params: { field, expected, found: value === undefined ? 'nothing' : shown(value) },
});

/** How far a vertex may lie from the place that names it: five times what a place of 6 decimals is off. */
const VERTEX_METRES = 0.5;

/** A position as GeoJSON has it; what follows longitude and latitude (a height) is not looked at. */
export const place: Reader<Position> = (value, path) => {
  if (!Array.isArray(value) || value.length < 2 || value.slice(0, 2).some((each) => typeof each !== 'number'))
    return badEdit(path, '[longitude, latitude] in degrees', value);
  const [x, y] = value as [number, number];
  // adding 0 turns −0, which is not equal to 0 everywhere, into 0
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [toUnits(x) + 0, toUnits(y) + 0];
  return { fault: 'bad-geometry', at: null, params: { field: path, x: String(x), y: String(y) } };
};

/** The vertex of a border at a place, or the nearest one within half a metre. */
export const vertex: Reader<Position> = (value, path, world) => {
  const at = place(value, path, world);
  if (isFault(at)) return at;
  const snap = snapTo({ world, roads: null }, at, VERTEX_METRES / metresPerUnit(at[1]).east);
  return snap?.to === 'vertex' ? snap.at : { fault: 'no-vertex-here', at, params: { field: path } };
};

export const line: Reader<Line> = (value, path, world) => {
  const places = list(place, 'a list of positions')(value, path, world);
  return isFault(places) ? places : places.flat();
};

/** A closed line; the first place may stand at the end again, or not. */
export const ring: Reader<Ring> = (value, path, world) => {
  const flat = line(value, path, world);
  if (isFault(flat)) return flat;
  const n = flat.length;
  return n > 2 && flat[0] === flat[n - 2] && flat[1] === flat[n - 1] ? flat.slice(0, -2) : flat;
};

export const list =
  <T>(reader: Reader<T>, expected: string): Reader<readonly T[]> =>
  (value, path, world) => {
    if (!Array.isArray(value)) return badEdit(path, expected, value);
    const items: T[] = [];
    for (const [i, each] of value.entries()) {
      const item = reader(each, `${path}[${i}]`, world);
      if (isFault(item)) return item;
      items.push(item);
    }
    return items;
  };

/** A list of one, for a field that stands for a list. */
export const only =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, path, world) => {
    const item = reader(value, path, world);
    return isFault(item) ? item : [item];
  };

export const text: Reader<string> = (value, path) =>
  typeof value === 'string' ? value : badEdit(path, 'a text', value);

export const truth: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : badEdit(path, 'true or false', value);

export const number: Reader<number> = (value, path) =>
  typeof value === 'number' ? value : badEdit(path, 'a number', value);

export const oneOf =
  <T extends string>(words: readonly T[]): Reader<T> =>
  (value, path) =>
    words.find((word) => word === value) ?? badEdit(path, words.join(' | '), value);

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path, world) =>
    value === null ? null : reader(value, path, world);

/** A code or id, also where it became a number whose digits are all there. */
export const name: Reader<string> = (value, path) => {
  const code = value === null ? null : readCode(value);
  return code && code.exact && code.text !== '' ? code.text : badEdit(path, 'a code or id, as text', value);
};

/** A grid by its code, else by its id: also one that an edit before this one made. */
export const grid: Reader<GridId> = (value, path, world) => {
  const code = name(value, path, world);
  if (isFault(code)) return code;
  const candidates = world.numbered.get(code.slice(0, layoutOf(world.settings).community)) ?? [];
  const ids = [...candidates].filter((id) => world.grids.get(id)!.code === code);
  if (ids.length === 1) return ids[0]!;
  // of several with one code none has it for its id: the ids are `file#n`
  if (ids.length > 1) return { fault: 'ambiguous-code', at: null, params: { field: path, code, ids: ids.join(' ') } };
  return world.grids.has(code) ? code : { fault: 'unknown-grid', at: null, params: { field: path, grid: code } };
};

/** A division by its id, which is its code but where two levels share one. */
export const division: Reader<DivisionId> = (value, path, world) => {
  const code = name(value, path, world);
  if (isFault(code) || world.divisions.has(code)) return code;
  return { fault: 'unknown-division', at: null, params: { field: path, division: code } };
};
