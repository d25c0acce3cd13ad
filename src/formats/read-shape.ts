import type { Geometry, Position } from 'geojson';
import { toUnits, type Polygon, type Ring, type Shape } from '../geometry/lattice';
import { canonicalShape } from '../geometry/ring';

export interface ShapeRead {
  /** Canonical; empty for no geometry, or one without coordinates. */
  readonly shape: Shape;
  /** Holes and parts that vanished when rounded. */
  readonly dropped: number;
}

/**
 * A polygon or multipolygon in degrees, on the lattice: places rounded, repeated ones dropped, rings open and canonical.
 * Crossings stay as they are: what is wrong with a file is shown, not mended. 'collapsed' where nothing is left of it;
 * 'not-an-area' for points, lines and collections.
 */
export function readShape(geometry: Geometry | null): ShapeRead | 'collapsed' | 'not-an-area' {
  const parts = partsOf(geometry);
  if (!parts) return 'not-an-area';
  const shape: Polygon[] = [];
  let dropped = 0;
  for (const part of parts) {
    const rings = part.map(readRing);
    if (!rings[0]) {
      dropped++;
      continue;
    }
    const kept = rings.filter((ring) => ring !== null);
    dropped += rings.length - kept.length;
    shape.push(kept);
  }
  if (parts.length > 0 && shape.length === 0) return 'collapsed';
  return { shape: canonicalShape(shape), dropped };
}

function partsOf(geometry: Geometry | null): readonly (readonly Position[][])[] | null {
  if (!geometry) return [];
  const parts =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : null;
  return parts && parts.filter((rings) => rings.length > 0);
}

/** A closed ring of degrees as an open ring of units; null where fewer than three places are left. */
function readRing(positions: readonly Position[]): Ring | null {
  const ring: number[] = [];
  for (const position of positions) {
    // adding 0 turns −0, which is not equal to 0 everywhere, into 0
    const x = toUnits(position[0]!) + 0;
    const y = toUnits(position[1]!) + 0;
    const n = ring.length;
    if (n === 0 || ring[n - 2] !== x || ring[n - 1] !== y) ring.push(x, y);
  }
  while (ring.length > 2 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1)) ring.length -= 2;
  return ring.length < 6 ? null : ring;
}
