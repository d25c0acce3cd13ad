import { Random } from '../random';
import type { City } from './city';
import { openDraft } from './draft';
import type { Fault } from './faults/fault';
import { placeFinder } from './places';
import type { Truth } from './truth';
import type { FileName } from './write-city';

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
  const city = draft.city();
  const nameOf = namesIn(city);
  const named = ({ name, truths }: PlantedFault): PlantedFault => ({
    name,
    truths: truths.map((truth) => ({ ...truth, subjects: truth.subjects.map(nameOf) })),
  });
  return { city, faults: planted.map(named) };
}

/** What a report calls the row of a grid: its code, or where two rows have the same one, the file and the number of the feature. */
function namesIn({ grids }: City): (subject: string) => string {
  const uses = new Map<string, number>();
  for (const { code } of grids) uses.set(code, (uses.get(code) ?? 0) + 1);
  const names = new Map(
    grids.map(({ id, code }, i) => [
      id,
      uses.get(code) === 1 ? code : `${'grids.geojson' satisfies FileName}#${i + 1}`,
    ]),
  );
  return (subject) => names.get(subject) ?? subject;
}
