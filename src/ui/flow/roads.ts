import type { FeatureCollection } from 'geojson';
import { createEffect, createSignal, type Accessor } from 'solid-js';
import { readingRoads } from '../../formats/read-roads';
import { inTurns, type Turns } from '../../plan/in-steps';
import type { Roads } from '../../plan/roads';

const PAGE: Turns = { now: () => performance.now(), rest: () => new Promise((go) => setTimeout(go)) };

/** The roads of the background, indexed once for each and in turns; null until they are, and where there is none. */
export function createRoads(context: Accessor<FeatureCollection | null>): Accessor<Roads | null> {
  const [roads, setRoads] = createSignal<Roads | null>(null);
  createEffect(() => {
    const wanted = context();
    setRoads(null);
    if (wanted) void inTurns(readingRoads(wanted), PAGE).then((found) => context() === wanted && setRoads(found));
  });
  return roads;
}
