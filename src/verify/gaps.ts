import { difference, featureCollection } from '@turf/turf';
import type { BoxSearch } from './box-search';
import { piecesOf } from './pieces';
import type { Areas, Failure, Verdict } from './verdict';

/** No blind spot: of each community (by index) what is left when every grid near it is taken away; yields after each. */
export function* gapsOf(
  { grids, communities }: { readonly grids: Areas; readonly communities: Areas },
  boxes: { readonly grids: BoxSearch; readonly communities: BoxSearch },
  looked: Iterable<number>,
  found: { readonly gaps: Verdict['gaps'][number][]; readonly failures: Failure[] },
): Generator<void> {
  for (const c of looked) {
    const community = communities.features[c]!;
    const { id } = community.properties;
    const near = boxes.grids.search(boxes.communities.boxes[c]!).map((i) => grids.features[i]!);
    try {
      // difference wants two features or more; without a grid the whole community is a gap
      const left = near.length === 0 ? community : difference(featureCollection([community, ...near]));
      for (const piece of piecesOf(left)) found.gaps.push({ community: id, ...piece });
    } catch (error) {
      found.failures.push({ rule: 'gap', problem: 'could-not-compute', subjects: [id], message: String(error) });
    }
    yield;
  }
}
