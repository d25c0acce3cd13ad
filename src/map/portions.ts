import type { Feature, FeatureCollection } from 'geojson';

/** What the map holds of one source; the two ways of changing it resolve when the change is being drawn. */
export interface DrawnSource {
  setData(data: FeatureCollection): Promise<void>;
  updateData(diff: SourceDiff): Promise<void>;
}

export interface SourceDiff {
  readonly remove: readonly string[];
  readonly add: readonly Feature[];
}

/** Milliseconds of work between two turns of the page: under half of what is felt as a stutter. */
const TURN = 20;

/** Says when work has gone on long enough, and lets the page have its turn. */
export function pace(): { due(): boolean; rest(): Promise<void> } {
  let since = performance.now();
  return {
    due: () => performance.now() - since > TURN,
    async rest() {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    },
  };
}

/** Places that are posted to the map's worker at once: copying so many takes 10 to 20 ms. */
const PORTION = 20_000;

/**
 * Tells a source a long change bit by bit. Each portion is copied to the map's worker while the page waits, so a city told at once
 * would stop the page for a second. A portion has at most so many features, too. `put` returns a promise where a portion went out: wait for it, and look whether the change
 * is still wanted.
 */
export function inPortions(
  source: Pick<DrawnSource, 'updateData'>,
  { remove }: Pick<SourceDiff, 'remove'>,
  most = Infinity,
) {
  let gone = remove;
  let add: Feature[] = [];
  let places = 0;
  const send = async (): Promise<void> => {
    const portion = { remove: gone, add };
    [gone, add, places] = [[], [], 0];
    if (portion.remove.length > 0 || portion.add.length > 0) await source.updateData(portion);
  };
  return {
    put(feature: Feature): Promise<void> | null {
      add.push(feature);
      places += placesOf(feature);
      return places < PORTION && add.length < most ? null : send();
    },
    end: send,
  };
}

function placesOf({ geometry }: Feature): number {
  if (geometry.type === 'Polygon') return geometry.coordinates.reduce((sum, ring) => sum + ring.length, 0);
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.reduce((sum, part) => part.reduce((inner, ring) => inner + ring.length, sum), 0);
  return 1;
}
