import { insidePoint } from '../geometry/inside-point';
import { sideOfShape } from '../geometry/ring';
import { divisionsMeeting, treeOf, type World } from '../plan/world';
import { faceFindings } from './partition/fault-finding';
import type { FaceFault } from './partition/fault';
import type { Rule } from './rule';

/**
 * More than a sliver of a grid outside its community (管理服务不跨街; 面被面包含), whether the neighbour gave way or not, or of a
 * division outside the one above it. Where the part lies in another sub-district, that one is named: the consequence.
 */
export const crossesDivision: Rule = {
  code: 'crosses-division',
  severity: 'error',
  reach: 'area',
  missing: (world) =>
    treeOf(world).leaves.size === 0 ? { layer: 'divisions' } : world.grids.size === 0 ? { layer: 'grids' } : null,
  inspect: (subject, world) =>
    faceFindings(world, subject, crossesDivision, ({ kind, size }) => kind === 'outside' && size === 'wide').map(
      ({ face, finding }) => {
        const street = otherStreet(world, face);
        return street === null ? finding : { ...finding, params: { ...finding.params, street } };
      },
    ),
};

/** The sub-district in which the part lies, where it is not that of its home. */
function otherStreet(world: World, { shape, division }: FaceFault): string | null {
  const [x, y] = insidePoint(shape);
  const street = divisionsMeeting(world, { minX: x, minY: y, maxX: x, maxY: y }).find(
    (other) => other.level === 'street' && sideOfShape(other.shape, x, y) === 'inside',
  );
  if (!street || street.id === division || treeOf(world).parentOf(division!) === street.id) return null;
  return street.name;
}
