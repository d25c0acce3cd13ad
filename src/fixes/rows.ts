import type { Category } from '../plan/grid';
import { toEdit, type Fix, type FixesOfRule, type GridField } from './fix';
import { called, groundOf } from './ground';

/** Fixes of findings about rows rather than borders: they lead to the tool, the form or the field where the planner goes on. */

/** A grid without a code gets the next one, with all others that have none; one that has a wrong code keeps it, once given. */
export const codeFormatFixes: FixesOfRule = ({ params }) =>
  params['code'] === '' ? [toEdit('number', { edit: 'number' })] : [];

export const nameDuplicateFixes: FixesOfRule = ({ grids }, world) =>
  grids
    .flatMap((id) => world.grids.get(id) ?? [])
    .map((grid) => toField('rename', grid.id, 'name', { grid: grid.code || called(grid) }));

export const undrawnFixes: FixesOfRule = ({ grids }) =>
  grids.map((grid) => ({ says: 'draw-listed', params: {}, does: { do: 'draw-listed', grid } }));

/** Without an introduction no category is taken: where both are lacking it comes first, and takes the category that the form shows along. */
export const dedicatedDetailsFixes: FixesOfRule = ({ grids: [grid], params }) => {
  if (grid === undefined) return [];
  const field = params['lacks'] === 'category' ? 'category' : 'introduction';
  return [toField(field, grid, field)];
};

/** Its houses are carved out; of a site that a list names by its ground, that. */
export const dedicatedSiteFixes: FixesOfRule = (finding) => {
  const { buildings, params } = finding;
  const [polygon, ...more] = groundOf(finding);
  const ring = buildings.length === 0 && more.length === 0 ? (polygon?.[0] ?? null) : null;
  if (buildings.length === 0 && ring === null) return [];
  const category = (params['category'] || '其他') as Category;
  const name = String(params['site'] ?? '');
  return [{ says: 'carve', params: {}, does: { do: 'carve', category, name, buildings, ring } }];
};

const toField = (
  says: 'rename' | 'category' | 'introduction',
  grid: string,
  field: GridField,
  params: Fix['params'] = {},
): Fix => ({ says, params, does: { do: 'field', grid, field } });
