import { area, bbox, booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Position } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import {
  byCode,
  codeOf,
  differing,
  edgesOf,
  overlaps,
  ringsOf,
  together,
  uncovered,
  type Row,
  type Rows,
} from './by-turf';
import { SAMPLE, sample, workplace } from './run-gridwright';

interface Report {
  readonly edits: readonly {
    readonly index: number;
    readonly status: string;
    readonly code?: string;
    readonly at?: Position;
    readonly grids: { readonly old: readonly string[]; readonly new: readonly string[] };
  }[];
}

const place = workplace();
afterAll(place.leave);

const rowsOf = (path: string): Row[] => (JSON.parse(readFileSync(path, 'utf8')) as Rows).features;
const before = rowsOf(sample('grids'));
const divisions = rowsOf(sample('divisions'));
const buildings = rowsOf(sample('buildings'));
const code = (community: number, serial: number): string => `33019900900${community}${String(serial).padStart(3, '0')}`;
const sum = (rows: readonly Row[]): number => rows.reduce((m2, row) => m2 + area(row), 0);

/** From west to east through the middle of a grid. */
function across(grid: string): Position[] {
  const [west, south, east, north] = bbox(byCode(before, grid)[0]!);
  const middle = (south! + north!) / 2;
  return [
    [west! - 1e-4, middle],
    [east! + 1e-4, middle + 2e-5],
  ];
}

/** The grid whose middle line runs through most houses. */
function gridThroughHouses(): string {
  const boxes = buildings.map((building) => bbox(building));
  const houses = (grid: string): number => {
    const [[west, y], [east]] = across(grid) as [[number, number], [number, number]];
    return boxes.filter((box) => box[0]! > west && box[2]! < east && box[1]! + 2e-5 < y && y < box[3]! - 4e-5).length;
  };
  return before.map(codeOf).reduce((most, grid) => (houses(grid) > houses(most) ? grid : most));
}

/** A square of some 20 m inside a grid. */
function square(grid: string): Position[] {
  const [x, y] = pointOnFeature(byCode(before, grid)[0]!).geometry.coordinates as [number, number];
  const corner = (i: number, j: number): Position => [x + i * 1e-4, y + j * 1e-4];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
}

const housesIn = (grid: string): string[] => {
  const [row] = byCode(before, grid);
  return buildings
    .filter((building) => booleanPointInPolygon(pointOnFeature(building), row!))
    .map(({ properties }) => String(properties['id']));
};

/** A vertex of two grids and of no division. */
function innerVertex(grid: string): Position {
  const outer = new Set(divisions.flatMap((row) => ringsOf(row).flat().map(String)));
  const counts = new Map<string, number>();
  for (const row of before)
    for (const key of new Set(ringsOf(row).flat().map(String))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const found = ringsOf(byCode(before, grid)[0]!)
    .flat()
    .find((each) => counts.get(String(each)) === 2 && !outer.has(String(each)));
  if (!found) throw new Error('no such vertex');
  return found;
}

describe('a day of edits on the sample', () => {
  const [x, y] = innerVertex(code(4, 3)) as [number, number];
  const edits = [
    { edit: 'split', grid: code(1, 1), line: across(code(1, 1)) },
    { edit: 'merge', grids: [code(1, 2), code(1, 3)] },
    { edit: 'split', grid: code(2, 1), line: across(code(6, 1)) },
    { edit: 'draw', ring: square(code(1, 5)), kind: 'rural' },
    { edit: 'carve', ring: square(code(2, 3)), category: '医院', name: '人民医院' },
    {
      edit: 'carve',
      buildings: housesIn(code(3, 2)).slice(0, 2),
      category: '企业',
      name: '纺织厂',
      introduction: '三百人',
    },
    { edit: 'move-vertex', from: [x + 2e-6, y], to: [x + 5e-6, y + 5e-6] },
    { edit: 'set-grid', grid: code(1, 4), change: { name: '试点网格' } },
    { edit: 'explode' },
  ];
  const done = place.run(
    'apply',
    ...SAMPLE,
    ...['--buildings', sample('buildings'), '--edits', place.put('edits.json', edits)],
    ...['--out', 'out.geojson', '--out-divisions', 'out-divisions.geojson', '--report', 'report.json'],
  );
  const after = rowsOf(place.at('out.geojson'));
  const outlines = rowsOf(place.at('out-divisions.geojson'));
  const report = place.json<Report>('report.json');

  test('exit code 1, nothing on stdout, one line on stderr', () => {
    expect([done.status, done.stdout]).toEqual([1, '']);
    expect(done.stderr).toMatch(/^2 of 9 edits refused\. The first is edits\[2\], line-does-not-cross: [^\n]*\n$/);
  });

  test('the report says of each what became of it', () => {
    expect(report.edits.map(({ index }) => index)).toEqual(edits.map((_, i) => i));
    expect(report.edits.map(({ status, code: why }) => why ?? status)).toEqual(
      edits.map((_, i) => (i === 2 ? 'line-does-not-cross' : i === 8 ? 'bad-edit' : 'applied')),
    );
    expect(report.edits[0]!.grids).toEqual({ old: [code(1, 1)], new: [code(1, 1), code(1, 11)] });
    expect(report.edits[1]!.grids.old).toEqual([code(1, 2), code(1, 3)]);
    expect(report.edits[1]!.grids.new).toHaveLength(1);
    expect(report.edits[2]).toMatchObject({ grids: { old: [], new: [] } });
    expect(report.edits[2]!.at).toHaveLength(2);
    expect(report.edits[4]!.grids.new).toContain(code(2, 902));
    expect(report.edits[7]!.grids).toEqual({ old: [code(1, 4)], new: [code(1, 4)] });
  });

  test('what was split, merged, drawn and carved is the same land as before', () => {
    for (const i of [0, 1, 3, 4, 5]) {
      const { old, new: now } = report.edits[i]!.grids;
      expect(differing(together(byCode(before, ...old)), together(byCode(after, ...now))), `edit ${i}`).toBeLessThan(1);
    }
  });

  test('nothing is gained or lost, and no two grids overlap that did not before', () => {
    expect(Math.abs(sum(after) - sum(before))).toBeLessThan(0.05);
    const [was, is] = [overlaps(before), overlaps(after)];
    expect([...is.keys()]).toEqual([...was.keys()]);
    for (const [pair, m2] of is) expect(m2).toBeCloseTo(was.get(pair)!, 1);
  });

  test('every community is covered as it was', () => {
    for (const community of divisions.filter(({ properties }) => properties['level'] === 'community')) {
      const mine = (rows: readonly Row[]): Row[] =>
        rows.filter(({ properties }) => properties['community'] === codeOf(community));
      expect(uncovered(community, mine(after))).toBeCloseTo(uncovered(community, mine(before)), 1);
    }
  });

  test('the divisions match the grids vertex for vertex', () => {
    const edges = new Set(after.flatMap(edgesOf));
    for (const community of outlines.filter(({ properties }) => properties['level'] === 'community')) {
      const open = edgesOf(community).filter((edge) => !edges.has(edge));
      // the blind spot of the sample lies on the border of one
      const was = new Set(before.flatMap(edgesOf));
      const wasOpen = edgesOf(byCode(divisions, codeOf(community))[0]!).filter((edge) => !was.has(edge));
      expect(open.length, codeOf(community)).toBe(wasOpen.length);
    }
  });

  test('the file is coded and summed up as the page does it', () => {
    const { summary } = place.json<{ summary: Record<string, unknown> }>('out.geojson');
    // a split, a ring drawn and two carved: four more; a merge: one less
    expect(summary).toMatchObject({ grids: before.length + 3, findings: { gap: 1, overlap: 1 } });
    // there is no list of retired codes, and the sample has no column of party organisations
    expect(summary['not_checked']).toEqual(['code-reissued', 'no-party-org']);
    const codes = after.map(codeOf);
    expect(new Set(codes).size).toBe(codes.length);
    for (const each of codes) expect(each).toMatch(/^\d{15}$/);
    expect(codes).toEqual([...codes].sort());
    const hospital = byCode(after, code(2, 902))[0]!.properties;
    expect(hospital).toMatchObject({ kind: 'dedicated', category: '医院', name: '人民医院', introduction: '人民医院' });
    expect(byCode(after, report.edits[3]!.grids.new.at(-1)!)[0]!.properties['kind']).toBe('rural');
  });

  test('the same again is the same bytes, and standard output takes them too', () => {
    const again = place.run(
      'apply',
      ...SAMPLE,
      ...['--buildings', sample('buildings'), '--edits', 'edits.json', '--out', '-', '--report', 'again.json'],
    );
    expect(again.stdout).toBe(place.text('out.geojson'));
    expect(place.text('again.json')).toBe(place.text('report.json'));
  });
});

describe('houses', () => {
  const grid = gridThroughHouses();
  const line = across(grid);
  const cutWith = (...more: string[]): unknown => {
    const edit = {
      edit: 'split',
      grid,
      line,
      ...(more.includes('own') ? { keepBuildingsWhole: false } : {}),
    };
    const whole = more.includes('whole') ? ['--keep-buildings-whole'] : [];
    const files = ['--buildings', sample('buildings'), '--edits', place.put('cut.json', [edit])];
    expect(place.run('apply', ...SAMPLE, ...files, '--out', 'cut.geojson', ...whole)).toMatchObject({
      status: 0,
      stderr: '',
    });
    return place.json<{ summary: { findings: Record<string, number> } }>('cut.geojson').summary.findings[
      'building-split'
    ];
  };

  test('stay whole where that is asked for, but where an edit says otherwise', () => {
    const cut = cutWith();
    expect(cut).toBeGreaterThan(1);
    expect(cutWith('whole')).toBe(1);
    expect(cutWith('whole', 'own')).toBe(cut);
  });
});

describe('a refusal', () => {
  const merge = { edit: 'merge', grids: [code(1, 2), code(1, 3)] };
  const run = (edits: readonly unknown[], ...more: string[]) =>
    place.run(
      'apply',
      ...SAMPLE,
      '--edits',
      place.put('few.json', edits),
      '--out',
      'few.geojson',
      '--report',
      'few-report.json',
      ...more,
    );

  test('changes nothing', () => {
    expect(run([]).status).toBe(0);
    const untouched = place.text('few.geojson');
    expect(run([{ edit: 'merge', grids: [code(1, 2), code(6, 1)] }, 7]).status).toBe(1);
    expect(place.text('few.geojson')).toBe(untouched);
  });

  test('ends a strict run, and what was done until then is written', () => {
    const { status, stderr } = run([merge, { edit: 'merge', grids: ['nobody', code(1, 4)] }, merge], '--strict');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^1 of 3 edits refused; 1 were not tried\. [^\n]*unknown-grid[^\n]*\n$/);
    expect(place.json<Report>('few-report.json').edits).toHaveLength(2);
    expect(rowsOf(place.at('few.geojson'))).toHaveLength(before.length - 1);
  });
});

describe('what cannot run', () => {
  const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [120, 30] } };
  const collection = (...features: unknown[]): unknown => ({ type: 'FeatureCollection', features });
  const edits = place.put('none.json', '[]');
  place.put('object.json', '{}');
  place.put('broken.json', '[{"edit": NaN}]');
  place.put('points.geojson', collection(before[0], point));
  place.put('towns.geojson', collection({ ...divisions[1], properties: { code: '64000130' } }));
  const cases: readonly [what: string, args: readonly string[]][] = [
    ['A command is missing. See gridwright --help', []],
    ['No such command: aply. See gridwright --help', ['aply']],
    ["apply: Unknown option '--stict'. See gridwright apply --help", ['apply', ...SAMPLE, '--stict']],
    ['apply: --out is missing. See gridwright apply --help', ['apply', ...SAMPLE, '--edits', edits]],
    [
      'nowhere.json: cannot be read (there is no such file or folder)',
      ['apply', ...SAMPLE, '--edits', 'nowhere.json', '--out', 'no.geojson'],
    ],
    [
      'object.json: edits are a JSON array, [{"edit": "split", …}, …]',
      ['apply', ...SAMPLE, '--edits', 'object.json', '--out', 'no.geojson'],
    ],
    [
      'broken.json: Not complete JSON: error near line 1, column 11',
      ['apply', ...SAMPLE, '--edits', 'broken.json', '--out', 'no.geojson'],
    ],
    [
      'points.geojson, feature 2: The geometry is Point; polygons are needed. Use Polygon or MultiPolygon, or import it as something else.',
      ['apply', '--grids', 'points.geojson', '--edits', edits, '--out', 'no.geojson'],
    ],
    [
      '--fields code=VILLCODE: no feature has the field "VILLCODE". Names are case-sensitive.',
      ['apply', ...SAMPLE, '--edits', edits, '--out', 'no.geojson', '--fields', 'code=VILLCODE'],
    ],
    [
      'towns.geojson, feature 1: code "64000130" is no code. Where the code does not tell the level, say it: --divisions community=towns.geojson',
      ['apply', '--grids', sample('grids'), '--divisions', 'towns.geojson', '--edits', edits, '--out', 'no.geojson'],
    ],
    [
      'none/out.geojson: cannot be written (there is no such file or folder)',
      ['apply', ...SAMPLE, '--edits', edits, '--out', 'none/out.geojson'],
    ],
  ];

  test.each(cases)('%s', (what, args) => {
    expect(place.run(...args)).toEqual(expect.objectContaining({ status: 2, stdout: '', stderr: `${what}\n` }));
    expect(existsSync(place.at('no.geojson'))).toBe(false);
  });

  test('help is no failure', () => {
    expect(place.run('--help')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('apply') as string,
    });
    expect(place.run('apply', '--help')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('--keep-buildings-whole') as string,
    });
  });
});

test('nothing is left beside the files', () => {
  expect(readdirSync(place.folder).filter((name) => name.startsWith('.'))).toEqual([]);
});
