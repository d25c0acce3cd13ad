import type { FeatureCollection } from 'geojson';
import type { Columns } from '../plan/columns';
import { joinFootprints } from '../plan/join-footprints';
import type { Footprints, FootprintOutlines } from '../plan/footprints';
import type { Division, DivisionId, Grid, Level, Person } from '../plan/grid';
import { isProblem, type FileProblem } from './file-problem';
import { readBuildings } from './read-buildings';
import { readContext } from './read-context';
import { readDivisions } from './read-divisions';
import type { CheckedCollection } from './read-geojson';
import { readGrids } from './read-grids';
import type { LayerKind } from './recognise';

/** Everything that files say of a plan. */
export interface Layers {
  readonly grids: readonly Grid[];
  readonly divisions: readonly Division[];
  readonly people: readonly Person[];
  /** null: no file of buildings among them. */
  readonly footprints: Footprints | null;
  readonly context: FeatureCollection | null;
  /** Fields that at least one feature of a layer has, by our names, over all its files; null where there is no file of it. */
  readonly columns: Columns;
  readonly problems: readonly FileProblem[];
  readonly warnings: readonly FileProblem[];
}

/** A file and what it is taken for. */
export interface LayerFile {
  readonly collection: CheckedCollection;
  readonly kind: LayerKind;
  /** Of all divisions of the file, whatever their fields say. */
  readonly level?: Level;
  /** Is shown where the buildings of the file stand, before the rest of them is read. */
  readonly sawOutlines?: (outlines: FootprintOutlines) => void;
}

/**
 * All the files as one plan. Where one of them has a problem nothing is to be taken, and every problem is told. Files are asked
 * for one after the other, so that whoever reads them need not hold them all.
 */
export function takeFiles(files: Iterable<LayerFile>): Layers {
  let layers = NOTHING;
  for (const file of files) {
    const taken = READERS[file.kind](file);
    layers = isProblem(taken) ? { ...layers, problems: [...layers.problems, taken] } : joined(layers, taken, file);
  }
  return layers;
}

type Taken = Partial<Omit<Layers, 'columns'>> & { readonly fields?: ReadonlySet<string> };

const NOTHING: Layers = {
  grids: [],
  divisions: [],
  people: [],
  footprints: null,
  context: null,
  columns: { grids: null, divisions: null, buildings: null },
  problems: [],
  warnings: [],
};

const READERS: { readonly [K in LayerKind]: (file: LayerFile) => Taken | FileProblem } = {
  grids: ({ collection }) => readGrids(collection),
  divisions: ({ collection, level }) => readDivisions(collection, level),
  buildings: ({ collection, sawOutlines }) => readBuildings(collection, sawOutlines),
  context: ({ collection }) => ({ context: readContext(collection) }),
};

function joined(all: Layers, one: Taken, file: LayerFile): Layers {
  const divisions = one.divisions ? apart(all.divisions, one.divisions, file) : [];
  return {
    grids: [...all.grids, ...(one.grids ?? [])],
    divisions: isProblem(divisions) ? all.divisions : [...all.divisions, ...divisions],
    people: [...all.people, ...(one.people ?? [])],
    footprints:
      all.footprints && one.footprints
        ? joinFootprints(all.footprints, one.footprints)
        : (one.footprints ?? all.footprints),
    context: one.context
      ? { type: 'FeatureCollection', features: [...(all.context?.features ?? []), ...one.context.features] }
      : all.context,
    columns: withFields(all.columns, file.kind, one.fields),
    problems: isProblem(divisions) ? [...all.problems, divisions] : all.problems,
    warnings: [...all.warnings, ...(one.warnings ?? [])],
  };
}

const withFields = (columns: Columns, kind: LayerKind, fields: ReadonlySet<string> | undefined): Columns =>
  fields && kind !== 'context' ? { ...columns, [kind]: new Set([...(columns[kind] ?? []), ...fields]) } : columns;

/**
 * Divisions of one more file beside those that are there. Two of one level with one code cannot be told apart; of two levels they
 * can, and the later one takes an id that says its level.
 */
function apart(
  held: readonly Division[],
  more: readonly Division[],
  { collection: { file } }: LayerFile,
): readonly Division[] | FileProblem {
  const ids = new Map<DivisionId, Division>(held.map((division) => [division.id, division]));
  const result: Division[] = [];
  for (const [i, division] of more.entries()) {
    const other = ids.get(division.id);
    const id = other && other.level !== division.level ? `${division.level}:${division.code}` : division.id;
    if (ids.has(id)) return { problem: 'duplicate-division', file, feature: i + 1, params: { value: division.code } };
    result.push({ ...division, id });
  }
  return result;
}
