import type { Box } from '../../geometry/box';
import type { Level } from '../../plan/grid';
import type { World } from '../../plan/world';
import { areasMeeting, type Area } from './area';

/** Areas that may have faults, by their place in a list; what is in doubt need not be wrong. */
export interface Doubts {
  has(area: number): boolean;
  put(area: number): void;
  /** Those of one level whose box meets the given one, of one home alone where it is named. */
  putNear(level: Level | null, box: Box, of?: { readonly homes: Int32Array; readonly home: number }): void;
}

export function doubtsAmong(world: World, areas: readonly Area[]): Doubts {
  const inDoubt = new Uint8Array(areas.length);
  // of a clean plan nobody ever asks
  let numbers: Map<string, number> | null = null;
  return {
    has: (area) => inDoubt[area] === 1,
    put: (area) => void (inDoubt[area] = 1),
    putNear(level, box, of) {
      numbers ??= new Map(areas.map(({ subject }, i) => [subject, i]));
      for (const { subject } of areasMeeting(world, level, box)) {
        const area = numbers.get(subject);
        if (area !== undefined && (!of || of.homes[area] === of.home)) inDoubt[area] = 1;
      }
    },
  };
}
