import { countOf, nameOf, type Footprints } from '../src/plan/footprints';
import { atOnce } from '../src/plan/in-steps';
import { namesOf } from '../src/plan/naming';
import { textsOf, textTable } from '../src/plan/text-table';

/** The ids of a layer's buildings, row by row. */
export const idsOf = ({ ids }: Footprints): string[] => textsOf(ids);

/** Their names, row by row; empty where there is none. */
export const namesIn = (footprints: Footprints): string[] =>
  Array.from({ length: countOf(footprints) }, (_, row) => nameOf(footprints, row));

/** Columns of ids, and of names, from lists of them. */
export const idColumn = (ids: readonly string[]): Pick<Footprints, 'ids'> => ({ ids: atOnce(textTable(ids)) });
export const nameColumns = (names: readonly string[]): Pick<Footprints, 'names' | 'named'> => atOnce(namesOf(names));
