import { boxSearch } from './box-search';
import { cutBuildingsOf } from './cut-buildings';
import { gapsOf } from './gaps';
import { overlapsOf } from './overlaps';
import type { Areas, Verdict, VerifyInput } from './verdict';

export interface VerifyOptions {
  /** Share of the work done, 0 to 1, told at every pause. */
  readonly onProgress?: (done: number) => void;
  /** Stops at the next pause: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Overlays between two pauses: some tens of milliseconds. */
const BETWEEN_PAUSES = 16;

/**
 * The three hard rules by Turf alone, sharing nothing with the engine that made the plan: over the changed grids, every grid
 * and community whose box meets theirs, and every building in their boxes. Pauses again and again, so that a page stays alive.
 */
export async function verify(input: VerifyInput, { onProgress, signal }: VerifyOptions = {}): Promise<Verdict> {
  const work = verification(input);
  for (let step = 1; ; step++) {
    const { done, value } = work.next();
    if (done) return value;
    if (step % BETWEEN_PAUSES !== 0) continue;
    onProgress?.(value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
  }
}

/** The same as a generator: yields the share done after each overlay, returns the verdict. */
export function* verification(input: VerifyInput): Generator<number, Verdict> {
  const boxes = {
    grids: boxSearch(input.grids),
    communities: boxSearch(input.communities),
    buildings: boxSearch(input.buildings),
  };
  const ids = input.changed === 'all' ? null : new Set(input.changed);
  const changed = indicesOf(input.grids, ids);
  const met = (others: { search(box: readonly number[]): number[] }): ReadonlySet<number> =>
    new Set([...changed].flatMap((i) => others.search(boxes.grids.boxes[i]!)));
  // with all grids to look at, a community or building far from any grid is looked at too
  const communities = ids ? met(boxes.communities) : indicesOf(input.communities, null);
  const buildings = ids ? met(boxes.buildings) : indicesOf(input.buildings, null);

  const verdict = {
    overlaps: [],
    gaps: [],
    cutBuildings: [],
    failures: [],
    scope: {
      grids: idsOf(input.grids, changed),
      communities: idsOf(input.communities, communities),
      buildings: idsOf(input.buildings, buildings),
    },
  };

  // a community takes about as long as its grids do with their neighbours
  const total = changed.size * 2 + buildings.size || 1;
  const perCommunity = changed.size / (communities.size || 1);
  let done = 0;
  const counted = function* (items: Iterable<number>, weight: number): Generator<number> {
    for (const item of items) {
      yield item;
      done += weight;
    }
  };
  const passes = [
    overlapsOf(input.grids, boxes.grids, changed, counted(changed, 1), verdict),
    gapsOf(input, boxes, counted(communities, perCommunity), verdict),
    cutBuildingsOf(input, boxes, counted(buildings, 1), verdict),
  ];
  for (const pass of passes) for (const _ of pass) yield Math.min(1, done / total);
  return verdict;
}

/** All of them where no ids are given. */
const indicesOf = ({ features }: Areas, ids: ReadonlySet<string> | null): ReadonlySet<number> =>
  new Set([...features.keys()].filter((i) => !ids || ids.has(features[i]!.properties.id)));

const idsOf = ({ features }: Areas, indices: ReadonlySet<number>): ReadonlySet<string> =>
  new Set([...indices].map((i) => features[i]!.properties.id));
