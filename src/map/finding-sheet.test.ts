import { expect, test } from 'vitest';
import type { Finding } from '../checks/finding';
import { findingSheet } from './finding-sheet';
import type { SourceDiff } from './portions';

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

/** A source that writes down what it is told. */
function sheet() {
  const changes: SourceDiff[] = [];
  const show = findingSheet({ updateData: async (diff) => void changes.push(diff) });
  return { show, changes };
}

test('a finding is drawn with its mark, its area and its lines, as far as it has them', async () => {
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
  const { show, changes } = sheet();
  await show([finding('a'), finding('b', { polygon, lines: [[0, 0, 1, 1]] })]);
  expect(changes.map(({ add }) => keys(add))).toEqual([['mark:a', 'mark:b', 'area:b', 'line:b']]);
});

test('only what changed is drawn again', async () => {
  const { show, changes } = sheet();
  const [a, b] = [finding('a'), finding('b')];
  await show([a, b]);
  await show([a, b]);
  expect(changes).toHaveLength(1);
  await show([a, finding('b', { at: [1, 1] })]);
  expect(changes[1]!.remove).toEqual(['area:b', 'line:b', 'mark:b']);
  expect(keys(changes[1]!.add)).toEqual(['mark:b']);
  await show([]);
  expect(changes[2]!.remove).toHaveLength(6);
});

test('thousands are told bit by bit, and none is lost where others come meanwhile', async () => {
  const { show, changes } = sheet();
  const many = Array.from({ length: 5000 }, (_, i) => finding(`f${i}`));
  const first = show(many);
  const second = show([...many.slice(10), finding('x')]);
  await Promise.all([first, second]);
  const standing = new Set<string>();
  for (const { remove, add } of changes) {
    expect(add.length).toBeLessThanOrEqual(1500);
    for (const key of remove) standing.delete(key);
    for (const key of keys(add)) standing.add(key);
  }
  expect([...standing].sort()).toEqual([...many.slice(10).map(({ id }) => `mark:${id}`), 'mark:x'].sort());
});
