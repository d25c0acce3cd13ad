import { expect, test } from 'vitest';
import { communityCode, plan, STREET } from '../../../test/drawing';
import type { Finding } from '../../checks/finding';
import { divisionRows, isOpenAtFirst } from './division-rows';
import { communityRows } from './plan-rows';

const world = plan('AABBCC', {
  communities: 'aaaabb',
  street: true,
  numbered: true,
  grids: { C: { code: '' } },
});
const finding = (rule: Finding['rule'], severity: Finding['severity'], grids: string[], divisions: string[]): Finding =>
  ({ rule, severity, grids, divisions }) as unknown as Finding;
const said = (findings: readonly Finding[], isOpen = true): string[] =>
  divisionRows(world, communityRows(world, findings), () => isOpen).map(
    ({ key, level, open, communities, grids, gaps, done }) =>
      `${'·'.repeat(level)}${key} ${open ?? 'leaf'} ${communities} ${grids} ${gaps} ${done.toFixed(2)}`,
  );

test('communities stand under their sub-district, which sums them up; what is drawn and numbered is done', () => {
  expect(said([])).toEqual([
    `·${STREET} true 2 3 0 0.67`,
    `··${communityCode('a')} leaf 1 2 0 1.00`,
    `··${communityCode('b')} leaf 1 1 0 0.00`,
  ]);
});

test('below a closed one none are listed, and it counts the same', () => {
  expect(said([], false)).toEqual([`·${STREET} false 2 3 0 0.67`]);
});

test('an error holds a grid up, a warning does not; a blind spot counts as a grid that is not ready', () => {
  const found = [
    finding('size', 'warning', ['A'], []),
    finding('overlap', 'error', ['B'], []),
    finding('gap', 'error', ['A', 'B'], [communityCode('a')]),
  ];
  expect(said(found)[1]).toBe(`··${communityCode('a')} leaf 1 2 1 0.33`);
  expect(said(found)[0]).toBe(`·${STREET} true 2 3 1 0.25`);
});

test('sub-districts stand closed at first where there are many communities', () => {
  expect(isOpenAtFirst({ level: 'street' }, 12)).toBe(true);
  expect(isOpenAtFirst({ level: 'street' }, 900)).toBe(false);
  expect(isOpenAtFirst({ level: 'county' }, 900)).toBe(true);
});
