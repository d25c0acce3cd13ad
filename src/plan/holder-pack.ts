import type { GridId } from './grid';
import { heldBy, type Holder } from './placement';

/** Who holds which building, packed for the way between threads: a number for each of the many that one grid holds as a whole. */
export interface HolderPack {
  readonly grids: readonly GridId[];
  /** For each building the grid that holds all of it, as an index; −1 nobody, −2 see `shared`. */
  readonly whole: Int32Array;
  readonly shared: readonly (readonly [row: number, holders: readonly Holder[]])[];
}

export function packHolders(holders: readonly (readonly Holder[])[]): HolderPack {
  const numbers = new Map<GridId, number>();
  const shared: [number, readonly Holder[]][] = [];
  const whole = Int32Array.from(holders, (list, row) => {
    if (list.length === 0) return -1;
    if (list.length > 1 || list[0]!.share !== 1) {
      shared.push([row, list]);
      return -2;
    }
    const id = list[0]!.grid;
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return numbers.get(id)!;
  });
  return { grids: [...numbers.keys()], whole, shared };
}

export function* unpackHolders({ grids, whole, shared }: HolderPack): Generator<void, (readonly Holder[])[]> {
  const lists = grids.map((id) => heldBy(id));
  const nobody: readonly Holder[] = [];
  const holders: (readonly Holder[])[] = [];
  for (let row = 0; row < whole.length; row++) {
    const grid = whole[row]!;
    holders.push(grid < 0 ? nobody : lists[grid]!);
    if (row % STEP === STEP - 1) yield;
  }
  for (const [row, list] of shared) holders[row] = list;
  return holders;
}

/** Buildings of a step. */
const STEP = 16_384;
