import { bbox } from '@turf/turf';
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Areas } from './verdict';

/** Which features have a box that meets a given one, touching included; indices in ascending order. */
export interface BoxSearch {
  /** Of the features: west, south, east, north. */
  readonly boxes: readonly (readonly number[])[];
  search(box: readonly number[]): number[];
}

export const boxSearch = ({ features }: Areas): BoxSearch => searchOver(features.map((feature) => bbox(feature)));

/** The same over the edges of one polygon or multipolygon. */
export function edgeSearch({ type, coordinates }: Polygon | MultiPolygon): BoxSearch {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  const boxes = rings.flatMap((ring) =>
    ring.slice(1).map(([bx, by], i) => {
      const [ax, ay] = ring[i]!;
      return [Math.min(ax!, bx!), Math.min(ay!, by!), Math.max(ax!, bx!), Math.max(ay!, by!)];
    }),
  );
  return searchOver(boxes);
}

function searchOver(boxes: readonly (readonly number[])[]): BoxSearch {
  if (boxes.length === 0) return { boxes, search: () => [] };
  const index = new Flatbush(boxes.length);
  for (const [west, south, east, north] of boxes) index.add(west!, south!, east!, north!);
  index.finish();
  return {
    boxes,
    search: ([west, south, east, north]) => index.search(west!, south!, east!, north!).sort((a, b) => a - b),
  };
}
