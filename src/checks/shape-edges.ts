import type { Shape } from '../geometry/lattice';
import { edgesIn } from './partition/edge-table';

/** The directed edges of a shape in columns, ring after ring. */
export interface ShapeEdges {
  /** Four numbers an edge: where it begins and where it ends. */
  readonly ends: Int32Array;
  /** The edge that follows in the ring. */
  readonly next: Int32Array;
}

export function shapeEdges(shape: Shape): ShapeEdges {
  const count = edgesIn([shape]);
  const ends = new Int32Array(count * 4);
  const next = new Int32Array(count);
  let e = 0;
  for (const ring of shape.flat()) {
    const first = e;
    const { length } = ring;
    for (let i = 0; i < length; i += 2, e++) {
      const k = i + 2 < length ? i + 2 : 0;
      ends[e * 4] = ring[i]!;
      ends[e * 4 + 1] = ring[i + 1]!;
      ends[e * 4 + 2] = ring[k]!;
      ends[e * 4 + 3] = ring[k + 1]!;
      next[e] = k === 0 ? first : e + 1;
    }
  }
  return { ends, next };
}
