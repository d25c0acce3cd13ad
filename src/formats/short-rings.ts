/**
 * A feature without the rings that have fewer than the four positions of a closed triangle, and without the parts whose shell is such
 * a ring; the very same where there are none. What is no polygon, or not built as one, is left for the checks that follow.
 */
export function withoutShortRings(feature: unknown): unknown {
  const geometry = (feature as { geometry?: { type?: unknown; coordinates?: unknown } | null } | null)?.geometry;
  if (!geometry || !Array.isArray(geometry.coordinates)) return feature;
  const { type, coordinates } = geometry as { type?: unknown; coordinates: unknown[] };
  const longer =
    type === 'Polygon' ? longRings(coordinates) : type === 'MultiPolygon' ? longParts(coordinates) : coordinates;
  return longer === coordinates ? feature : { ...(feature as object), geometry: { ...geometry, coordinates: longer } };
}

const isShort = (ring: unknown): boolean => Array.isArray(ring) && ring.length < 4;

/** Of a polygon with a short shell nothing is left. */
const longRings = (rings: unknown[]): unknown[] =>
  rings.some(isShort) ? (isShort(rings[0]) ? [] : rings.filter((ring) => !isShort(ring))) : rings;

function longParts(parts: unknown[]): unknown[] {
  const longer = parts.map((part) => (Array.isArray(part) ? longRings(part) : part));
  if (longer.every((part, i) => part === parts[i])) return parts;
  return longer.filter((part) => !Array.isArray(part) || part.length > 0);
}
