import { collectionText, featureText } from '../../src/formats/feature-text';
import { isProblem, type FileProblem } from '../../src/formats/file-problem';
import { readBuildings } from '../../src/formats/read-buildings';
import { readDivisions } from '../../src/formats/read-divisions';
import { readGeojson, type CheckedCollection } from '../../src/formats/read-geojson';
import { readGrids } from '../../src/formats/read-grids';
import type { WorldParts } from '../../src/plan/world';
import type { GeneratedPlan } from './generate-plan';

/** The three files of a plan, as the offices hand them over: GeoJSON text in degrees with 7 decimals and the usual properties. */
export interface PlanFiles {
  readonly divisions: string;
  readonly grids: string;
  readonly buildings: string;
}

export const planFiles = ({ grids, divisions, houses }: GeneratedPlan): PlanFiles => ({
  divisions: collectionText(
    [],
    divisions.map(({ code, level, name, shape }) => featureText(Object.entries({ code, level, name }), shape)),
  ),
  grids: collectionText(
    [],
    grids.map(({ code, name, community, kind, category, introduction, shape }) =>
      featureText(Object.entries({ code, name, community, kind, category, introduction }), shape),
    ),
  ),
  buildings: collectionText(
    [],
    houses.map(({ rings, households }, i) => {
      const floors = 6 + (i % 3) * 6;
      const name = `${(i % 60) + 1}幢`;
      return featureText(Object.entries({ id: `h${i}`, name, use: '住宅', floors, households }), [[rings[0]!]]);
    }),
  ),
});

export const bytesOf = (files: PlanFiles): number =>
  Object.values(files as unknown as Record<string, string>).reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** The plan that the files say, read as the product reads them. */
export function readPlanFiles(files: PlanFiles): WorldParts {
  const { grids, people } = read(files.grids, readGrids);
  const { divisions } = read(files.divisions, readDivisions);
  const { footprints } = read(files.buildings, readBuildings);
  return { grids, people, divisions, footprints };
}

function read<T extends object>(text: string, reader: (collection: CheckedCollection) => T | FileProblem): T {
  const collection = readGeojson(text, 'generated');
  const result = isProblem(collection) ? collection : reader(collection);
  if (isProblem(result)) throw new Error(`generated file: ${JSON.stringify(result)}`);
  return result;
}
