import { signedSquareMetres } from '../geometry/area';
import type { FootprintOutlines, Footprints } from '../plan/footprints';
import type { FeatureColumns } from './scan/feature-columns';

/**
 * The geometry of those features that have a shape, one building each, in their order. Those that have none have no rings either:
 * so the rings of the buildings are all the rings that were read, and are taken over as they are. `count` of them, one at least.
 */
export function footprintShapes(
  features: FeatureColumns,
  count: number,
): FootprintOutlines & Pick<Footprints, 'areas'> {
  const { featureRing, shells } = features;
  const rings = featureRing[features.count]!;
  const ringStart = features.ringStart.slice(0, rings + 1);
  const coords = features.coords.slice(0, ringStart[rings]! * 2);
  const buildingStart = new Uint32Array(count + 1);
  const areas = new Float64Array(count);
  const boxes = new Int32Array(count * 4);
  for (let i = 0, b = 0; i < features.count; i++) {
    const from = featureRing[i]!;
    const to = featureRing[i + 1]!;
    if (from === to) continue;
    let m2 = 0;
    let minX = MOST;
    let minY = MOST;
    let maxX = -MOST;
    let maxY = -MOST;
    for (let r = from; r < to; r++) {
      const start = ringStart[r]! * 2;
      const end = ringStart[r + 1]! * 2;
      m2 += signedSquareMetres(coords, start, end);
      // the shells decide
      if (shells[r] === 0) continue;
      for (let c = start; c < end; c += 2) {
        const x = coords[c]!;
        const y = coords[c + 1]!;
        if (x < minX) minX = x;
        if (y < minY) minY = y;
        if (x > maxX) maxX = x;
        if (y > maxY) maxY = y;
      }
    }
    areas[b] = Math.abs(m2);
    boxes[b * 4] = minX;
    boxes[b * 4 + 1] = minY;
    boxes[b * 4 + 2] = maxX;
    boxes[b * 4 + 3] = maxY;
    buildingStart[++b] = to;
  }
  return { areas, coords, ringStart, buildingStart, boxes };
}

/** Farther than any place is, in units. */
const MOST = 0x7fff_ffff;
