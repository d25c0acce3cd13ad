import { describe, expect, test } from 'vitest';
import { path, plan, rectangle } from '../../test/drawing';
import { edgeKeys } from './edge-keys';

const shapes = (drawing: string) => [...plan(drawing).grids.values()].map(({ shape }) => shape);

describe('edges without their reverse', () => {
  test('are the rim of a partition, not what runs between two', () => {
    const edges = [...edgeKeys().unpaired(shapes('AB')).values()];
    expect(edges).toHaveLength(6);
    expect(edges).not.toContainEqual(path(1, 0, 1, 1));
    expect(edges).toContainEqual(path(0, 0, 1, 0));
  });
  test('are the rim of a hole as well', () => {
    expect(edgeKeys().unpaired(shapes('AAA\nA.A\nAAA'))).toHaveProperty('size', 8);
    expect(edgeKeys().unpaired(shapes('AAA\nABA\nAAA'))).toHaveProperty('size', 4);
  });
  test('run where one side has a vertex that the other lacks', () => {
    const [west, east] = [[[rectangle(0, 0, 1, 1)]], [[path(1, 0, 2, 0, 2, 1, 1, 1, 1, 0.5)]]];
    expect(edgeKeys().unpaired([west, east])).toHaveProperty('size', 3 + 3 + 3);
  });
});

test('a key is the same for the same edge, another the other way, and the reverse of its reverse', () => {
  const keys = edgeKeys();
  const [a, b] = shapes('AB');
  const [ofA, ofB] = [keys.all([a!]), keys.all([b!])];
  expect([...keys.all([a!])]).toEqual([...ofA]);
  const common = [...ofA].filter((key) => ofB.has(keys.reverse(key)));
  expect(common).toHaveLength(1);
  expect(ofB.has(common[0]!)).toBe(false);
  expect(keys.reverse(keys.reverse(common[0]!))).toBe(common[0]);
});
