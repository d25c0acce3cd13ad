import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { isProblem } from './file-problem';
import { readContext } from './read-context';
import { readGeojson, type CheckedCollection } from './read-geojson';
import { recognise } from './recognise';

const box = (size: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [106, 30],
      [106 + size, 30],
      [106 + size, 30 + size],
      [106, 30 + size],
      [106, 30],
    ],
  ],
});
const GRID = box(0.004);
const HOUSE = box(0.0002);
const LINE: Geometry = {
  type: 'LineString',
  coordinates: [
    [106, 30],
    [106.1, 30],
  ],
};
const POINT: Geometry = { type: 'Point', coordinates: [106, 30] };

function checked(rows: readonly (readonly [object | null, Geometry | null])[]): CheckedCollection {
  const features = rows.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry }));
  const result = readGeojson(JSON.stringify({ type: 'FeatureCollection', features }), 'x.geojson');
  if (isProblem(result)) throw new Error(result.problem);
  return result;
}

describe('recognise', () => {
  it.each<[string, [object | null, Geometry | null][], string | null]>([
    [
      'codes of 15 digits',
      [
        [{ code: '511622100001001' }, GRID],
        [{ code: 511622100001002 }, GRID],
      ],
      'grids',
    ],
    ['codes of another layout', [[{ code: '51162210000100' }, GRID]], 'grids'],
    [
      'grids of which some are not numbered, or not drawn',
      [
        [{ code: '511622100001001' }, GRID],
        [{ code: '511622100001002' }, null],
        [{ code: '' }, GRID],
      ],
      'grids',
    ],
    ['grids without any number, in communities', [[{ name: '第一网格', community: '511622100001' }, GRID]], 'grids'],
    [
      'codes of communities and sub-districts',
      [
        [{ code: '511622100001' }, GRID],
        [{ code: '511622100' }, GRID],
      ],
      'divisions',
    ],
    ['houses with a use', [[{ use: '住宅' }, GRID]], 'buildings'],
    ['houses as OpenStreetMap has them', [[{ building: 'yes' }, HOUSE]], 'buildings'],
    [
      'small areas without any field',
      [
        [{}, HOUSE],
        [null, HOUSE],
      ],
      'buildings',
    ],
    ['larger areas without any field', [[{ OA11CD: 'E00045077' }, GRID]], null],
    ['small areas of a kind that is no building', [[{ kind: 'playground' }, HOUSE]], null],
    ['codes of no known length', [[{ code: 'X1' }, HOUSE]], null],
    [
      'roads',
      [
        [{ highway: 'primary' }, LINE],
        [{}, POINT],
      ],
      'context',
    ],
    [
      'water and green',
      [
        [{ kind: 'water' }, GRID],
        [{ kind: 'green' }, GRID],
        [{ kind: 'road' }, LINE],
      ],
      'context',
    ],
  ])('%s', (_, rows, kind) => {
    expect(recognise(checked(rows))).toBe(kind);
  });
});

describe('readContext', () => {
  it('keeps water, green and roads, with names and widths', () => {
    const read = readContext(
      checked([
        [{ kind: 'river', name: '渠江' }, GRID],
        [{ landuse: 'grass' }, GRID],
        [{ highway: 'primary_link', name: '建设路' }, LINE],
        [{ kind: 'road', width: 9 }, LINE],
        [{}, LINE],
        [{ waterway: 'stream' }, LINE],
        [{ kind: 'water' }, POINT],
        [{ kind: 'parking' }, GRID],
        [{ kind: 'park' }, null],
      ]),
    );
    expect(read.features.map(({ properties }) => properties)).toEqual([
      { kind: 'water', name: '渠江' },
      { kind: 'green', name: '' },
      { kind: 'road', name: '建设路', width: 20 },
      { kind: 'road', name: '', width: 9 },
      { kind: 'road', name: '', width: 7 },
      { kind: 'water', name: '' },
    ]);
  });
});
