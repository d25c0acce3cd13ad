import { expect, test } from 'vitest';
import type { Finding } from '../checks/finding';
import { gridFindings } from './grid-findings';

const finding = (rule: Finding['rule'], severity: Finding['severity'], ...grids: string[]): Finding =>
  ({ rule, severity, grids }) as unknown as Finding;

test('how many each grid has and the worst of them; a blind spot is the fault of none', () => {
  const found = gridFindings([
    finding('overlap', 'error', 'a', 'b'),
    finding('size', 'warning', 'a'),
    finding('no-party-org', 'note', 'b'),
    finding('size', 'warning', 'c'),
    finding('gap', 'error', 'c', 'd'),
    { ...finding('sliver', 'warning', 'd'), of: 'gap' },
  ]);
  expect(found).toEqual(
    new Map([
      ['a', { count: 2, worst: 'error' }],
      ['b', { count: 2, worst: 'error' }],
      ['c', { count: 1, worst: 'warning' }],
    ]),
  );
});
