import type { Box } from '../../geometry/box';
import { clipRing } from '../../geometry/clip-ring';
import type { Ring } from '../../geometry/lattice';
import { nestRings } from '../../geometry/nest-rings';
import { area2, reversed } from '../../geometry/ring';
import { boxOfBuilding, buildingsIn, nameOf, NO_FOOTPRINTS, ringsOf, type Footprints } from '../../plan/footprints';
import { boxOfTile, EXTENT, projectInto, type TileAddress } from './mercator';
import type { TileFootprints } from './messages';

import { encodeTile, type TileFeature } from './vector-tile';

/**
 * A margin of 64 units (8 px) is kept round every tile, so that outlines run on beyond the edge and no seam shows. Whatever
 * reaches farther is clipped there: a large shape would leave the 16-bit coordinates that map libraries draw with.
 */
export const MARGIN = 64;

const FRAME: Box = { minX: -MARGIN, minY: -MARGIN, maxX: EXTENT + MARGIN, maxY: EXTENT + MARGIN };

/** Tile units in one pixel: a tile is drawn 512 px wide. */
const PIXEL = EXTENT / 512;

/** Draws the tiles of one building layer. */
export function buildingTiles(columns: TileFootprints): (address: TileAddress) => ArrayBuffer {
  const footprints: Footprints = { ...NO_FOOTPRINTS, ...columns };
  return (address) => tileOf(footprints, address);
}

/** Layer `buildings`: outlines, id = row. Layer `names`: a place for each named building, in the one tile that holds it. */
function tileOf(footprints: Footprints, address: TileAddress): ArrayBuffer {
  const project = projectInto(address);
  const buildings: TileFeature[] = [];
  const places: TileFeature[] = [];
  for (const row of buildingsIn(footprints, boxOfTile(address, MARGIN))) {
    const { minX, minY, maxX, maxY } = boxOfBuilding(footprints, row);
    const [west, south, east, north] = project([minX, minY, maxX, maxY]) as [number, number, number, number];
    if (east - west < PIXEL && south - north < PIXEL) continue;
    const fits = west >= -MARGIN && north >= -MARGIN && east <= EXTENT + MARGIN && south <= EXTENT + MARGIN;
    const rings = outlines(ringsOf(footprints, row), project, !fits);
    if (rings.length > 0) buildings.push({ id: row, rings });
    const name = nameOf(footprints, row);
    const x = Math.floor((west + east) / 2);
    const y = Math.floor((north + south) / 2);
    if (name && x >= 0 && x < EXTENT && y >= 0 && y < EXTENT) places.push({ id: row, place: [x, y], name });
  }
  return encodeTile([
    { name: 'buildings', features: buildings },
    { name: 'names', features: places },
  ]);
}

/** Rings in whole tile units as the format wants them: each shell before its holes, shells positive, holes negative. */
function outlines(
  rings: readonly Ring[],
  project: (flat: ArrayLike<number>) => number[],
  clip: boolean,
): (readonly number[])[] {
  const result: (readonly number[])[] = [];
  for (const polygon of nestRings(rings)) {
    for (const [i, ring] of polygon.entries()) {
      const projected = project(ring);
      const drawn = rounded(clip ? clipRing(projected, FRAME) : projected);
      const area = drawn.length < 6 ? 0 : area2(drawn);
      // a shell that has shrunk to nothing takes its holes with it
      if (area === 0 && i === 0) break;
      if (area === 0) continue;
      result.push(area > 0 === (i === 0) ? drawn : reversed(drawn));
    }
  }
  return result;
}

/** Rounded to the tile's grid; places that fall together are written once. */
function rounded(ring: readonly number[]): number[] {
  const result: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const x = Math.round(ring[i]!);
    const y = Math.round(ring[i + 1]!);
    if (x !== result.at(-2) || y !== result.at(-1)) result.push(x, y);
  }
  if (result.length > 2 && result[0] === result.at(-2) && result[1] === result.at(-1)) result.length -= 2;
  return result;
}
