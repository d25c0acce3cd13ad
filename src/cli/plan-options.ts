import type { Given, Options } from './command';
import { divisionsFile, type PlanFile } from './read-plan';

/** The options by which a command is told its plan. */
export const PLAN_OPTIONS = {
  grids: { value: 'FILE', about: 'the grids, GeoJSON in longitude/latitude', required: true },
  divisions: {
    value: '[LEVEL=]FILE',
    about: 'communities, sub-districts; LEVEL (community, street, county, city) where the codes do not tell it',
    many: true,
  },
} as const satisfies Options;

export const FIELDS_OPTION = {
  fields: {
    value: 'MAP',
    about: 'fields called otherwise: code=VILLCODE,divisions.code=TOWNCODE, or a JSON file that says so',
    many: true,
  },
} as const satisfies Options;

export const OUTPUT_OPTIONS = {
  out: { value: 'FILE', about: 'where the grids go, as coded GeoJSON; - for standard output', required: true },
  'out-divisions': { value: 'FILE', about: 'where the divisions go that match them vertex for vertex' },
  report: { value: 'FILE', about: 'where the report goes, as JSON' },
} as const satisfies Options;

export const planFiles = (given: Given): PlanFile[] => [
  { path: given.one('grids')!, kind: 'grids' },
  ...given.all('divisions').map(divisionsFile),
  ...given.all('buildings').map((path): PlanFile => ({ path, kind: 'buildings' })),
];

export const outputPaths = (given: Given): string[] =>
  Object.keys(OUTPUT_OPTIONS).flatMap((option) => given.one(option) ?? []);
