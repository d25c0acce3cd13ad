import { createEffect, createSignal, type Accessor } from 'solid-js';
import type { Footprints } from '../../plan/footprints';
import { inTurns } from '../../plan/in-steps';
import { buildingNumbers } from '../palette/matches';

const read = new WeakMap<Footprints, Float64Array>();

const PAGE = { now: () => performance.now(), rest: () => new Promise<void>((go) => setTimeout(go)) };

/** What the ids of a layer's buildings end with: read once, in turns; null until then. */
export function createBuildingNumbers(footprints: Accessor<Footprints | null>): Accessor<Float64Array | null> {
  const [numbers, setNumbers] = createSignal<Float64Array | null>(null);
  createEffect(() => {
    const layer = footprints();
    setNumbers((layer && read.get(layer)) ?? null);
    if (!layer || read.has(layer)) return;
    void inTurns(buildingNumbers(layer), PAGE).then((all) => {
      read.set(layer, all);
      if (footprints() === layer) setNumbers(all);
    });
  });
  return numbers;
}
