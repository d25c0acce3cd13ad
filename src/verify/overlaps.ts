import { featureCollection, intersect } from '@turf/turf';
import type { BoxSearch } from './box-search';
import { piecesOf } from './pieces';
import type { Areas, Failure, Verdict } from './verdict';

/** No dispute: every pair of which one grid is changed (by index; `looked` gives the changed ones in turn). Yields after each overlay. */
export function* overlapsOf(
  grids: Areas,
  boxes: BoxSearch,
  changed: ReadonlySet<number>,
  looked: Iterable<number>,
  found: { readonly overlaps: Verdict['overlaps'][number][]; readonly failures: Failure[] },
): Generator<void> {
  for (const i of looked) {
    for (const j of boxes.search(boxes.boxes[i]!)) {
      // a pair of which both are looked at is taken once
      if (j === i || (changed.has(j) && j < i)) continue;
      const [a, b] = [grids.features[i]!, grids.features[j]!];
      const ids = [a.properties.id, b.properties.id].sort() as [string, string];
      try {
        for (const piece of piecesOf(intersect(featureCollection([a, b]))))
          found.overlaps.push({ grids: ids, ...piece });
      } catch (error) {
        found.failures.push({ rule: 'overlap', problem: 'could-not-compute', subjects: ids, message: String(error) });
      }
      yield;
    }
  }
}
