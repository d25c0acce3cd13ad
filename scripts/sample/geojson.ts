import { toLattice } from './lattice-plane';
import type { Place, Ring } from './plane';

/** A collection, one feature a line, so that a change shows as a change of lines. */
export const collection = (features: readonly string[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;

export const feature = (properties: Readonly<Record<string, unknown>>, geometry: string): string =>
  `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":${geometry}}`;

/** Shell and holes as they stand (counter-clockwise, clockwise), closed, in degrees with at most 7 decimals. */
export const polygonOf = (rings: readonly Ring[]): string =>
  `{"type":"Polygon","coordinates":[${rings.map((ring) => `[${distinct([...ring, ring[0]!]).join()}]`).join()}]}`;

export const lineOf = (line: readonly Place[]): string =>
  `{"type":"LineString","coordinates":[${distinct(line).join()}]}`;

/** Places as texts, none twice in a row. */
function distinct(places: readonly Place[]): readonly string[] {
  const texts = places.map(
    (place) =>
      `[${toLattice(place)
        .map((units) => units / 1e7)
        .join()}]`,
  );
  return texts.filter((text, i) => text !== texts[i - 1]);
}
