import Flatbush from 'flatbush';
import type { Edge } from '../../../src/plan/edge-keys';
import { keepsTo } from '../proof/hausdorff';

/** Tells of an edge whether it lies, from end to end, within so many units of some of certain edges. */
export function nearRim(rim: readonly Edge[], most: number): (edge: Edge) => boolean {
  const index = new Flatbush(rim.length);
  for (const [ax, ay, bx, by] of rim) index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  return ([ax, ay, bx, by]) => {
    const [west, east] = [Math.min(ax, bx) - most, Math.max(ax, bx) + most];
    const [south, north] = [Math.min(ay, by) - most, Math.max(ay, by) + most];
    const near = index.search(west, south, east, north).map((e) => rim[e]!);
    return keepsTo(near, ax, ay, bx, by, most);
  };
}
