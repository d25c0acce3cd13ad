import type { Footprints } from './footprints';
import { textTable, wellFormed } from './text-table';

/** Takes the names of buildings one by one; many have the same one, as the third building of every estate has. */
export interface Naming {
  /** The empty text: it has none. */
  put(row: number, name: string): void;
  columns(): Generator<void, Pick<Footprints, 'names' | 'named'>>;
}

export function naming(count: number): Naming {
  const rows = new Map<string, number>();
  const named = new Uint32Array(count);
  const numberOf = (name: string): number => {
    let number = rows.get(name);
    if (number === undefined) rows.set(name, (number = rows.size + 1));
    return number;
  };
  return {
    put(row, name) {
      if (name === '') return;
      named[row] = rows.get(name) ?? numberOf(wellFormed(name));
    },
    *columns() {
      return { names: yield* textTable([...rows.keys()]), named };
    },
  };
}

/** The columns of a list of names. */
export function* namesOf(texts: readonly string[]): ReturnType<Naming['columns']> {
  const { put, columns } = naming(texts.length);
  for (const [row, text] of texts.entries()) put(row, text);
  return yield* columns();
}
