import type { Footprints } from '../plan/footprints';
import { packTexts, unpackTexts, type TextPack } from '../plan/text-pack';
import type { StoredFootprints } from './draft-schema';

/** Footprints as they lie in the database: the columns as they are, the two lists of texts packed. */
export function* packed(footprints: Footprints): Generator<void, StoredFootprints> {
  return { ...footprints, ids: yield* packTexts(footprints.ids), names: yield* packTexts(footprints.names) };
}

export function* unpacked(stored: StoredFootprints): Generator<void, Footprints> {
  return { ...stored, ids: yield* textsOf(stored.ids), names: yield* textsOf(stored.names) };
}

const textsOf = (texts: TextPack | string): Generator<void, string[]> =>
  unpackTexts(typeof texts === 'string' ? [texts] : texts);
