import { rowOf } from '../plan/footprints';
import type { MultiPolygon } from 'geojson';
import { toUnits, type Line, type Ring, type Shape } from '../geometry/lattice';
import { orient } from '../geometry/orient';
import { canonicalShape } from '../geometry/ring';
import type { World } from '../plan/world';
import type { Finding } from './finding';

/**
 * What a finding stands on, as 16 hexadecimal digits: the area it shows, else its lines and the shapes of its grids, and the figures
 * that say what is wrong; of a house also who holds how much of it. Equal for the same ground however its rings begin or run, and whatever vertices neighbours left on straight
 * edges; anything else is another finding to whoever had accepted this one.
 */
export function evidenceOf(finding: Finding, world: World): string {
  const { polygon, lines, grids, buildings, params } = finding;
  const hash = hasher();
  for (const row of buildings.flatMap((id) => rowOf(world.footprints, id) ?? []))
    for (const { grid, share } of world.holders[row]!) hash.text(`${grid} ${share.toPrecision(3)}`);
  if (polygon) {
    hash.shape(canonicalShape(cornersOf(inUnits(polygon))));
    return hash.hex();
  }
  lines
    .map((line) => onward(line).join())
    .sort()
    .forEach((line) => hash.text(line));
  for (const id of [...grids].sort()) hash.shape(canonicalShape(cornersOf(world.grids.get(id)?.shape ?? [])));
  // no area says it by itself: how many households, which code, which columns
  for (const name of Object.keys(params).sort()) hash.text(`${name} ${figure(params[name]!)}`);
  return hash.hex();
}

/** Rule and subjects of a finding, without the number that tells several of the same subjects apart: it moves on when one is mended. */
export const subjectsKey = ({ id }: Pick<Finding, 'id'>): string => id.replace(/#\d+(:\w+)?$/, '$1');

/** Computed by Turf from rings that may begin elsewhere: the last digits are chance. */
const figure = (value: string | number): string => (typeof value === 'number' ? value.toPrecision(6) : value);

const inUnits = ({ coordinates }: MultiPolygon): Shape =>
  coordinates.map((polygon) =>
    polygon.map((ring) => ring.slice(0, -1).flatMap(([x, y]) => [toUnits(x!), toUnits(y!)])),
  );

/** A line read from whichever of its ends comes first. */
function onward(line: Line): Line {
  const back: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) back.push(line[i]!, line[i + 1]!);
  const first = line.findIndex((value, i) => value !== back[i]);
  return first >= 0 && back[first]! < line[first]! ? back : line;
}

const cornersOf = (shape: Shape): Shape =>
  shape.map((polygon) => polygon.map(corners)).filter((polygon) => polygon[0]!.length > 0);

/** A ring without the places at which it runs straight on. */
function corners(ring: Ring): Ring {
  const result: number[] = [];
  const n = ring.length;
  for (let i = 0; i < n; i += 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    const [ax, ay] = result.length > 0 ? [result.at(-2)!, result.at(-1)!] : [ring[n - 2]!, ring[n - 1]!];
    const [bx, by] = [ring[(i + 2) % n]!, ring[(i + 3) % n]!];
    const goesOn = (x - ax) * (bx - x) + (y - ay) * (by - y) > 0;
    if (!goesOn || orient(ax, ay, x, y, bx, by) !== 0) result.push(x, y);
  }
  return result;
}

/** FNV-1a in two lanes of 32 bits that begin apart. */
function hasher() {
  let [low, high] = [0x811c9dc5, 0x01000193];
  const word = (value: number): void => {
    low = Math.imul(low ^ (value & 0xffff), 0x01000193) ^ (value >>> 16);
    high = Math.imul(high ^ (value >>> 16), 0x01000193) ^ Math.imul(value, 0x9e3779b1);
  };
  const digits = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return {
    text(text: string): void {
      for (let i = 0; i < text.length; i++) word(text.charCodeAt(i));
      word(-1);
    },
    shape(shape: Shape): void {
      for (const ring of shape.flat()) {
        ring.forEach(word);
        word(ring.length);
      }
      word(shape.length);
    },
    hex: (): string => digits(low) + digits(high),
  };
}
