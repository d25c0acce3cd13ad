import type { Position } from '../geometry/lattice';
import type { GridId } from '../plan/grid';
import type { Place } from './stroke';
import type { Surroundings } from './tool';

/** How many places of a line are asked for their grid; a grid that takes less than that share of the line is not meant. */
const SAMPLES = 64;

/**
 * The grid that a line means to part: of those it runs through, a preferred one; else one that it enters and leaves again;
 * else the one in which it runs longest. Null where it runs through none.
 */
export function crossedGrid(path: readonly Place[], around: Surroundings, preferred: readonly GridId[]): GridId | null {
  const grids = samplesOf(path).map((at) => around.gridAt(at));
  const passages = new Map<GridId, Passage>();
  grids.forEach((grid, i) => {
    if (grid === null) return;
    const passage = passages.get(grid) ?? { grid, preferred: preferred.includes(grid), whole: false, length: 0 };
    passages.set(grid, { ...passage, length: passage.length + 1, whole: passage.whole || enteredAndLeft(i) });
  });
  return [...passages.values()].sort(byMeaning)[0]?.grid ?? null;

  function enteredAndLeft(sample: number): boolean {
    let first = sample;
    let last = sample;
    while (first > 0 && grids[first - 1] === grids[sample]) first--;
    while (last < grids.length - 1 && grids[last + 1] === grids[sample]) last++;
    // an end that snapped to a border has come to it
    return (first > 0 || onBorder(path[0]!)) && (last < grids.length - 1 || onBorder(path.at(-1)!));
  }
}

interface Passage {
  readonly grid: GridId;
  readonly preferred: boolean;
  readonly whole: boolean;
  readonly length: number;
}

const byMeaning = (a: Passage, b: Passage): number =>
  Number(b.preferred) - Number(a.preferred) || Number(b.whole) - Number(a.whole) || b.length - a.length;

const onBorder = ({ to }: Place): boolean => to === 'border' || to === 'vertex';

/** Places along the line at equal steps, none at its ends: those lie on borders more often than not. */
function samplesOf(path: readonly Place[]): readonly Position[] {
  const legs = path.slice(1).map(({ at: b }, i) => {
    const a = path[i]!.at;
    return { a, b, length: Math.hypot(b[0] - a[0], b[1] - a[1]) };
  });
  const step = legs.reduce((sum, { length }) => sum + length, 0) / SAMPLES;
  const samples: Position[] = [];
  let next = step / 2;
  for (const { a, b, length } of legs) {
    for (; next < length; next += step) {
      const share = next / length;
      samples.push([Math.round(a[0] + share * (b[0] - a[0])), Math.round(a[1] + share * (b[1] - a[1]))]);
    }
    next -= length;
  }
  return samples;
}
