import type { Random } from '../../random';
import type { Draft } from '../draft';
import type { PlaceFinder, PlaceKind, Places } from '../places';
import type { Truth } from '../truth';

/** Something wrong that can be planted, and what must be said of it. */
export interface Fault {
  readonly name: string;
  /** At a place of its own; null: there is none that suits. */
  plant(places: PlaceFinder, draft: Draft, random: Random): readonly Truth[] | null;
}

/** Changes rows of the draft and answers the truth; or changes nothing and answers null, where the place does not suit. */
export type Planting<K extends PlaceKind> = (place: Places[K], draft: Draft, random: Random) => readonly Truth[] | null;

export const faultAt = <K extends PlaceKind>(kind: K, name: string, planting: Planting<K>): Fault => ({
  name: `${kind}: ${name}`,
  plant(places, draft, random) {
    let truths: readonly Truth[] | null = null;
    places.find(kind, (place) => {
      truths = planting(place, draft, random);
      return truths !== null;
    });
    return truths;
  },
});

/** Null where one of them is no clear case. */
export const allOf = (truths: readonly (Truth | null)[]): readonly Truth[] | null =>
  truths.every((truth) => truth !== null) ? truths : null;
