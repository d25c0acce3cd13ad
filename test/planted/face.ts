import type { Line } from '../../src/geometry/lattice';
import { areaOf } from './area';
import { inMetres } from './metres';
import { pointAt, type Truth } from './truth';
import { widestOf } from './width';

/** A face that nobody has, or several: who is concerned, and who is to blame where it is so narrow that only a vertex is missing. */
export interface FaceClaim {
  readonly of: 'gap' | 'overlap';
  /** What a gap or an overlap must name. */
  readonly subjects: readonly string[];
  /** Who has other vertices than its neighbours. */
  readonly odd: readonly string[];
}

/** Narrower than this nothing is wrong but vertices, in units; and narrower than this a face is a sliver, in metres. */
const UNIT = 1;
const SLIVER = 0.5;

/** How near to a limit no face is planted: which side it is on would hang on how widths are measured. */
const DOUBT = 0.06;

/**
 * What the audit must say of a face that is bounded by a ring (in units, not necessarily whole ones); null where it is no clear case:
 * its outline crosses itself, or its width is near a limit.
 */
export function face(ring: Line, { of, subjects, odd }: FaceClaim): Truth | null {
  if (!isSimple(ring)) return null;
  const units = widestOf(ring.map((value, i) => value - ring[i % 2]!));
  const at: [number, number] = [units.x + ring[0]!, units.y + ring[1]!];
  const metres = inMetres(ring, [ring[0]!, ring[1]!]);
  const { width } = widestOf(metres);
  if (isDoubtful(width, SLIVER)) return null;
  if (units.width <= UNIT) return { rule: 'unmatched-vertex', subjects: odd, at: pointAt(at) };
  // on the lattice a width can come out smaller than it is by nearly half a unit
  if (units.width < UNIT * 1.6) return null;
  const said = { subjects, at: pointAt(at), area_m2: areaOf(metres), width_m: width };
  return width < SLIVER ? { rule: 'sliver', of, ...said } : { rule: of, ...said };
}

const isDoubtful = (width: number, limit: number): boolean => Math.abs(width / limit - 1) < DOUBT;

/** Whether no two sides of a ring meet but neighbours in their corner. */
function isSimple(ring: Line): boolean {
  const n = ring.length / 2;
  const at = (k: number): readonly [number, number] => [ring[(k % n) * 2]!, ring[(k % n) * 2 + 1]!];
  for (let i = 0; i < n; i++)
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      if (meet(at(i), at(i + 1), at(j), at(j + 1))) return false;
    }
  return n >= 3;
}

type Place = readonly [number, number];

const turn = ([ax, ay]: Place, [bx, by]: Place, [cx, cy]: Place): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

const meet = (a: Place, b: Place, c: Place, d: Place): boolean =>
  turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
