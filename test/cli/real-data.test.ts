import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { realDataOrSkip } from '../real-data';
import { byCode, codeOf, differing, edgesOf, overlaps, rounded, together, type Row, type Rows } from './by-turf';
import { workplace } from './run-gridwright';

// partitions whose fields and codes are not ours

const place = workplace();
afterAll(place.leave);

const rowsOf = (path: string): Row[] => (JSON.parse(readFileSync(path, 'utf8')) as Rows).features;
const collection = (features: readonly Row[]): unknown => ({ type: 'FeatureCollection', features });
const shareEdge = (a: Row, b: Row): boolean => {
  const edges = new Set(edgesOf(a));
  return edgesOf(b).some((edge) => edges.has(edge.split(' ').reverse().join(' ')));
};

test('villages in towns: fields of other names, codes of 8 and 11 digits', (context) => {
  const file = join(realDataOrSkip('taiwan', context.skip), 'villages.geojson');
  const villages = rowsOf(file).filter(({ properties }) => properties['TOWNCODE'] === '64000130');
  const [first] = villages as [Row];
  const neighbour = villages.find((row) => row !== first && shareEdge(first, row))!;
  const { TOWNCODE, TOWNNAME } = first.properties;
  const town: Row = { ...together(villages), properties: { TOWNCODE, TOWNNAME, remark: '林園' } };
  const codes = [first, neighbour].map(({ properties }) => String(properties['VILLCODE']));
  const edits = [{ edit: 'merge', grids: codes }];
  const run = place.run(
    ...['apply', '--grids', place.put('villages.geojson', collection(villages))],
    ...['--divisions', `community=${place.put('town.geojson', collection([town]))}`],
    ...['--fields', 'grids.code=VILLCODE,grids.name=VILLNAME,grids.community=TOWNCODE'],
    ...['--fields', place.put('town.json', { divisions: { code: 'TOWNCODE', name: 'TOWNNAME' } })],
    ...[
      '--edits',
      place.put('edits.json', edits),
      '--out',
      'out.geojson',
      '--out-divisions',
      'town-out.geojson',
      '--report',
      'report.json',
    ],
  );
  expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });

  // communities of such codes are not numbered by the template: the new grid goes by its id
  const { edits: told } = place.json<{ edits: { grids: { old: string[]; new: string[] } }[] }>('report.json');
  expect(told[0]!.grids).toEqual({ old: [...codes].sort(), new: ['e1.1'] });
  const after = rowsOf(place.at('out.geojson'));
  const merged = after.filter((row) => codeOf(row) === '');
  expect(merged).toHaveLength(1);
  expect(after).toHaveLength(villages.length - 1);
  expect(differing(merged[0]!, together([first, neighbour].map(rounded)))).toBeLessThan(0.1);
  expect(byCode(after, String(villages.at(-1)!.properties['VILLCODE']))[0]!.properties).toMatchObject({
    name: villages.at(-1)!.properties['VILLNAME'],
    community: villages.at(-1)!.properties['TOWNCODE'],
    COUNTYID: 'E',
  });
  const edges = new Set(after.flatMap(edgesOf));
  const [outline] = rowsOf(place.at('town-out.geojson')) as [Row];
  expect(outline.properties).toEqual({ code: '64000130', level: 'community', name: '林園區', remark: '林園' });
  expect(edgesOf(outline).filter((edge) => !edges.has(edge))).toEqual([]);
});

test('census areas: no division, and a line through five of them', (context) => {
  const file = join(realDataOrSkip('birmingham', context.skip), 'output_areas.geojson');
  const before = rowsOf(file).map((row) => ({ ...row, properties: { code: String(row.properties['OA11CD']) } }));
  const edits = before.slice(0, 5).map((row) => {
    const ring = row.geometry.type === 'Polygon' ? row.geometry.coordinates[0]! : row.geometry.coordinates[0]![0]!;
    const [a, b] = [ring[0]!, ring[ring.length >> 1]!] as [[number, number], [number, number]];
    const on = (t: number): number[] => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    return { edit: 'split', grid: codeOf(row), line: [on(-0.2), on(1.2)] };
  });
  const run = place.run(
    ...['apply', '--grids', file, '--fields', 'code=OA11CD', '--edits', place.put('edits.json', edits)],
    ...['--out', 'areas.geojson', '--report', 'areas.json'],
  );
  expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
  const after = rowsOf(place.at('areas.geojson'));
  const { edits: told } = place.json<{ edits: { grids: { old: string[]; new: string[] } }[] }>('areas.json');
  const made = after.filter((row) => codeOf(row) === '');
  expect(made).toHaveLength(told.flatMap(({ grids }) => grids.new).filter((name) => /^e\d/.test(name)).length);
  const old = told.flatMap(({ grids }) => grids.old);
  expect(
    differing(together(byCode(before, ...old).map(rounded)), together([...byCode(after, ...old), ...made])),
  ).toBeLessThan(1);
  expect(overlaps([...byCode(after, ...old), ...made]).size).toBe(0);
});

test('election districts with a ring of three positions: apply refuses it by its number, conform leaves it out and says so', (context) => {
  const file = join(realDataOrSkip('nyc', context.skip), 'districts.geojson');
  const refused = place.run('apply', '--grids', file, '--edits', place.put('none.json', []), '--out', 'never.geojson');
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toContain('feature 215');
  const run = place.run('conform', '--grids', file, '--out', 'districts.geojson', '--report', 'districts.json');
  expect(run.stderr).toContain('feature 215');
  expect(run.status).toBe(0);
  const report = place.json<{ left: unknown[]; warnings: { problem: string; feature: number }[] }>('districts.json');
  expect(report.left).toEqual([]);
  expect(report.warnings).toMatchObject([{ problem: 'ring-dropped', feature: 215 }]);
  expect(rowsOf(place.at('districts.geojson'))).toHaveLength(rowsOf(file).length);
});
