import { boxOfShape, meets } from '../../geometry/box';
import type { Shape } from '../../geometry/lattice';
import { cut, isProblem } from '../../geometry/cut';
import { dissolve } from '../../geometry/dissolve';
import { edgeEntersRings } from '../../geometry/enters-rings';
import { insidePoint } from '../../geometry/inside-point';
import { eachEdge, sideOfRings } from '../../geometry/ring';
import type { Division } from '../../plan/grid';
import type { Settings } from '../../plan/settings';
import type { Area } from './area';
import { edgesIn, edgeTable, isBeside } from './edge-table';
import { sizeOf, type FaceFault } from './fault';
import { ringsNear } from './rings-near';

/**
 * Parts of an area beyond its home. What is no land and is held by a rival as well is told there, as an overlap: one face, one fault.
 */
export function outsideOf(area: Area, home: Division, rivals: readonly Area[], settings: Settings): FaceFault[] {
  if (isWithin(area, home)) return [];
  const faces = cut([area.shape.flat(), ringsNear(home.shape, boxOfShape(area.shape))], []);
  if (isProblem(faces)) throw new Error(`crosses-division: ${faces.problem} at ${faces.at.join(', ')}`);
  const beyond = dissolve(faces, (face) => {
    const { regions } = faces.faces[face]!;
    return regions.length === 1 && regions[0] === 0 ? 0 : -1;
  });
  return (beyond.get(0) ?? []).flatMap((polygon): FaceFault[] => {
    const shape = [polygon];
    const size = sizeOf(shape, settings);
    if (size !== 'wide' && isHeld(shape, rivals)) return [];
    return [{ kind: 'outside', size, holders: [area], division: home.id, shape }];
  });
}

/** Whether rivals hold all of a face. */
function isHeld(face: Shape, rivals: readonly Area[]): boolean {
  const box = boxOfShape(face);
  const near = rivals.filter(({ shape }) => meets(boxOfShape(shape), box));
  const faces = cut([face.flat(), ...near.map(({ shape }) => ringsNear(shape, box))], []);
  return !isProblem(faces) && faces.faces.every(({ regions }) => regions[0] !== 0 || regions.length > 1);
}

/** No border of the home runs through the area, and a place of the area is in it. */
function isWithin({ shape }: Area, home: Division): boolean {
  if (shape.length !== 1) return false;
  const rings = shape.flat();
  const [x, y] = insidePoint(shape);
  if (sideOfRings(rings, x, y) !== 'inside' || sideOfRings(home.shape.flat(), x, y) !== 'inside') return false;
  const box = boxOfShape(shape);
  // the border of the home is mostly the area's own, and that does not run through it
  const own = edgeTable(edgesIn([shape]));
  for (const ring of rings) eachEdge(ring, own.add);
  for (const ring of home.shape.flat()) {
    const last = ring.length - 2;
    for (let i = 0, j = last; i <= last; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
      if (isBeside(box, ax, ay, bx, by) || own.find(ax, ay, bx, by) >= 0) continue;
      if (edgeEntersRings(rings, box, ax, ay, bx, by)) return false;
    }
  }
  return true;
}
