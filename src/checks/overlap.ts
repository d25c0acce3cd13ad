import { faceFindings } from './partition/fault-finding';
import type { Rule } from './rule';

/** Land that several grids claim (边界重叠), or several divisions of one level: one finding for each face, with all that claim it. */
export const overlap: Rule = {
  code: 'overlap',
  severity: 'error',
  reach: 'area',
  missing: ({ grids }) => (grids.size === 0 ? { layer: 'grids' } : null),
  inspect: (subject, world) =>
    faceFindings(world, subject, overlap, ({ kind, size }) => kind === 'overlap' && size === 'wide').map(
      ({ finding }) => finding,
    ),
};
