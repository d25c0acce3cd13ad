import { squareMetresOfRings } from '../src/geometry/area';
import { boxOf } from '../src/geometry/box';
import type { Ring } from '../src/geometry/lattice';
import { area2, reversed } from '../src/geometry/ring';
import { idColumn, nameColumns } from './footprint-texts';
import type { Footprints } from '../src/plan/footprints';

export interface House {
  readonly id?: string;
  readonly rings: readonly Ring[];
  readonly households?: number;
}

/** Columns of footprints from plain houses: the first ring is the wall, others are courtyards. */
export function makeFootprints(houses: readonly House[]): Footprints {
  const rings = houses.map(({ rings: [wall, ...yards] }) => [
    area2(wall!) < 0 ? reversed(wall!) : wall!,
    ...yards.map((yard) => (area2(yard) > 0 ? reversed(yard) : yard)),
  ]);
  const boxes = rings.map(([wall]) => boxOf(wall!));
  const sums = (counts: readonly number[]) => {
    const result = new Uint32Array(counts.length + 1);
    counts.forEach((count, i) => (result[i + 1] = result[i]! + count));
    return result;
  };
  return {
    ...idColumn(houses.map(({ id }, i) => id ?? `h${i}`)),
    ...nameColumns(houses.map(() => '')),
    uses: new Uint8Array(houses.length),
    floors: new Uint16Array(houses.length).fill(6),
    households: Int32Array.from(houses, ({ households }) => households ?? 10),
    estimated: new Uint8Array(houses.length),
    areas: Float64Array.from(rings, (all) => squareMetresOfRings(all)),
    coords: Int32Array.from(rings.flat(2)),
    ringStart: sums(rings.flat().map((ring) => ring.length / 2)),
    buildingStart: sums(rings.map((all) => all.length)),
    boxes: Int32Array.from(boxes.flatMap(({ minX, minY, maxX, maxY }) => [minX, minY, maxX, maxY])),
    index: null,
  };
}
