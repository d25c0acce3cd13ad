import { gridFinding } from './grid-finding';
import { gridsWithCode } from './grids-with-code';
import { missingColumn } from './missing-column';
import type { Rule } from './rule';

/** A code that several grids have (编码重复): one finding with all of them. A retired one beside them is another rule's. */
export const codeDuplicate: Rule = {
  code: 'code-duplicate',
  severity: 'error',
  reach: 'code',
  missing: (world) => missingColumn(world, 'code'),
  inspect(code, world) {
    if (code === '') return [];
    const grids = gridsWithCode(world, code).filter(({ retired }) => !retired);
    return grids.length < 2 ? [] : [gridFinding(codeDuplicate, code, grids, { code, n: grids.length })];
  },
};
