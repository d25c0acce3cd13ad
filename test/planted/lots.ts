import type { Block } from '../bench/city-blocks';
import type { Quota } from './quota';

/** The ground of one ordinary grid: a cell or two of a row, and whether a dedicated grid lies in the middle of it. */
export interface Lot {
  readonly west: number;
  readonly east: number;
  readonly row: number;
  readonly hasSite: boolean;
}

export interface LotQuotas {
  readonly doubles: Quota;
  readonly dedicated: Quota;
}

/** Parts a block of cells into lots, row by row from the south. */
export function lotsOf([i0, j0, i1, j1]: Block, { doubles, dedicated }: LotQuotas): Lot[] {
  const lots: Lot[] = [];
  for (let row = j0; row < j1; row++)
    for (let west = i0; west < i1; west++) {
      doubles.turn();
      const hasSite = dedicated.turn() > 0;
      if (hasSite) dedicated.deal(1);
      const isDouble = !hasSite && doubles.due() > 0 && west + 1 < i1;
      lots.push({ west, east: west + (isDouble ? 2 : 1), row, hasSite });
      if (!isDouble) continue;
      doubles.deal(1);
      // the cell that was taken in has had its turn
      doubles.turn();
      dedicated.turn();
      west++;
    }
  return lots;
}
