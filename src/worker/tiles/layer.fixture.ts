import Flatbush from 'flatbush';
import { boxOf, union } from '../../geometry/box';
import type { Ring } from '../../geometry/lattice';
import { NO_FOOTPRINTS, type Footprints } from '../../plan/footprints';

/** A building layer for tests: for each building its rings, flat, in units. */
export function layerOf(buildings: readonly (readonly Ring[])[], names: readonly string[] = []): Footprints {
  const rings = buildings.flat();
  const ringStart = new Uint32Array(rings.length + 1);
  rings.forEach((ring, i) => (ringStart[i + 1] = ringStart[i]! + ring.length / 2));
  const buildingStart = new Uint32Array(buildings.length + 1);
  buildings.forEach((own, i) => (buildingStart[i + 1] = buildingStart[i]! + own.length));
  const boxes = buildings.map((own) => own.map(boxOf).reduce(union));
  const index = buildings.length > 0 ? new Flatbush(buildings.length, 16, Int32Array) : null;
  for (const box of boxes) index?.add(box.minX, box.minY, box.maxX, box.maxY);
  index?.finish();
  return {
    ...NO_FOOTPRINTS,
    ids: buildings.map((_, i) => `b${i}`),
    names: buildings.map((_, i) => names[i] ?? ''),
    coords: Int32Array.from(rings.flat()),
    ringStart,
    buildingStart,
    boxes: Int32Array.from(boxes.flatMap(({ minX, minY, maxX, maxY }) => [minX, minY, maxX, maxY])),
    index: index ? (index.data as ArrayBuffer) : null,
  };
}
