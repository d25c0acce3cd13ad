import { insidePoint } from '../geometry/inside-point';
import { toUnits } from '../geometry/lattice';
import { CATEGORIES, type Category } from '../plan/grid';
import type { ListedSite } from '../plan/listed-site';
import { featureOf, geometryOf, propertiesOf, shapeOf } from './features';
import { warningsOf, type FileProblem, type ProblemCode, type Warnings } from './file-problem';
import { readText, shown } from './read-field';
import { tooWide, type CheckedCollection } from './read-geojson';

export interface SitesRead {
  readonly sites: readonly ListedSite[];
  readonly warnings: readonly FileProblem[];
}

/**
 * Hospitals, malls, enterprises of a list: points or areas with `name` and `category`, in the order of the file. A site's id is the `id`
 * that the file gives it, else `file#n`.
 */
export function readSites(collection: CheckedCollection): SitesRead | FileProblem {
  const wide = tooWide(collection);
  if (wide) return wide;
  const warnings = warningsOf(collection.file);
  for (const number of collection.shortened) warnings.add('ring-dropped', number);
  const sites: ListedSite[] = [];
  for (let i = 0; i < collection.features.count; i++) {
    const site = readSite(collection, i, warnings);
    if ('problem' in site) return site;
    sites.push(site);
  }
  return { sites, warnings: warnings.list() };
}

function readSite(collection: CheckedCollection, i: number, warnings: Warnings): ListedSite | FileProblem {
  const { file } = collection;
  const fault = (problem: ProblemCode, params: FileProblem['params']): FileProblem => ({
    problem,
    file,
    feature: i + 1,
    params,
  });
  const place = placeOf(collection, i);
  if (place === 'collapsed') return fault('collapsed', {});
  if (!place) return fault('wrong-geometry-type', { found: geometryOf(collection, i) ?? 'null' });

  const properties = propertiesOf(collection, i) ?? {};
  const textOf = (field: string): string => {
    const text = readText(properties[field]);
    if (text === null) warnings.add('unreadable-value', i + 1, { field, value: shown(properties[field]) });
    return text?.trim() ?? '';
  };
  const word = textOf('category');
  const category = word === '' ? null : CATEGORIES.find((each) => each === word);
  if (category === undefined) return fault('unknown-category', { value: shown(word) });
  return {
    id: textOf('id') || `${file}#${i + 1}`,
    name: textOf('name'),
    category: category as Category | null,
    ...place,
  };
}

/** A place on it, and its ground; null where it is neither a point nor an area. */
function placeOf(collection: CheckedCollection, i: number): Pick<ListedSite, 'at' | 'shape'> | 'collapsed' | null {
  if (geometryOf(collection, i) === 'Point') {
    const { geometry } = featureOf(collection, i);
    if (geometry?.type !== 'Point') return null;
    const [x, y] = geometry.coordinates;
    return { at: [toUnits(x!), toUnits(y!)], shape: [] };
  }
  const read = shapeOf(collection, i);
  if (read === 'collapsed') return read;
  if (read === 'not-an-area' || read.shape.length === 0) return null;
  return { at: insidePoint(read.shape), shape: read.shape };
}
