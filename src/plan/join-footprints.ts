import { countOf, nameOf, type Footprints } from './footprints';
import type { BuildingId } from './grid';
import { atOnce } from './in-steps';
import { namesOf } from './naming';
import { textsOf, textTable } from './text-table';

/** Two building layers as one, the second after the first; an id of the second that is taken gets a suffix (`b7~2`). */
export function joinFootprints(first: Footprints, second: Footprints): Footprints {
  const ids = textsOf(first.ids);
  return {
    ids: atOnce(textTable([...ids, ...freeIds(new Set(ids), textsOf(second.ids))])),
    ...atOnce(namesOf([...eachName(first), ...eachName(second)])),
    uses: joined(first.uses, second.uses),
    floors: joined(first.floors, second.floors),
    households: joined(first.households, second.households),
    estimated: joined(first.estimated, second.estimated),
    areas: joined(first.areas, second.areas),
    coords: joined(first.coords, second.coords),
    ringStart: starts(first.ringStart, second.ringStart),
    buildingStart: starts(first.buildingStart, second.buildingStart),
    boxes: joined(first.boxes, second.boxes),
    index: null,
  };
}

const eachName = (footprints: Footprints): string[] =>
  Array.from({ length: countOf(footprints) }, (_, row) => nameOf(footprints, row));

type Column = Uint8Array | Uint16Array | Int32Array | Float64Array;

function joined<C extends Column>(first: C, second: C): C {
  const both = new (first.constructor as new (length: number) => C)(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Where each begins: those of the second layer lie behind all of the first. */
function starts(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both = new Uint32Array(first.length + second.length - 1);
  both.set(first);
  for (let i = 1; i < second.length; i++) both[first.length - 1 + i] = first.at(-1)! + second[i]!;
  return both;
}

/** Ids that nobody has, of which some may be taken or there twice. */
export function freeIds(taken: Set<BuildingId>, ids: readonly BuildingId[]): BuildingId[] {
  return ids.map((wanted) => {
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}~${n}`;
    taken.add(id);
    return id;
  });
}
