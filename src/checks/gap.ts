import { treeOf } from '../plan/world';
import { faceFindings } from './partition/fault-finding';
import type { Rule } from './rule';

/**
 * Blind spots (覆盖盲区): parts of a division that no grid covers, whoever's grid; of a division with others below it, parts that none of
 * these covers. A wrong owner is no gap but `crosses-division`; what is narrower than a sliver is told as one.
 */
export const gap: Rule = {
  code: 'gap',
  severity: 'error',
  reach: 'area',
  missing: (world) => (treeOf(world).leaves.size === 0 ? { layer: 'divisions' } : null),
  inspect: (subject, world) =>
    faceFindings(world, subject, gap, ({ kind, size }) => kind === 'gap' && size === 'wide').map(
      ({ finding }) => finding,
    ),
};
