import type { EditBody } from '../plan/edit';
import type { World } from '../plan/world';
import { badEdit, isFault, truth, type Fault } from './edit-fields';
import { EDITS } from './edit-table';
import { isObject, readFields, type Fields } from './read-record';

/**
 * One edit of an edits file (docs/edits.md) as the engine takes it: degrees become lattice units, codes become ids, a vertex the
 * one that is meant. `keepBuildingsWhole` holds where the edit does not say.
 */
export function readEdit(value: unknown, world: World, keepBuildingsWhole: boolean): EditBody | Fault {
  if (!isObject(value)) return badEdit('', 'an object with "edit"', value);
  const { edit, ...rest } = value;
  if (typeof edit !== 'string' || !Object.hasOwn(EDITS, edit))
    return badEdit('edit', Object.keys(EDITS).join(' '), edit);
  const read = readFields({ ...EDITS[edit as keyof typeof EDITS], ...EVERY }, rest, '', world);
  if (isFault(read)) return read;
  const { note: _, ...fields } = read;
  return { edit, ...DEFAULTS[edit]?.(fields), keepBuildingsWhole, ...fields } as unknown as EditBody;
}

/** What any edit may have. A note is for people. */
const EVERY: Fields = {
  keepBuildingsWhole: { read: truth, optional: true },
  note: { read: (value) => value, optional: true },
};

/** What the engine wants to be told, and a file may leave out. */
const DEFAULTS: Readonly<Record<string, (fields: Readonly<Record<string, unknown>>) => object>> = {
  carve: ({ name }) => ({ introduction: name }),
  'fill-gap': () => ({ to: null }),
  retire: () => ({ to: null }),
};
