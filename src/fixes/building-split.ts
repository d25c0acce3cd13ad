import { toEdit, type FixesOfRule } from './fix';
import { called } from './ground';

/** The house goes as a whole to a grid that has a part of it: first to the one that has most. */
export const buildingSplitFixes: FixesOfRule = ({ grids, buildings }, world) =>
  grids
    .flatMap((id) => world.grids.get(id) ?? [])
    .map((grid) =>
      toEdit(
        'give-house',
        { edit: 'assign', to: grid.id, buildings, keepBuildingsWhole: true },
        { grid: called(grid) },
      ),
    );
