import type { Level } from '../../plan/grid';
import type { Area } from './area';
import { edgesIn } from './edge-table';

/** The directed edges of areas in columns, ring after ring; an edge ends where the next one of its ring begins. */
export interface HalfEdges {
  readonly count: number;
  /** Where each edge begins: x, y, x, y, … */
  readonly starts: Int32Array;
  /** By edge its ring. */
  readonly rings: Int32Array;
  /** By ring its first edge; and one more, `count`. */
  readonly firsts: Int32Array;
  /** By ring whose it is, by the place in the list. */
  readonly owners: Int32Array;
}

export function halfEdgesOf(areas: readonly Pick<Area, 'shape'>[]): HalfEdges {
  const count = edgesIn(areas.map(({ shape }) => shape));
  const many = areas.reduce((sum, { shape }) => sum + shape.reduce((n, polygon) => n + polygon.length, 0), 0);
  const starts = new Int32Array(count * 2);
  const rings = new Int32Array(count);
  const firsts = new Int32Array(many + 1);
  const owners = new Int32Array(many);
  let e = 0;
  let r = 0;
  areas.forEach(({ shape }, owner) => {
    for (const polygon of shape)
      for (const ring of polygon) {
        const { length } = ring;
        starts.set(ring, e * 2);
        rings.fill(r, e, e + length / 2);
        firsts[r] = e;
        owners[r++] = owner;
        e += length / 2;
      }
  });
  firsts[many] = count;
  return { count, starts, rings, firsts, owners };
}

/** The areas of one level, which stand together, and their edges. */
export interface LevelEdges {
  readonly level: Level | null;
  readonly from: number;
  readonly to: number;
  readonly firstArea: number;
  readonly endArea: number;
}

/** Level by level, of areas that are sorted by it. */
export function levelsOf(areas: readonly Area[], { owners, firsts }: HalfEdges): LevelEdges[] {
  const levels: LevelEdges[] = [];
  for (let area = 0, ring = 0; area < areas.length;) {
    const { level } = areas[area]!;
    const [firstArea, from] = [area, firsts[ring]!];
    while (area < areas.length && areas[area]!.level === level) area++;
    while (ring < owners.length && owners[ring]! < area) ring++;
    levels.push({ level, from, to: firsts[ring]!, firstArea, endArea: area });
  }
  return levels;
}

/** The edge that follows in the ring. */
export function nextOf({ rings, firsts }: HalfEdges, e: number): number {
  const ring = rings[e]!;
  return e + 1 === firsts[ring + 1]! ? firsts[ring]! : e + 1;
}

/** A number of the line that an edge runs along, the same for its reverse; its lowest bits are as good as any. */
export function hashOfLine(ax: number, ay: number, bx: number, by: number): number {
  // multipliers of well-known integer hashes (Knuth, murmur3)
  let h = Math.imul(ax + bx, 0x9e3779b1) ^ Math.imul(ay + by, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return h ^ (h >>> 13);
}
