import type { GridRow } from '../city';
import { onGround, type Truth } from '../truth';
import type { RuleCode } from '../../../src/checks/finding';
import { areaOf } from '../area';
import { inMetres } from '../metres';
import { placeAt } from '../paths';
import { faultAt, type Fault } from './fault';
import { freshCode } from './fresh-code';

/** Faults of codes and of the community that a row names. */
export const codeFaults: readonly Fault[] = [
  ...(
    [
      ['a letter in the code', (code) => `${code.slice(0, 14)}X`],
      ['a digit too few', (code) => code.slice(0, 14)],
      ['a digit too many', (code) => `${code}0`],
      ['a full-width digit', (code) => `${code.slice(0, 14)}３`],
    ] as readonly (readonly [string, (code: string) => string])[]
  ).map(([name, spoilt]) =>
    faultAt('cell', name, ({ a }, draft) => {
      draft.change(a.id, { code: spoilt(a.code) });
      return [on('code-format', a)];
    }),
  ),
  faultAt('inner', 'two grids of a community with one code', ({ a, b }, draft) => {
    draft.change(b.id, { code: a.code });
    return [onGround('code-duplicate', [a.id, b.id], outlineOf(a), outlineOf(b))];
  }),
  faultAt('street', 'two grids of two streets with one code', ({ a, b }, draft) => {
    draft.change(b.id, { code: a.code });
    return [
      onGround('code-duplicate', [a.id, b.id], outlineOf(a), outlineOf(b)),
      onGround('code-prefix', [b.id], outlineOf(b)),
    ];
  }),
  faultAt('community', 'a code of another community', ({ a, b }, draft) => {
    draft.change(a.id, { code: freshCode(draft, b.community, 850) });
    return [on('code-prefix', a)];
  }),
  faultAt('cell', 'a code that was given up', ({ a }, draft) => {
    draft.retire({ code: a.code, retired_at: '2025-03-31', reason: '撤销' });
    return [on('code-reissued', a)];
  }),
  ...(['community', 'street'] as const).map((kind) =>
    faultAt(kind, 'a row that names another community', ({ a, b }, draft) => {
      draft.change(a.id, { community: b.community, name: `划入${a.code.slice(6)}网格` });
      const area_m2 = areaOf(inMetres(outlineOf(a), placeAt(outlineOf(a), 0)));
      return [{ ...on('crosses-division', a), area_m2 }, on('code-prefix', a)];
    }),
  ),
];

const outlineOf = ({ shape }: GridRow) => shape[0]![0]!;

/** On the ground of a grid. */
export const on = (rule: RuleCode, grid: GridRow): Truth => onGround(rule, [grid.id], outlineOf(grid));
