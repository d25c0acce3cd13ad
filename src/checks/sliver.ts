import { kindOf } from './partition/fault';
import { faceFindings } from './partition/fault-finding';
import type { Rule } from './rule';

/**
 * Gaps and overlaps that are nowhere as wide as settings.sliver: borders that were meant to be one. A grid that sticks out of its
 * community so little overlaps, with whoever the land is.
 */
export const sliver: Rule = {
  code: 'sliver',
  severity: 'error',
  reach: 'area',
  missing: ({ grids }) => (grids.size === 0 ? { layer: 'grids' } : null),
  inspect: (subject, world) =>
    faceFindings(world, subject, sliver, ({ size }) => size === 'narrow').map(({ face, finding }) => ({
      ...finding,
      of: kindOf(face),
    })),
};
