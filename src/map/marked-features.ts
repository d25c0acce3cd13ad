import type { FeatureCollection } from 'geojson';
import type { GridId } from '../plan/grid';
import type { World } from '../plan/world';
import { feature, shapeToGeoJson } from './to-geojson';

/** How a grid may be marked, the strongest first; a grid is drawn in the strongest of its marks alone. */
export const MARKS = ['selected', 'picked', 'hover', 'neighbour'] as const;
export type Marks = Readonly<Record<(typeof MARKS)[number], readonly GridId[]>>;

export const NO_MARKS: Marks = { selected: [], picked: [], hover: [], neighbour: [] };

/** More selected or picked grids than these are a crowd. */
const CROWD = 100;

/**
 * Grids of a crowd are marked by a state, where they are drawn: to copy their shapes to the map at every move of a hand, or to ask
 * for their neighbours, would stop the page. Empty where there is none.
 */
export function crowdOf({ selected, picked }: Pick<Marks, 'selected' | 'picked'>): readonly GridId[] {
  return selected.length + picked.length > CROWD ? [...selected, ...picked] : [];
}

/** The marked grids; those that a preview draws instead are left out. A handful, so they have a source of their own. */
export function markedFeatures(world: World, marks: Marks, hidden: ReadonlySet<GridId>): FeatureCollection {
  const seen = new Set(hidden);
  const features = MARKS.flatMap((mark) =>
    marks[mark].flatMap((id) => {
      const grid = world.grids.get(id);
      if (!grid || seen.has(id)) return [];
      seen.add(id);
      return [feature(shapeToGeoJson(grid.shape), { mark })];
    }),
  );
  return { type: 'FeatureCollection', features };
}
