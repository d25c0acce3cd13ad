import { boxOf, boxOfShape, grown, union, type Box } from '../geometry/box';
import { cut, isProblem } from '../geometry/cut';
import { dissolve } from '../geometry/dissolve';
import { edgeMeets } from '../geometry/edge-meets';
import type { Polygon, Position } from '../geometry/lattice';
import { sideOfShape } from '../geometry/ring';
import { lowestLevel } from '../plan/community';
import { refuse, type Refusal } from '../plan/edit';
import type { Division, Grid } from '../plan/grid';
import { lockedOutline } from '../plan/locks';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import { placingBy } from './division-line';
import { pieceAt } from './piece-at';

/** Connected ground that no grid holds. */
export interface BlindSpot {
  readonly polygon: Polygon;
  /** What it lies in: a community, or a sub-district where no communities are loaded; null where neither is. */
  readonly within: Division | null;
}

/**
 * The blind spot at a place: of a gap over several communities the part in the one that has the place; where no division is loaded, a
 * hole between grids. Refuses `no-gap-here`.
 */
export function blindSpotAt(world: World, place: Position): BlindSpot | Refusal {
  const level = lowestLevel(world);
  return (level === null ? holeAt(world, place) : spotInDivision(world, level, place)) ?? refuse('no-gap-here', place);
}

function spotInDivision(world: World, level: Division['level'], place: Position): BlindSpot | Refusal | null {
  const pixel = grown(boxOf(place), 1);
  const spots: BlindSpot[] = [];
  for (const division of divisionsMeeting(world, pixel)) {
    if (division.level !== level) continue;
    if (sideOfShape(division.shape, ...place) === 'outside' && !edgeMeets(division.shape, pixel)) continue;
    const polygons = uncovered(world, division, gridsMeeting(world, grown(boxOfShape(division.shape), 1)));
    if ('refused' in polygons) return polygons;
    spots.push(...polygons.map((polygon) => ({ polygon, within: division })));
  }
  const polygons = spots.map(({ polygon }) => polygon);
  return spots[pieceAt(polygons, place)] ?? null;
}

/** How far, in units, is looked first: some 50 m. */
const FIRST_LOOK = 4096;

/** How far at last: some 100 km, beyond which no hole of a plan reaches. */
const LAST_LOOK = FIRST_LOOK * 2 ** 11;

/** Looks wider until the hole is closed, and nobody is left who may have something of it. */
function holeAt(world: World, place: Position): BlindSpot | Refusal | null {
  if (isOpen(world, place)) return null;
  let around = grown(boxOf(place), FIRST_LOOK);
  for (let reach = FIRST_LOOK; reach <= LAST_LOOK; reach *= 2) {
    const polygons = uncovered(world, null, gridsMeeting(world, around));
    if ('refused' in polygons) return polygons;
    const polygon = polygons[pieceAt(polygons, place)];
    if (polygon && isWithin(boxOfShape([polygon]), around)) return { polygon, within: null };
    around = polygon ? union(around, boxOfShape([polygon])) : grown(around, reach);
  }
  return null;
}

/** Whether nobody lies to one side of a place, all the way: then it is not between grids. */
function isOpen(world: World, [x, y]: Position): boolean {
  const ray = { minX: x, minY: y, maxX: x, maxY: y };
  return [{ minX: -Infinity }, { maxX: Infinity }, { minY: -Infinity }, { maxY: Infinity }].some(
    (side) => gridsMeeting(world, { ...ray, ...side }).length === 0,
  );
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY && inner.maxY <= outer.maxY;

/** Ground that none of these grids holds: inside a division, or closed in by them. */
function uncovered(world: World, division: Division | null, grids: readonly Grid[]): readonly Polygon[] | Refusal {
  const regions = [division ? division.shape.flat() : [], ...grids.map(({ shape }) => shape.flat())];
  const originals = [division?.original ?? null, ...grids.map((grid) => lockedOutline(world, grid))];
  const result = cut(regions, [], { placing: placingBy(originals) });
  if (isProblem(result)) return refuse(result.problem, result.at);
  const ground = dissolve(result, (face) => {
    const { regions } = result.faces[face]!;
    return regions.length === (division ? 1 : 0) && (!division || regions[0] === 0) ? 0 : -1;
  });
  return ground.get(0) ?? [];
}
