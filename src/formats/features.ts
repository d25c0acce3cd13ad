import type { Feature, Geometry } from 'geojson';
import type { CheckedCollection } from './read-geojson';
import type { ShapeRead } from './read-shape';
import { textBetween } from './scan/cursor';
import { GEOMETRIES, type FeatureColumns, type GeometryName } from './scan/feature-columns';
import { shapeFrom } from './scan/ring-columns';
import { behindSpace, skipValue } from './scan/skip-value';
import { valueAt } from './scan/value-at';
import { withoutShortRings } from './short-rings';

// one feature of a collection by its number from 0, as far as somebody asks

export type Properties = Readonly<Record<string, unknown>>;

export const geometryOf = ({ features }: CheckedCollection, i: number): GeometryName =>
  GEOMETRIES[features.geometries[i]!]!;

/** What `readShape` says of its geometry. */
export function shapeOf({ features }: CheckedCollection, i: number): ShapeRead | 'collapsed' | 'not-an-area' {
  if (features.geometries[i]! > 2) return 'not-an-area';
  if (features.collapsed.has(i)) return 'collapsed';
  const shape = shapeFrom(features, features.featureRing[i]!, features.featureRing[i + 1]!);
  return { shape, dropped: features.dropped.get(i) ?? 0 };
}

/** Its properties by our names; those that have none of ours follow in the order of the file. */
export function propertiesOf({ features, names }: CheckedCollection, i: number): Properties | null {
  const own = ownProperties(features, i);
  if (names.size === 0) return own;
  const taken = new Set(names.values());
  const kept = Object.entries(own ?? {}).filter(([key]) => !names.has(key) && !taken.has(key));
  return Object.fromEntries([...[...names].map(([ours, theirs]) => [ours, own?.[theirs]]), ...kept]);
}

/** As the file has them. They end behind the last of them, so that those before it need not be passed over. */
function ownProperties({ bytes, properties, memberStart, memberAt }: FeatureColumns, i: number): Properties | null {
  const at = properties[i]!;
  if (at === 0) return null;
  const members = memberStart[i + 1]!;
  if (members === memberStart[i]) return {};
  const end = behindSpace(bytes, skipValue(bytes, memberAt[members - 1]!));
  return JSON.parse(textBetween(bytes, at, end + 1)) as Properties;
}

/** Its `id`, which is not among the properties. */
export const featureIdOf = ({ features }: CheckedCollection, i: number): unknown =>
  features.ids[i] === 0 ? undefined : valueAt(features.bytes, features.ids[i]!);

/** All of it as it stands in the file, under its names; without the rings that were left out. */
export function featureOf({ features, shortened }: CheckedCollection, i: number): Feature<Geometry | null> {
  const feature = valueAt(features.bytes, features.starts[i]!);
  return (shortened.length > 0 ? withoutShortRings(feature) : feature) as Feature<Geometry | null>;
}

/** The keys that at least one feature has among its properties, whatever their values, as the file has them. */
export function keysOf({ features }: CheckedCollection): ReadonlySet<string> {
  const { count, memberStart, memberKey, keys } = features;
  const seen = new Uint8Array(keys.length);
  for (let m = 0, end = memberStart[count]!; m < end; m++) seen[memberKey[m]!] = 1;
  return new Set(keys.filter((_, key) => seen[key] === 1));
}

/** What the file calls a field of ours; null where that name stands for another one. */
export function theirName({ names }: CheckedCollection, ours: string): string | null {
  const theirs = names.get(ours);
  if (theirs !== undefined) return theirs;
  for (const taken of names.values()) if (taken === ours) return null;
  return ours;
}
