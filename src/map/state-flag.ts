import type { Map as MapLibreMap } from 'maplibre-gl';

/** One yes-or-no state of features, by which the style draws them differently. */
export interface StateFlag {
  /** True for exactly these features from now on. */
  set(ids: Iterable<string | number>): void;
}

export function stateFlag(map: MapLibreMap, source: string, flag: string, sourceLayer?: string): StateFlag {
  let held = new Set<string | number>();
  const target = (id: string | number) => (sourceLayer ? { source, sourceLayer, id } : { source, id });
  return {
    set(ids) {
      const next = new Set(ids);
      for (const id of held) if (!next.has(id)) map.removeFeatureState(target(id), flag);
      for (const id of next) if (!held.has(id)) map.setFeatureState(target(id), { [flag]: true });
      held = next;
    },
  };
}
