import { decodeText } from '../../formats/decode-text';
import { isProblem } from '../../formats/file-problem';
import { readBuildings } from '../../formats/read-buildings';
import { readContext } from '../../formats/read-context';
import { readDivisions } from '../../formats/read-divisions';
import { readGeojson, type CheckedCollection } from '../../formats/read-geojson';
import { readGrids } from '../../formats/read-grids';
import { recognise } from '../../formats/recognise';
import type { ChosenFile, ReadFile, TakenFiles } from '../ports';

/** A file as far as it can be understood without being told what it is. */
export function readFile(name: string, bytes: Uint8Array): ReadFile {
  const text = decodeText(bytes, name);
  const collection = typeof text === 'string' ? readGeojson(text, name) : text;
  if (isProblem(collection)) return { name, features: 0, kind: null, problem: collection, content: null };
  return {
    name,
    features: collection.features.length,
    kind: recognise(collection),
    problem: null,
    content: collection,
  };
}

type Problems = Pick<TakenFiles, 'problems'>;
const NOTHING: TakenFiles = {
  grids: [],
  divisions: [],
  people: [],
  footprints: null,
  context: null,
  problems: [],
  warnings: [],
};

/** All the files as one plan. Where one of them has a problem nothing is to be taken, and every problem is told. */
export function takeFiles(files: readonly ChosenFile[]): TakenFiles {
  return files.map(takeOne).reduce(joined, NOTHING);
}

function takeOne({ file, kind }: ChosenFile): Partial<TakenFiles> & Problems {
  if (file.problem) return { problems: [file.problem] };
  const collection = file.content as CheckedCollection;
  const taken = { grids: readGrids, divisions: readDivisions, buildings: readBuildings, context: backgroundOf }[kind](
    collection,
  );
  return isProblem(taken) ? { problems: [taken] } : { ...taken, problems: [] };
}

const backgroundOf = (collection: CheckedCollection): Partial<TakenFiles> => ({ context: readContext(collection) });

const joined = (all: TakenFiles, one: Partial<TakenFiles> & Problems): TakenFiles => ({
  grids: [...all.grids, ...(one.grids ?? [])],
  divisions: [...all.divisions, ...(one.divisions ?? [])],
  people: [...all.people, ...(one.people ?? [])],
  footprints: one.footprints ?? all.footprints,
  context: one.context
    ? { type: 'FeatureCollection', features: [...(all.context?.features ?? []), ...one.context.features] }
    : all.context,
  problems: [...all.problems, ...one.problems],
  warnings: [...all.warnings, ...(one.warnings ?? [])],
});
