import { metresBetween } from '../geometry/area';
import { boxOfShape } from '../geometry/box';
import { contextKindOf } from './context-kind';
import { geometryOf, propertiesOf, shapeOf, type Properties } from './features';
import { readCode } from './read-field';
import type { CheckedCollection } from './read-geojson';
import type { GeometryName } from './scan/feature-columns';

/** What a file can be. */
export const LAYER_KINDS = ['grids', 'divisions', 'buildings', 'context'] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** How many features, taken evenly over the file, are looked at. */
const SAMPLE = 500;
/** Half of the buildings of any layer are smaller than this from corner to corner, in metres; half of the grids are not. */
const BUILDING_SIZE = 150;

/** What a collection is, from its fields and geometry; null where that does not tell: then the planner is asked. */
export function recognise(collection: CheckedCollection): LayerKind | null {
  const sample = sampleOf(collection);
  const mostly = (test: (feature: Sampled) => boolean): boolean => sample.filter(test).length * 2 > sample.length;
  const some = (...fields: string[]): boolean =>
    sample.some(({ properties }) => fields.some((field) => properties?.[field] != null));

  if (mostly((feature) => !isArea(feature))) return 'context';
  if (mostly(({ properties, geometry }) => contextKindOf(properties, geometry) !== null)) return 'context';
  if (mostly((feature) => GRID_DIGITS.has(digitsOf(feature)))) return 'grids';
  if (mostly((feature) => DIVISION_DIGITS.has(digitsOf(feature)))) return 'divisions';
  if (some('code')) return null;
  // lists and shapes arrive before numbers: a grid not numbered yet still says where it belongs
  if (some('community')) return 'grids';
  if (some('use', 'floors', 'households', 'building', 'building:levels')) return 'buildings';
  // areas of a stated kind that is not 'building' are something else, however small
  if (mostly(({ properties }) => typeof properties?.kind === 'string' && properties.kind !== 'building')) return null;
  const sizes = sample
    .map(({ i }) => sizeOf(collection, i))
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  return sizes.length > 0 && sizes[sizes.length >> 1]! < BUILDING_SIZE ? 'buildings' : null;
}

interface Sampled {
  readonly i: number;
  readonly properties: Properties | null;
  readonly geometry: GeometryName;
}

function sampleOf(collection: CheckedCollection): Sampled[] {
  const { count } = collection.features;
  const step = Math.ceil(count / SAMPLE);
  return Array.from({ length: Math.ceil(count / step) }, (_, n) => {
    const i = n * step;
    return { i, properties: propertiesOf(collection, i), geometry: geometryOf(collection, i) };
  });
}

/** 15 in the default template; the others are layouts in use elsewhere. */
const GRID_DIGITS: ReadonlySet<number> = new Set([14, 15, 16, 20]);
const DIVISION_DIGITS: ReadonlySet<number> = new Set([2, 4, 6, 9, 12]);

function digitsOf({ properties }: Sampled): number {
  const text = readCode(properties?.code)?.text ?? '';
  return /^\d+$/.test(text) ? text.length : 0;
}

/** A grid that is listed and not drawn has no geometry, and still is an area. */
const isArea = ({ geometry }: Sampled): boolean => geometry === null || /Polygon$/.test(geometry);

/** From corner to corner of the box, in metres. */
function sizeOf(collection: CheckedCollection, i: number): number {
  const read = shapeOf(collection, i);
  if (typeof read === 'string' || read.shape.length === 0) return 0;
  const { minX, minY, maxX, maxY } = boxOfShape(read.shape);
  return metresBetween(minX, minY, maxX, maxY);
}
