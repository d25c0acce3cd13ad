import { layoutOf } from '../plan/code-layout';
import { parseCode } from '../plan/codes';
import { gridFinding } from './grid-finding';
import { missingColumn } from './missing-column';
import type { Rule } from './rule';

/** A code that does not follow the layout of the settings (编码格式不符), or none at all: a grid on a list has a code before it is drawn. */
export const codeFormat: Rule = {
  code: 'code-format',
  severity: 'error',
  reach: 'grid',
  missing: (world) => missingColumn(world, 'code'),
  inspect(subject, world) {
    const grid = world.grids.get(subject)!;
    if (grid.retired || parseCode(world.settings, grid.code)) return [];
    const { community, serial } = layoutOf(world.settings);
    return [gridFinding(codeFormat, grid.id, [grid], { code: grid.code, digits: community + serial })];
  },
};
