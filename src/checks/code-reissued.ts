import { hasColumn } from '../plan/columns';
import { gridFinding } from './grid-finding';
import { gridsWithCode } from './grids-with-code';
import { missingColumn } from './missing-column';
import type { Rule } from './rule';

/**
 * A code in use that was given up before (启用已撤销的编码), as a list of the office says or a retired row of the plan itself: a code
 * is there once, for ever.
 */
export const codeReissued: Rule = {
  code: 'code-reissued',
  severity: 'error',
  reach: 'code',
  missing: (world) =>
    missingColumn(world, 'code') ?? (world.retired.size > 0 || hasColumn(world, 'state') ? null : { layer: 'retired' }),
  inspect(code, world) {
    if (code === '') return [];
    const all = gridsWithCode(world, code);
    const grids = all.filter(({ retired }) => !retired);
    const before = world.retired.get(code) ?? all.find(({ retired }) => retired)?.retired;
    if (grids.length === 0 || !before) return [];
    // the day alone of a time
    return [gridFinding(codeReissued, code, grids, { code, date: before.at.slice(0, 10), reason: before.reason })];
  },
};
