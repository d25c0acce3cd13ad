import type { Footprints } from '../plan/footprints';
import type { StoredFootprints } from './draft-schema';

/** Footprints as they lie in the database: the columns as they are, the two lists of texts as one text each. */
export const packed = (footprints: Footprints): StoredFootprints => ({
  ...footprints,
  ids: JSON.stringify(footprints.ids),
  names: JSON.stringify(footprints.names),
});

export const unpacked = (stored: StoredFootprints): Footprints => ({
  ...stored,
  ids: JSON.parse(stored.ids) as string[],
  names: JSON.parse(stored.names) as string[],
});
