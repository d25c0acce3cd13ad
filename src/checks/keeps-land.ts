import type { Patch } from '../plan/patch';
import { changesAlike } from './changes-alike';

/**
 * Whether a patch only divides the same land in another way: what its grids had and have together has the same edges, but for those
 * that two of them have from both sides. Then whatever was covered still is, vertex for vertex.
 */
export function keepsLand({ grids, divisions }: Patch): boolean {
  if (divisions && Object.keys(divisions).length > 0) return false;
  return changesAlike([null, null], Object.values(grids ?? {}));
}
