import type { World } from '../plan/world';
import { badEdit, isFault, type Fault, type Reader } from './edit-fields';

/** One field of an edit as it stands in the file. */
export interface Field {
  readonly read: Reader<unknown>;
  /** Its name in the edit of the engine, where that is another. */
  readonly as?: string;
  /** Of the fields of one group exactly one is given. */
  readonly group?: string;
  readonly optional?: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** An object with these fields and no others: a field that nobody knows is a slip of the pen, and would be missed silently. */
export const record =
  (fields: Fields): Reader<Readonly<Record<string, unknown>>> =>
  (value, path, world) =>
    isObject(value) ? readFields(fields, value, path, world) : badEdit(path, 'an object', value);

/** The values of an object's fields under the names that they have in the engine. */
export function readFields(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  path: string,
  world: World,
): Record<string, unknown> | Fault {
  const pathOf = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const stray = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
  if (stray !== undefined)
    return badEdit(pathOf(stray), `no such field, but ${Object.keys(fields).join(' ')}`, value[stray]);
  const ungiven = missing(fields, value);
  if (ungiven) return badEdit(pathOf(ungiven.join('|')), 'one of them', undefined);

  const result: Record<string, unknown> = {};
  const givenIn = new Map<string, string>();
  for (const [key, field] of Object.entries(fields)) {
    if (value[key] === undefined) continue;
    const group = field.group ?? key;
    if (givenIn.has(group)) return badEdit(pathOf(key), `not beside ${givenIn.get(group)!}`, value[key]);
    givenIn.set(group, key);
    const read = field.read(value[key], pathOf(key), world);
    if (isFault(read)) return read;
    result[field.as ?? key] = read;
  }
  return result;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first group of fields that must be given and is not. */
function missing(fields: Fields, value: Readonly<Record<string, unknown>>): string[] | null {
  const groups = new Map<string, [string, Field][]>();
  for (const [key, field] of Object.entries(fields)) {
    const group = field.group ?? key;
    groups.set(group, [...(groups.get(group) ?? []), [key, field]]);
  }
  for (const members of groups.values())
    if (members.every(([key, { optional }]) => !optional && value[key] === undefined))
      return members.map(([key]) => key);
  return null;
}
