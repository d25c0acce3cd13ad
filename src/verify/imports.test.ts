import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(['./*.ts', '!./*.test.ts'], { query: '?raw', import: 'default', eager: true });

it('verify takes nothing of ours: Turf, flatbush, the types of GeoJSON and its own files', () => {
  const imports = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!),
  );
  expect(imports.length).toBeGreaterThan(10);
  const foreign = imports.filter(
    (path) => !['@turf/turf', 'flatbush', 'geojson'].includes(path) && !/^\.\/[\w-]+$/.test(path),
  );
  expect(foreign).toEqual([]);
});
