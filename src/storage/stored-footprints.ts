import type { Footprints } from '../plan/footprints';
import { namesOf } from '../plan/naming';
import { textTable } from '../plan/text-table';
import type { ListedFootprints, StoredFootprints } from './draft-schema';

/** Footprints from the database, where they lie as they are. */
export function* footprintsFrom(stored: StoredFootprints): Generator<void, Footprints> {
  if (!isListed(stored)) return stored;
  return {
    ...stored,
    ids: yield* textTable(yield* textsIn(stored.ids)),
    ...(yield* namesOf(yield* textsIn(stored.names))),
  };
}

const isListed = (stored: StoredFootprints): stored is ListedFootprints =>
  typeof stored.ids === 'string' || Array.isArray(stored.ids);

function* textsIn(portions: readonly string[] | string): Generator<void, string[]> {
  const texts: string[] = [];
  for (const portion of typeof portions === 'string' ? [portions] : portions) {
    for (const text of JSON.parse(portion) as string[]) texts.push(text);
    yield;
  }
  return texts;
}
