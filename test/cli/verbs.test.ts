import { area } from '@turf/turf';
import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import { writeDivisions } from '../../src/formats/write-divisions';
import { writeGrids } from '../../src/formats/write-grids';
import { toDegrees } from '../../src/geometry/lattice';
import { place as cell, plan, rectangle } from '../drawing';
import { byCode, overlaps, type Row, type Rows } from './by-turf';
import { workplace } from './run-gridwright';

// every verb once, on a drawing: what each grid has afterwards is counted in cells, by Turf

const place = workplace();
afterAll(place.leave);

const code = (n: number): string => `33019900900100${n}`;
const [A, B, C, D, E, F] = [1, 2, 3, 4, 5, 6].map(code) as [string, string, string, string, string, string];
const at = (x: number, y: number): number[] => cell(x, y).map(toDegrees);
const path = (...flat: number[]): number[][] =>
  Array.from({ length: flat.length / 2 }, (_, i) => at(flat[2 * i]!, flat[2 * i + 1]!));

const world = plan('AABBCC\nAABBCC\nDD.EFF\nDDEEFF', {
  communities: 'aaaaaa\naaaaaa\naaaaaa\naaaaaa',
  numbered: true,
  // it claims half a column of its neighbour
  grids: { F: { shape: [[rectangle(3.5, 0, 6, 2)]] } },
});
const written = JSON.parse(writeGrids(world, { findings: [], rules: [], version: '0' })) as Rows;
const listed: Feature<null> = {
  type: 'Feature',
  properties: { code: '', name: '待划网格', community: '330199009001' },
  geometry: null,
};
const [x, y] = [at(0, 0), at(0.5, 0.5)];
const house = (id: string): Row => ({
  type: 'Feature',
  properties: { id, use: '住宅', households: 10 },
  geometry: { type: 'Polygon', coordinates: [[x, [y[0]!, x[1]!], y, [x[0]!, y[1]!], x] as number[][]] },
});

const FILES = [
  ...['--grids', place.put('grids.geojson', { ...written, features: [...written.features, listed] })],
  ...['--divisions', place.put('divisions.geojson', writeDivisions(world, '0'))],
  ...['--buildings', place.put('houses.geojson', { type: 'FeatureCollection', features: [house('h1')] })],
];

type Grids = Readonly<Record<string, number>>;

/** Each edit on top of those before it, and what the grids it concerns have then, in cells. */
const STORY: readonly (readonly [
  edit: { readonly edit: string; readonly [field: string]: unknown },
  cells: Grids | string,
])[] = [
  [
    { edit: 'fill-gap', at: at(2.5, 1.5), to: D },
    { [D]: 5, [E]: 3 },
  ],
  [
    { edit: 'settle', at: at(3.75, 0.5), to: E },
    { [E]: 3, [F]: 4 },
  ],
  [
    { edit: 'reshape', grid: A, line: path(2, 2.2, 2.5, 2.2, 2.5, 3.8, 2, 3.8) },
    { [A]: 4.8, [B]: 3.2 },
  ],
  [
    { edit: 'straighten', from: at(2.5, 2.2), to: at(2.5, 3.8) },
    { [A]: 4, [B]: 4 },
  ],
  [
    { edit: 'add-vertex', from: at(4, 2), to: at(4, 4), at: at(4.3, 3) },
    { [B]: 4.3, [C]: 3.7 },
  ],
  [
    { edit: 'move-vertex', from: at(4.3, 3), to: at(4.2, 3) },
    { [B]: 4.2, [C]: 3.8 },
  ],
  [
    { edit: 'delete-vertex', at: at(4.2, 3) },
    { [B]: 4, [C]: 4 },
  ],
  [
    { edit: 'assign', ring: path(5, 2.5, 5.5, 2.5, 5.5, 3.5, 5, 3.5), to: A },
    { [A]: 4.5, [C]: 3.5 },
  ],
  [
    { edit: 'detach', grid: A, at: at(5.2, 3) },
    { [A]: 4, [C]: 4 },
  ],
  [
    { edit: 'draw-listed', grid: 'grids.geojson#7', ring: path(0.5, 0.5, 1.5, 0.5, 1.5, 1.5, 0.5, 1.5) },
    { [D]: 4, [code(7)]: 1 },
  ],
  [
    { edit: 'retire', grid: F, to: C, reason: '并入' },
    { [C]: 8, [F]: 0 },
  ],
  [{ edit: 'split', grid: F, line: path(5, -1, 5, 3) }, 'retired'],
  [{ edit: 'set-building', building: 'h1', change: { households: 33 } }, {}],
  [{ edit: 'set-grid', grid: B, change: { locked: true } }, { [B]: 4 }],
  [{ edit: 'assign', ring: path(2.5, 2.5, 3.5, 2.5, 3.5, 3.5), to: A }, 'locked'],
  [{ edit: 'number' }, 'nothing-changes'],
  [{ edit: 'set-division', division: '330199009001', change: { name: '新社区', locked: true } }, {}],
  [{ edit: 'merge', grids: [A, D] }, 'locked'],
];

describe('every verb', () => {
  const edits = STORY.map(([edit]) => edit);
  const run = place.run(
    ...['apply', ...FILES, '--edits', place.put('edits.json', edits), '--out', 'out.geojson'],
    ...['--out-divisions', 'out-divisions.geojson', '--report', 'report.json', '--time', '2026-11-01'],
  );
  const rowsOf = (name: string): Row[] => (JSON.parse(readFileSync(place.at(name), 'utf8')) as Rows).features;
  const after = rowsOf('out.geojson');
  const unit = area(byCode(written.features, A)[0]!) / 4;

  test('is done, or refused for the reason it should be', () => {
    expect(run).toMatchObject({ status: 1, stdout: '' });
    const { edits: told } = place.json<{ edits: { status: string; code?: string }[] }>('report.json');
    expect(told.map(({ status, code: why }) => why ?? status)).toEqual(
      STORY.map(([, cells]) => (typeof cells === 'string' ? cells : 'applied')),
    );
  });

  test('the report names the grids that each is about', () => {
    const { edits: told } = place.json<{ edits: { grids: unknown }[] }>('report.json');
    const about = (verb: string): unknown => told[edits.findIndex(({ edit }) => edit === verb)]!.grids;
    expect(about('fill-gap')).toEqual({ old: [D], new: [D] });
    expect(about('draw-listed')).toEqual({ old: [D, 'grids.geojson#7'], new: [D, code(7)] });
    expect(about('retire')).toEqual({ old: [C, F], new: [C] });
    expect(about('set-building')).toEqual({ old: [], new: [] });
  });

  test('in the end every grid has its cells, and no two share any', () => {
    const cells = Object.fromEntries(after.map((row) => [row.properties['code'], row.geometry ? area(row) / unit : 0]));
    const wanted = { [A]: 4, [B]: 4, [C]: 8, [D]: 4, [E]: 3, [F]: 0, [code(7)]: 1 };
    expect(Object.keys(cells)).toEqual(Object.keys(wanted));
    for (const [grid, count] of Object.entries(wanted)) expect(cells[grid], grid).toBeCloseTo(count, 2);
    expect(overlaps(after.filter(({ geometry }) => geometry !== null)).size).toBe(0);
  });

  test('and what was said of a house and a community is in the files', () => {
    expect(byCode(after, D)[0]!.properties['households']).toBe(33);
    expect(rowsOf('out-divisions.geojson')[0]!.properties).toMatchObject({ name: '新社区', locked: true });
    expect(byCode(after, B)[0]!.properties['locked']).toBe(true);
    const retired = { state: 'retired', retired_at: '2026-11-01T00:00:00.000Z', reason: '并入' };
    expect(byCode(after, F)[0]!.properties).toMatchObject(retired);
  });

  test('on the way there, what later edits took back was done as well', () => {
    const passing = ['reshape', 'add-vertex', 'move-vertex', 'assign'];
    for (const verb of passing) {
      const i = edits.findIndex(({ edit }) => edit === verb);
      const cells = STORY[i]![1] as Grids;
      const upTo = place.put('some.json', edits.slice(0, i + 1));
      expect(place.run('apply', ...FILES, '--edits', upTo, '--out', 'some.geojson').status).toBe(0);
      for (const [grid, count] of Object.entries(cells)) {
        const [row] = byCode(rowsOf('some.geojson'), grid);
        expect(row!.geometry ? area(row!) / unit : 0, `${JSON.stringify(edits[i])}: ${grid}`).toBeCloseTo(count, 2);
      }
    }
  });
});
