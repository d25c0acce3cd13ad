import type { Footprints } from '../plan/footprints';
import { freeIds } from '../plan/join-footprints';
import { namesOf } from '../plan/naming';
import { textTable, wellFormed } from '../plan/text-table';
import type { ListedFootprints, StoredFootprints } from './draft-schema';

/** Footprints from the database, where they lie as they are. */
export function* footprintsFrom(stored: StoredFootprints): Generator<void, Footprints> {
  if (!isListed(stored)) return stored;
  return {
    ...stored,
    ids: yield* textTable(yield* distinctIn(stored.ids)),
    ...(yield* namesOf(yield* textsIn(stored.names))),
  };
}

const isListed = (stored: StoredFootprints): stored is ListedFootprints =>
  typeof stored.ids === 'string' || Array.isArray(stored.ids);

/** Ids as they were, unless some cannot be written, of which two may become the same. */
function* distinctIn(portions: readonly string[] | string): Generator<void, readonly string[]> {
  const ids = yield* textsIn(portions);
  const written: string[] = [];
  for (const [i, id] of ids.entries()) {
    written.push(wellFormed(id));
    if (i % STEP === STEP - 1) yield;
  }
  return written.every((id, i) => id === ids[i]) ? ids : freeIds(new Set(), written);
}

/** Texts of a step. */
const STEP = 8192;

function* textsIn(portions: readonly string[] | string): Generator<void, string[]> {
  const texts: string[] = [];
  for (const portion of typeof portions === 'string' ? [portions] : portions) {
    for (const text of JSON.parse(portion) as string[]) texts.push(text);
    yield;
  }
  return texts;
}
