import Flatbush from 'flatbush';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_USE, type Footprints } from '../../plan/footprints';
import type { Grid, Kind } from '../../plan/grid';
import { createWorld, type World } from '../../plan/world';
import { waitingSites } from './sites';

/** Houses of 40 × 40 m (3,600 units) at the given places, in steps of 100 m. */
function houses(rows: readonly (readonly [name: string, x: number, y: number])[]): Footprints {
  const side = 3600;
  const boxes = Int32Array.from(rows.flatMap(([, x, y]) => [x * 9000, y * 9000, x * 9000 + side, y * 9000 + side]));
  const coords = Int32Array.from(
    rows.flatMap((_, i) => {
      const [x, y, X, Y] = boxes.subarray(i * 4, i * 4 + 4);
      return [x!, y!, X!, y!, X!, Y!, x!, Y!];
    }),
  );
  const index = new Flatbush(rows.length);
  for (let i = 0; i < rows.length; i++)
    index.add(boxes[i * 4]!, boxes[i * 4 + 1]!, boxes[i * 4 + 2]!, boxes[i * 4 + 3]!);
  index.finish();
  return {
    ids: rows.map((_, i) => `b${i}`),
    names: rows.map(([name]) => name),
    uses: new Uint8Array(rows.length).fill(UNKNOWN_USE),
    floors: new Uint16Array(rows.length),
    households: new Int32Array(rows.length),
    estimated: new Uint8Array(rows.length),
    areas: new Float64Array(rows.length).fill(1600),
    coords,
    ringStart: Uint32Array.from({ length: rows.length + 1 }, (_, i) => i * 4),
    buildingStart: Uint32Array.from({ length: rows.length + 1 }, (_, i) => i),
    boxes,
    index: index.data as ArrayBuffer,
  };
}

const square = (id: string, kind: Kind, x: number, y: number, width: number): Grid => {
  const [left, bottom, size] = [x * 9000 - 500, y * 9000 - 500, width * 9000];
  const ring = [left, bottom, left + size, bottom, left + size, bottom + size, left, bottom + size];
  const rest = {
    code: '',
    name: id,
    community: '',
    category: null,
    introduction: '',
    people: [],
    locked: null,
    retired: null,
    extra: {},
  };
  return { id, kind, shape: [[ring]], ...rest };
};

const world = (rows: Parameters<typeof houses>[0], ...grids: Grid[]): World =>
  createWorld({ grids, footprints: houses(rows) });

describe('sites that wait for a grid of their own', () => {
  it('buildings with one name are one site, however the rest of the name goes', () => {
    const sites = waitingSites(
      world(
        [
          ['云溪医院门诊楼', 0, 0],
          ['云溪医院住院楼', 5, 0],
          ['桂花苑3幢', 1, 0],
        ],
        square('a', 'urban', 0, 0, 9),
      ),
    );
    expect(sites).toMatchObject([{ name: '云溪医院', category: '医院', buildings: ['b0', 'b1'] }]);
  });

  it('telling buildings without a name are one site where they stand together', () => {
    const sites = waitingSites(
      world(
        [
          ['门诊楼', 0, 0],
          ['医技楼', 2, 0],
          ['住院楼', 1, 0],
          ['急诊楼', 8, 0],
        ],
        square('a', 'urban', 0, 0, 9),
      ),
    );
    expect(sites.map(({ name, buildings }) => [name, buildings])).toEqual([
      ['', ['b0', 'b2', 'b1']],
      ['', ['b3']],
    ]);
  });

  it('one that has its dedicated grid waits no more', () => {
    const rows = [
      ['第三中学教学楼', 0, 0],
      ['万汇广场', 4, 0],
    ] as const;
    const sites = waitingSites(world(rows, square('school', 'dedicated', 0, 0, 2), square('a', 'urban', 2, 0, 4)));
    expect(sites.map(({ name }) => name)).toEqual(['万汇广场']);
  });

  it('a bare word is no name, and a house is no site', () => {
    expect(
      waitingSites(
        world([
          ['医院', 0, 0],
          ['广场', 1, 0],
          ['桂花苑3幢', 2, 0],
        ]),
      ),
    ).toEqual([]);
  });
});
