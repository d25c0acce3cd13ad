import type { World } from '../plan/world';
import { compareNatural, compareText } from './compare-text';
import { collectionText, featureText } from './feature-text';
import { CRS_NOTE } from './write-grids';

/**
 * The divisions as they now stand, their outlines matching those of the grids vertex for vertex: by code, which puts every
 * division after the one it lies in. The same plan gives the same bytes.
 */
export function writeDivisions(world: World, version: string): string {
  const divisions = [...world.divisions.values()].sort(
    (a, b) => compareText(a.code, b.code) || compareNatural(a.id, b.id),
  );
  return collectionText(
    [['summary', { divisions: divisions.length, crs: CRS_NOTE, version }]],
    divisions.map(({ code, level, name, shape, locked, extra }) =>
      featureText(
        [
          ['code', code],
          ['level', level],
          ['name', name],
          ['locked', locked || undefined],
          ...Object.entries(extra).sort(([a], [b]) => compareText(a, b)),
        ],
        shape,
      ),
    ),
  );
}
