import type { Map as MapLibreMap } from 'maplibre-gl';
import { pace } from './portions';

/** One value of features by their ids, by which the style draws them differently; most have none. */
export interface StateValues {
  /** These and no others from now on, told in turns: a whole city may change at once. */
  set(values: ReadonlyMap<string, string>): Promise<void>;
}

export function stateValues(
  map: Pick<MapLibreMap, 'setFeatureState' | 'removeFeatureState'>,
  source: string,
  name: string,
): StateValues {
  const held = new Map<string, string>();
  let wanted: ReadonlyMap<string, string> = held;
  return {
    async set(values) {
      wanted = values;
      const turn = pace();
      for (const id of [...held.keys()]) {
        if (turn.due()) await turn.rest();
        // others are asked for meanwhile: whoever asked goes on from here
        if (wanted !== values) return;
        if (values.has(id)) continue;
        map.removeFeatureState({ source, id }, name);
        held.delete(id);
      }
      for (const [id, value] of values) {
        if (turn.due()) await turn.rest();
        if (wanted !== values) return;
        if (held.get(id) === value) continue;
        map.setFeatureState({ source, id }, { [name]: value });
        held.set(id, value);
      }
    },
  };
}
