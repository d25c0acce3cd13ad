import type { Area } from './area';
import { edgesIn } from './edge-table';

/** The directed edges of areas in columns, ring after ring. */
export interface PlanEdges {
  readonly count: number;
  /** Four numbers an edge: where it begins and where it ends. */
  readonly ends: Int32Array;
  /** The area, by its place in the list. */
  readonly owners: Int32Array;
  /** The edge that follows in the ring. */
  readonly next: Int32Array;
}

export function edgesOf(areas: readonly Pick<Area, 'shape'>[]): PlanEdges {
  const count = edgesIn(areas.map(({ shape }) => shape));
  const ends = new Int32Array(count * 4);
  const owners = new Int32Array(count);
  const next = new Int32Array(count);
  let e = 0;
  areas.forEach(({ shape }, owner) => {
    for (const polygon of shape)
      for (const ring of polygon) {
        const first = e;
        const { length } = ring;
        for (let i = 0; i < length; i += 2, e++) {
          const k = i + 2 < length ? i + 2 : 0;
          ends[e * 4] = ring[i]!;
          ends[e * 4 + 1] = ring[i + 1]!;
          ends[e * 4 + 2] = ring[k]!;
          ends[e * 4 + 3] = ring[k + 1]!;
          owners[e] = owner;
          next[e] = k === 0 ? first : e + 1;
        }
      }
  });
  return { count, ends, owners, next };
}
