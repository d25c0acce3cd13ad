import { Random } from '../random';
import type { City } from './city';
import { openDraft } from './draft';
import type { Fault } from './faults/fault';
import { placeFinder } from './places';
import type { Truth } from './truth';

export interface Planted {
  /** With the faults. */
  readonly city: City;
  readonly faults: readonly PlantedFault[];
}

export interface PlantedFault {
  readonly name: string;
  readonly truths: readonly Truth[];
}

/** Plants every fault so many times, each at a place of its own. Throws where a fault finds no place: what is not planted is not tried. */
export function plant(clean: City, seed: number, faults: readonly Fault[], times: number): Planted {
  const random = new Random(seed);
  const places = placeFinder(clean, random);
  const draft = openDraft(clean);
  const planted: PlantedFault[] = [];
  for (let time = 0; time < times; time++)
    for (const fault of faults) {
      const truths = fault.plant(places, draft, random);
      if (!truths) throw new Error(`planted: no place for ${fault.name}`);
      planted.push({ name: fault.name, truths });
    }
  return { city: draft.city(), faults: planted };
}
