import { boxOf, union } from '../../geometry/box';
import type { Ring } from '../../geometry/lattice';
import { indexed, NO_FOOTPRINTS, type Footprints } from '../../plan/footprints';
import { atOnce } from '../../plan/in-steps';
import { namesOf } from '../../plan/naming';
import { textTable } from '../../plan/text-table';

/** A building layer for tests: for each building its rings, flat, in units. */
export function layerOf(buildings: readonly (readonly Ring[])[], names: readonly string[] = []): Footprints {
  const rings = buildings.flat();
  const ringStart = new Uint32Array(rings.length + 1);
  rings.forEach((ring, i) => (ringStart[i + 1] = ringStart[i]! + ring.length / 2));
  const buildingStart = new Uint32Array(buildings.length + 1);
  buildings.forEach((own, i) => (buildingStart[i + 1] = buildingStart[i]! + own.length));
  const boxes = buildings.map((own) => own.map(boxOf).reduce(union));
  return indexed({
    ...NO_FOOTPRINTS,
    ids: atOnce(textTable(buildings.map((_, i) => `b${i}`))),
    ...atOnce(namesOf(buildings.map((_, i) => names[i] ?? ''))),
    coords: Int32Array.from(rings.flat()),
    ringStart,
    buildingStart,
    boxes: Int32Array.from(boxes.flatMap(({ minX, minY, maxX, maxY }) => [minX, minY, maxX, maxY])),
  });
}
