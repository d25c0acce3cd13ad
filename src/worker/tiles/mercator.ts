import type { Box } from '../../geometry/box';
import { toUnits, UNITS_PER_DEGREE } from '../../geometry/lattice';

/** Tile units along one side of a tile, as map libraries expect. */
export const EXTENT = 4096;

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Flat lattice coordinates into tile units (y grows southward), not rounded. Web Mercator. */
export function projectInto({ z, x, y }: TileAddress): (flat: ArrayLike<number>) => number[] {
  const side = 2 ** z * EXTENT;
  const unit = side / (360 * UNITS_PER_DEGREE);
  const west = x * EXTENT - side / 2;
  const north = y * EXTENT - side / 2;
  return (flat) => {
    const result = new Array<number>(flat.length);
    for (let i = 0; i < flat.length; i += 2) {
      result[i] = flat[i]! * unit - west;
      const sine = Math.sin((flat[i + 1]! / UNITS_PER_DEGREE) * RADIANS);
      result[i + 1] = (-Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side - north;
    }
    return result;
  };
}

/** The box, in lattice units, of a tile with a margin in tile units. */
export function boxOfTile({ z, x, y }: TileAddress, margin: number): Box {
  const share = margin / EXTENT;
  const longitude = (column: number): number => toUnits((column / 2 ** z) * 360 - 180);
  const latitude = (row: number): number => toUnits(Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) / RADIANS);
  return {
    minX: longitude(x - share),
    minY: latitude(y + 1 + share),
    maxX: longitude(x + 1 + share),
    maxY: latitude(y - share),
  };
}

const RADIANS = Math.PI / 180;
