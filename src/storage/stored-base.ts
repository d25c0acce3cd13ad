import type { Division, Grid } from '../plan/grid';
import { packRows, unpackRows, type RowPack } from '../plan/row-pack';
import type { Base, StoredBase } from './draft-schema';

type Rows = Omit<Base, 'footprints' | 'context'>;

/** What a draft starts from as it lies in the database. */
export function* packedBase(base: Rows): Generator<void, StoredBase> {
  return { ...base, grids: yield* packRows(base.grids), divisions: yield* packRows(base.divisions) };
}

export function* unpackedBase(stored: StoredBase): Generator<void, Rows> {
  return {
    ...stored,
    grids: isPack(stored.grids) ? yield* unpackRows<Grid>(stored.grids) : stored.grids,
    divisions: isPack(stored.divisions) ? yield* unpackRows<Division>(stored.divisions) : stored.divisions,
  };
}

const isPack = (rows: RowPack | readonly object[]): rows is RowPack => rows.length === 0 || 'text' in rows[0]!;
