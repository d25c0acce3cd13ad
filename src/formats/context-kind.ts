import type { GeometryName } from './scan/feature-columns';

/** What is drawn under a plan and only looked at. */
export type ContextKind = 'water' | 'green' | 'road';

const WATER = new Set(
  'water river riverbank canal stream lake basin dock reservoir ocean sea pond wetland waterway'.split(' '),
);
const GREEN = new Set(
  'green park garden grass forest wood meadow scrub pitch recreation_ground golf_course village_green cemetery nature_reserve'.split(
    ' ',
  ),
);
const FIELDS = ['kind', 'natural', 'landuse', 'leisure', 'fclass'] as const;

/** The kind of a background feature, from its fields and its geometry: any other line is a road; null for what is not drawn. */
export function contextKindOf(
  properties: Readonly<Record<string, unknown>> | null,
  geometry: GeometryName,
): ContextKind | null {
  if (geometry === null) return null;
  if (properties?.waterway) return 'water';
  for (const field of FIELDS) {
    const word = properties?.[field];
    if (typeof word !== 'string') continue;
    if (WATER.has(word)) return 'water';
    if (GREEN.has(word)) return 'green';
    if (word === 'road') return 'road';
  }
  return /LineString$/.test(geometry) ? 'road' : null;
}
