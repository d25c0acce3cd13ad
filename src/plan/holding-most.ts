import { boxOfShape, grown, meets, type Box } from '../geometry/box';
import { cut, isProblem } from '../geometry/cut';
import { entersRings } from '../geometry/enters-rings';
import { insidePoint } from '../geometry/inside-point';
import type { Ring, Shape } from '../geometry/lattice';
import { nearBox } from '../geometry/near-box';
import { sideOfRings } from '../geometry/ring';

interface Area<Id extends string> {
  readonly id: Id;
  readonly shape: Shape;
}

/** Which of some areas holds most of a shape; of two that hold as much the first; null: none holds any of it. */
export function holdingMost<Id extends string>(areas: readonly Area<Id>[], shape: Shape): Id | null {
  if (shape.length === 0) return null;
  const box = boxOfShape(shape);
  const near = areas.filter((area) => meets(boxOfShape(area.shape), box));
  if (near.length === 0) return null;
  const rings = shape.flat();
  // nearly always one holds all of it: no border of its runs through the shape, and a place of the shape is in it
  const [x, y] = insidePoint(shape);
  if (isWithin(rings, x, y))
    for (const area of near)
      if (isWithin(area.shape.flat(), x, y) && !isEntered(rings, box, area.shape)) return area.id;
  const faces = cut([rings, ...near.map((area) => ringsNear(area.shape, box))], []);
  if (isProblem(faces)) return null;
  const held = near.map(() => 0);
  for (const { regions, area2 } of faces.faces)
    if (regions[0] === 0) for (const region of regions.slice(1)) held[region - 1]! += area2;
  const most = Math.max(...held);
  return most > 0 ? near[held.indexOf(most)]!.id : null;
}

const isWithin = (rings: readonly Ring[], x: number, y: number): boolean => sideOfRings(rings, x, y) === 'inside';

const isEntered = (rings: readonly Ring[], box: Box, shape: Shape): boolean =>
  shape.some((polygon) => polygon.some((ring) => entersRings(rings, box, ring)));

const ringsNear = (shape: Shape, box: Box): Ring[] =>
  shape.flatMap((polygon) => polygon.map((ring) => nearBox(ring, grown(box, 1)))).filter((ring) => ring.length > 0);
