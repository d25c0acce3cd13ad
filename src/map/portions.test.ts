import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { inPortions, type SourceDiff } from './portions';

const feature = (id: string, places: number): Feature => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'Polygon', coordinates: [Array.from({ length: places }, (_, i) => [i, i])] },
});

function listening() {
  const told: SourceDiff[] = [];
  return { told, setData: async () => {}, updateData: async (diff: SourceDiff) => void told.push(diff) };
}

test('a small change is told at once, what goes away with it', async () => {
  const source = listening();
  const change = inPortions(source, { remove: ['x'] });
  expect(change.put(feature('a', 5))).toBeNull();
  await change.end();
  expect(source.told.map(({ remove, add }) => [remove, add.length])).toEqual([[['x'], 1]]);
});

test('a city goes out in portions, nothing twice and nothing lost, what goes away with the first alone', async () => {
  const source = listening();
  const change = inPortions(source, { remove: ['x'] });
  for (let i = 0; i < 1000; i++) await change.put(feature(`g${i}`, 100));
  await change.end();
  expect(source.told.length).toBe(5);
  expect(source.told.map(({ remove }) => remove.length)).toEqual([1, 0, 0, 0, 0]);
  expect(source.told.flatMap(({ add }) => add.map(({ properties }) => properties!['id']))).toEqual(
    Array.from({ length: 1000 }, (_, i) => `g${i}`),
  );
});

test('nothing to tell: the source is left alone', async () => {
  const source = listening();
  await inPortions(source, { remove: [] }).end();
  expect(source.told).toEqual([]);
});
