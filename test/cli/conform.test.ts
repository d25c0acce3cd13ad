import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import { Random } from '../random';
import { codeOf, edgesOf, overlaps, ringsOf, uncovered, type Row, type Rows } from './by-turf';
import { sample, workplace } from './run-gridwright';

interface Report {
  readonly changes: readonly { readonly what: string; readonly furthest?: number }[];
  readonly left: readonly {
    readonly what: string;
    readonly grids: readonly string[];
    readonly at: Position;
    readonly m2: number;
  }[];
}

const place = workplace();
afterAll(place.leave);

const rowsOf = (path: string): Row[] => (JSON.parse(readFileSync(path, 'utf8')) as Rows).features;
const published = rowsOf(sample('grids'));
const divisions = rowsOf(sample('divisions'));
const communities = divisions.filter(({ properties }) => properties['level'] === 'community');
const community = (n: number): string => `33019900900${n}`;

/** Every grid with vertices of its own, up to 4e-7 degree (4 cm) from where they were: no two neighbours match. */
function jittered(rows: readonly Row[]): Rows {
  const random = new Random(20261101);
  const copies = structuredClone(rows) as Row[];
  for (const ring of copies.flatMap(ringsOf)) {
    for (const position of ring) for (const axis of [0, 1]) position[axis]! += (random.next() - 0.5) * 8e-7;
    ring[ring.length - 1] = ring[0]!;
  }
  return { type: 'FeatureCollection', features: copies };
}

const outputs = ['--out', 'out.geojson', '--out-divisions', 'out-divisions.geojson', '--report', 'report.json'];

describe('a partition whose borders do not match', () => {
  const grids = place.put('jittered.geojson', jittered(published));
  const done = place.run('conform', '--grids', grids, '--divisions', sample('divisions'), ...outputs);
  const after = rowsOf(place.at('out.geojson'));
  const report = place.json<Report>('report.json');

  test('what is too wide is left open: exit code 1', () => {
    expect(done).toMatchObject({ status: 1, stdout: '' });
    expect(done.stderr).toBe('Left open for a person to settle: 1 gap, 1 overlap\n');
    expect(report.left.map(({ what, grids: claimants }) => [what, claimants])).toEqual([
      ['gap', []],
      ['overlap', ['330199009005010', '330199009005012']],
    ]);
  });

  test('no vertex moved further than the tolerance', () => {
    const moved = report.changes.flatMap(({ furthest }) => furthest ?? []);
    expect(moved.length).toBeGreaterThan(50);
    expect(Math.max(...moved)).toBeLessThanOrEqual(0.2);
  });

  test('by Turf it is a partition but for these', () => {
    const [overlap] = report.left.filter(({ what }) => what === 'overlap');
    expect([...overlaps(after)]).toEqual([['330199009005010 330199009005012', expect.closeTo(overlap!.m2, 0)]]);
    const gap = report.left.find(({ what }) => what === 'gap')!;
    for (const row of communities) {
      const own = after.filter(({ properties }) => properties['community'] === codeOf(row));
      expect(uncovered(row, own)).toBeCloseTo(codeOf(row) === community(4) ? gap.m2 : 0, -1);
    }
  });

  test('grids and divisions match vertex for vertex, but beside the gap', () => {
    const edges = new Set(after.flatMap(edgesOf));
    for (const row of rowsOf(place.at('out-divisions.geojson')))
      if (codeOf(row) !== community(4) && row.properties['level'] === 'community')
        expect(
          edgesOf(row).filter((edge) => !edges.has(edge)),
          codeOf(row),
        ).toEqual([]);
  });

  test('what was conformed is not changed by it', () => {
    const again = ['--grids', 'out.geojson', '--divisions', 'out-divisions.geojson', '--out', 'twice.geojson'];
    expect(place.run('conform', ...again, '--report', 'twice.json').status).toBe(1);
    expect(place.json<Report>('twice.json').changes).toEqual([]);
    expect(place.text('twice.geojson')).toBe(place.text('out.geojson'));
  });
});

test('a plan without a fault: exit code 0 and not a word', () => {
  const own = published.filter(({ properties }) => properties['community'] === community(1));
  const [home] = communities.filter((row) => codeOf(row) === community(1));
  const files = [
    ...['--grids', place.put('one.geojson', jittered(own))],
    ...['--divisions', place.put('home.geojson', { type: 'FeatureCollection', features: [home] })],
  ];
  expect(place.run('conform', ...files, '--out', 'one-out.geojson')).toMatchObject({
    status: 0,
    stdout: '',
    stderr: '',
  });
  const after = rowsOf(place.at('one-out.geojson'));
  expect(uncovered(home!, after)).toBe(0);
  expect(overlaps(after).size).toBe(0);
});

describe('what cannot run', () => {
  const cases: readonly [what: string, args: readonly string[]][] = [
    ['conform: --tolerance wide is no width in metres, such as 0.2', ['--tolerance', 'wide']],
    ['conform: tolerance: This value is not allowed (value 1000, most 10)', ['--tolerance', '1000']],
    ['conform: --locked: There is no such grid (grid 7)', ['--locked', '330199009001001,7']],
  ];
  test.each(cases)('%s', (what, args) => {
    const { status, stderr } = place.run('conform', '--grids', sample('grids'), '--out', 'no.geojson', ...args);
    expect(status).toBe(2);
    expect(stderr).toBe(`${what}\n`);
  });
});
