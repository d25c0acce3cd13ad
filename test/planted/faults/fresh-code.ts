import { pad } from '../../bench/city-blocks';
import type { Draft } from '../draft';

/** A code of a community that no row has, from a serial on. */
export function freshCode(draft: Draft, community: string, serial: number): string {
  while (draft.has(community + pad(serial))) serial++;
  return community + pad(serial);
}
