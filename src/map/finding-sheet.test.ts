import { expect, test } from 'vitest';
import type { Finding } from '../checks/finding';
import { findingSheet } from './finding-sheet';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  rule: 'gap',
  severity: 'error',
  grids: [],
  buildings: [],
  divisions: [],
  at: [1_206_000_000, 313_000_000],
  box: { minX: 0, minY: 0, maxX: 1, maxY: 1 },
  lines: [],
  polygon: null,
  params: {},
  ...more,
});

const keys = (features: readonly { properties: unknown }[]) =>
  features.map(({ properties }) => (properties as { key: string }).key);

test('a finding is drawn with its mark, its area and its lines, as far as it has them', () => {
  const polygon = {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ],
  };
  const change = findingSheet()([finding('a'), finding('b', { polygon, lines: [[0, 0, 1, 1]] })])!;
  expect(keys(change.add)).toEqual(['mark:a', 'mark:b', 'area:b', 'line:b']);
});

test('only what changed is drawn again', () => {
  const update = findingSheet();
  const [a, b] = [finding('a'), finding('b')];
  update([a, b]);
  expect(update([a, b])).toBeNull();
  const moved = finding('b', { at: [1, 1] });
  const change = update([a, moved])!;
  expect(change.remove).toEqual(['area:b', 'line:b', 'mark:b']);
  expect(keys(change.add)).toEqual(['mark:b']);
  expect(update([])!.remove).toHaveLength(6);
});
