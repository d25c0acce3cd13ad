import { kindOf } from './partition/fault';
import { faceFindings, vertexFinding } from './partition/fault-finding';
import { faultsOf } from './partition/faults-of';
import type { Rule } from './rule';

/**
 * Borders that agree as land and not vertex for vertex: a vertex that only one side has, or two that are no further apart than
 * settings.unmatched. Nobody loses land by it, but programs that look for common borders see none.
 */
export const unmatchedVertex: Rule = {
  code: 'unmatched-vertex',
  severity: 'warning',
  reach: 'area',
  missing: ({ grids }) => (grids.size === 0 ? { layer: 'grids' } : null),
  inspect: (subject, world) => [
    ...faultsOf(world, subject).flatMap((fault) =>
      fault.kind === 'vertices' ? [vertexFinding(world, fault, unmatchedVertex)] : [],
    ),
    ...faceFindings(world, subject, unmatchedVertex, ({ size }) => size === 'thin').map(({ face, finding }) => ({
      ...finding,
      // told apart from places without a vertex, which the same two may have
      id: `${finding.id}:${face.kind}`,
      params: { ...finding.params, places: 1 },
      of: kindOf(face),
    })),
  ],
};
