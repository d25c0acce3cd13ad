import { decodeText } from '../../formats/decode-text';
import { isProblem } from '../../formats/file-problem';
import { readBuildings } from '../../formats/read-buildings';
import { readContext } from '../../formats/read-context';
import { readDivisions } from '../../formats/read-divisions';
import { readGeojson, type CheckedCollection } from '../../formats/read-geojson';
import { readGrids } from '../../formats/read-grids';
import { recognise } from '../../formats/recognise';
import type { FileKind, FileReport, Layers } from './messages';

/** A file as far as it can be understood without being told what it is, and what of it is to be kept. */
export function readFile(
  name: string,
  bytes: Uint8Array,
): { readonly report: Omit<FileReport, 'content'>; readonly collection: CheckedCollection | null } {
  const text = decodeText(bytes, name);
  const collection = typeof text === 'string' ? readGeojson(text, name) : text;
  if (isProblem(collection))
    return { report: { name, features: 0, kind: null, problem: collection }, collection: null };
  const report = { name, features: collection.features.length, kind: recognise(collection), problem: null };
  return { report, collection };
}

type Taken = Partial<Layers>;

const NOTHING: Layers = {
  grids: [],
  divisions: [],
  people: [],
  footprints: null,
  context: null,
  problems: [],
  warnings: [],
};

/** All the files as one plan. Where one of them has a problem nothing is to be taken, and every problem is told. */
export const takeFiles = (
  files: readonly { readonly collection: CheckedCollection; readonly kind: FileKind }[],
): Layers => files.map(({ collection, kind }) => takeOne(collection, kind)).reduce(joined, NOTHING);

const READERS: { readonly [K in FileKind]: (collection: CheckedCollection) => Taken | { problem: string } } = {
  grids: readGrids,
  divisions: readDivisions,
  buildings: readBuildings,
  context: (collection) => ({ context: readContext(collection) }),
};

function takeOne(collection: CheckedCollection, kind: FileKind): Taken {
  const taken = READERS[kind](collection);
  return isProblem(taken) ? { problems: [taken] } : (taken as Taken);
}

const joined = (all: Layers, one: Taken): Layers => ({
  grids: [...all.grids, ...(one.grids ?? [])],
  divisions: [...all.divisions, ...(one.divisions ?? [])],
  people: [...all.people, ...(one.people ?? [])],
  footprints: one.footprints ?? all.footprints,
  context: one.context
    ? { type: 'FeatureCollection', features: [...(all.context?.features ?? []), ...one.context.features] }
    : all.context,
  problems: [...all.problems, ...(one.problems ?? [])],
  warnings: [...all.warnings, ...(one.warnings ?? [])],
});
