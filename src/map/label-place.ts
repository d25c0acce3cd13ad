import polylabel from 'polylabel';
import { UNITS_PER_DEGREE, type Polygon, type Position, type Shape } from '../geometry/lattice';
import { area2OfShape } from '../geometry/ring';

export interface LabelPlace {
  readonly at: Position;
  /** Units northward to the nearest border: how much room a label has. */
  readonly room: number;
}

/** Where a label stands: in the largest part of a shape, the place farthest from every border. Null for one not drawn. */
export function labelPlace(shape: Shape): LabelPlace | null {
  const [largest] = [...shape].sort((a, b) => area2OfShape([b]) - area2OfShape([a]));
  return largest ? poleOf(largest) : null;
}

function poleOf(polygon: Polygon): LabelPlace {
  const [originX, originY] = polygon[0]! as unknown as Position;
  // a unit east is shorter than a unit north: measured on an even scale, or labels drift toward the long side
  const scale = Math.cos((originY / UNITS_PER_DEGREE) * (Math.PI / 180));
  const rings = polygon.map((ring) => {
    const places: [number, number][] = [];
    for (let i = 0; i < ring.length; i += 2) places.push([(ring[i]! - originX) * scale, ring[i + 1]! - originY]);
    return [...places, places[0]!];
  });
  const ys = rings[0]!.map(([, y]) => y);
  const precision = Math.max(1, (Math.max(...ys) - Math.min(...ys)) * PRECISION);
  const pole = polylabel(rings, precision);
  return { at: [Math.round(originX + pole[0] / scale), Math.round(originY + pole[1])], room: pole.distance };
}

/** Share of the height to which a label's place is sought: the eye sees no difference below it. */
const PRECISION = 0.02;
