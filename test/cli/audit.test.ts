import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { RULE_CODES } from '../../src/checks/finding';
import { elements, readXml, textOf } from '../read-xml';
import { dirtyPlan, FIRST, HOSTILE, SECOND } from './dirty-plan';
import { workplace } from './run-gridwright';

const place = workplace();
afterAll(place.leave);

interface Report extends FeatureCollection {
  readonly summary: {
    readonly verdict: string;
    readonly sentence: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly not_checked: readonly { readonly rule: string; readonly reason: string }[];
    readonly settings: Readonly<Record<string, unknown>>;
    readonly inputs: readonly { readonly layer: string; readonly file: string; readonly sha256: string }[];
    readonly [more: string]: unknown;
  };
  readonly features: (Feature & { readonly properties: Readonly<Record<string, unknown>> })[];
}

const PLAN = ['--grids', 'grids.geojson', '--divisions', 'divisions.geojson', '--buildings', 'buildings.geojson'];

beforeAll(() => {
  for (const [name, value] of Object.entries(dirtyPlan())) place.put(`${name}.geojson`, value);
});

const ofRule = ({ features }: Report, rule: string) => features.filter(({ properties }) => properties['rule'] === rule);

describe('a dirty plan as GeoJSON', () => {
  const report = (): Report => place.json<Report>('audit.geojson');

  it('has errors: exit code 1, nothing on the standard output', () => {
    const run = place.run('audit', ...PLAN, '--format', 'geojson', '--out', 'audit.geojson');
    expect(run).toMatchObject({ status: 1, stdout: '', stderr: '' });
    expect(report().type).toBe('FeatureCollection');
    expect(report().summary.verdict).toBe('broken');
  });

  it('counts what is in the files', () => {
    expect(report().summary).toMatchObject({
      grids: 8,
      vertices: 32,
      buildings: 2,
      kinds: { urban: 6, rural: 1, dedicated: 1 },
      divisions: { street: 1, community: 2 },
    });
  });

  it('says of every rule how often it is broken, or why it is not checked', () => {
    const { counts, not_checked } = report().summary;
    const unchecked = not_checked.map(({ rule }) => rule);
    expect([...Object.keys(counts), ...unchecked].sort()).toEqual([...RULE_CODES].sort());
    for (const rule of Object.keys(counts)) expect([rule, counts[rule]]).toEqual([rule, ofRule(report(), rule).length]);
    expect(not_checked.every(({ reason }) => reason !== '')).toBe(true);
  });

  it('names subjects by their codes, with area, shares and place', () => {
    const [gap] = ofRule(report(), 'gap');
    expect(gap!.properties).toMatchObject({ id: `gap:${FIRST}`, severity: 'error', community: FIRST });
    expect((gap!.properties['subjects'] as string[])[0]).toBe(FIRST);
    expect(gap!.properties['area_m2']).toBeCloseTo(0.2 * 96.27 * 110.86, -1);
    expect(gap!.geometry.type).toBe('Polygon');

    const overlaps = ofRule(report(), 'overlap').map(({ properties }) => properties['subjects']);
    expect(overlaps).toEqual([[`${FIRST}003`, `${FIRST}004`]]);

    const [split] = ofRule(report(), 'building-split');
    expect(split!.properties['subjects']).toEqual(['<B2>', `${SECOND}001`, `${SECOND}002`]);
    expect(split!.geometry.type).toBe('Polygon');
  });

  it('prints every threshold, and each file with its SHA-256', () => {
    const { settings, inputs } = report().summary;
    expect(settings).toMatchObject({ sliver_m: 0.5, cut_building: { m2: 1, share: 0.01 } });
    const hash = (name: string): string =>
      createHash('sha256')
        .update(readFileSync(place.at(name)))
        .digest('hex');
    expect(inputs.map(({ layer, file, sha256 }) => [layer, file, sha256])).toEqual(
      ['grids', 'divisions', 'buildings'].map((layer) => [layer, `${layer}.geojson`, hash(`${layer}.geojson`)]),
    );
  });

  it('is the same to the byte when it is made again, from elsewhere', () => {
    const files = PLAN.map((each) => (each.startsWith('--') ? each : place.at(each)));
    expect(place.run('audit', ...files, '--format', 'geojson').stdout).toBe(place.text('audit.geojson'));
  });

  it('lies where the faults are', () => {
    for (const { properties } of report().features) {
      const [x, y] = properties['place'] as Position;
      expect(x! >= 120.1 && x! <= 120.104 && y! >= 30.2 && y! <= 30.202, String(properties['id'])).toBe(true);
    }
  });
});

it('tells of a code that a spreadsheet spoilt, and hides none of the other findings', () => {
  const plan = dirtyPlan().grids;
  const spoilt = plan.features.map((feature, i) =>
    i === 7 ? { ...feature, properties: { ...feature.properties, code: 3.30199e14 + 0.5 } } : feature,
  );
  place.put('spoilt.geojson', { ...plan, features: spoilt });
  const run = place.run('audit', '--grids', 'spoilt.geojson', ...PLAN.slice(2), '--format', 'geojson');
  expect(run).toMatchObject({ status: 1 });
  expect(run.stderr).toMatch(/^warning: spoilt\.geojson, feature 8: code "330199000000000\.5" is no code.*\n$/);
  const report = JSON.parse(run.stdout) as Report;
  expect(ofRule(report, 'code-format').map(({ properties }) => properties['subjects'])).toEqual([
    ['330199000000000.5'],
  ]);
  expect([ofRule(report, 'gap').length, ofRule(report, 'overlap').length]).toEqual([1, 1]);
});

describe('buildings that are so many bytes that a thread reads them', () => {
  const { buildings } = dirtyPlan();
  // more than is read by the way
  const heavy = buildings.features.map((feature, i) =>
    i === 0 ? { ...feature, properties: { ...feature.properties, note: 'x'.repeat(9_000_000) } } : feature,
  );
  const put = (name: string, features: readonly Feature[]): string => place.put(name, { ...buildings, features });
  const plan = PLAN.slice(0, 4);
  const findings = (...files: readonly string[]): Report['features'] => {
    const run = place.run('audit', ...plan, ...files.flatMap((file) => ['--buildings', file]), '--format', 'geojson');
    expect(run).toMatchObject({ status: 1, stderr: '' });
    return (JSON.parse(run.stdout) as Report).features;
  };
  const light = () => findings('buildings.geojson');

  it('a single file, whose outlines go ahead, is audited as it is without a thread', () => {
    expect(light().some(({ properties }) => properties['rule'] === 'building-split')).toBe(true);
    expect(findings(put('heavy.geojson', heavy))).toEqual(light());
  });

  it('so are several, which are joined first', () => {
    expect(findings(put('first.geojson', heavy.slice(0, 1)), put('rest.geojson', heavy.slice(1)))).toEqual(light());
  });

  it('what is wrong with such a file is said in one line', () => {
    const text = JSON.stringify({ ...buildings, features: heavy });
    const file = place.put('cut-off.geojson', text.slice(0, -3));
    const run = place.run('audit', ...plan, '--buildings', file);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/^cut-off\.geojson.*\n$/);
  });
});

describe('as text', () => {
  it('begins with the verdict, in Chinese or English', () => {
    expect(place.run('audit', ...PLAN)).toMatchObject({ status: 1, stderr: '' });
    expect(place.run('audit', ...PLAN).stdout).toMatch(/^不成立：有 \d+ 处错误（覆盖盲区 1、边界重叠 1、/);
    const { stdout } = place.run('audit', ...PLAN, '--lang', 'en');
    expect(stdout).toMatch(/^It does not hold: \d+ errors \(Blind spot 1, Overlap 1, /);
    expect(stdout).toContain('8 grids, of which 6 urban, 1 rural and 1 dedicated.');
    expect(stdout).not.toMatch(/\{\{|undefined|NaN/);
  });

  it('shows what cannot be seen', () => {
    const { stdout } = place.run('audit', ...PLAN);
    expect(stdout).toContain('bell[U+0007] rlo[U+202E] zero[U+200B]width');
    // eslint-disable-next-line no-control-regex
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e\u200b]/);
  });

  it('shows some of a rule on the standard output, and all in a file', () => {
    const names = Array.from({ length: 30 }, (_, i) => [i / 1000, (i + 0.9) / 1000]);
    const strip = ([west, east]: number[]): Position[] => {
      const x = (value: number): number => Number((120.1 + value).toFixed(7));
      return [[x(west!), 30.2], [x(east!), 30.2], [x(east!), 30.201], [x(west!), 30.201], [x(west!), 30.2]]; // prettier-ignore
    };
    const area = (properties: object, ring: Position[]): Feature =>
      ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }) as Feature;
    place.put('many.geojson', {
      type: 'FeatureCollection',
      features: names.map((name, i) => area({ code: `g${i}` }, strip(name))),
    });
    place.put('one.geojson', { type: 'FeatureCollection', features: [area({ code: FIRST }, strip([0, 0.03]))] });
    const args = ['audit', '--grids', 'many.geojson', '--divisions', 'one.geojson', '--lang', 'en'];
    const gaps = (text: string): number => text.match(/lie in no grid/g)?.length ?? 0;
    const short = place.run(...args).stdout;
    expect([gaps(short), /and 10 more/.test(short)]).toEqual([20, true]);
    expect(place.run(...args, '--out', 'all.txt')).toMatchObject({ status: 1, stdout: '' });
    expect(gaps(place.text('all.txt'))).toBe(30);
  });
});

describe('what is not there is not passed', () => {
  it('without houses the rules of houses are not checked, and the verdict says so', () => {
    const run = place.run('audit', ...PLAN.slice(0, 4), '--format', 'geojson');
    const { summary } = JSON.parse(run.stdout) as Report;
    expect(summary.not_checked.find(({ rule }) => rule === 'building-split')?.reason).toBe('没有建筑轮廓');
    expect(summary.counts).not.toHaveProperty('building-split');
    expect(summary.sentence).toContain('未核查：一楼分两格');
  });

  it('without any error there is still no verdict: exit code 0, and incomplete', () => {
    const { grids } = dirtyPlan();
    place.put('single.geojson', { ...grids, features: grids.features.slice(0, 1) });
    const run = place.run('audit', '--grids', 'single.geojson', '--format', 'geojson');
    expect(run.status).toBe(0);
    expect((JSON.parse(run.stdout) as Report).summary.verdict).toBe('incomplete');
  });
});

describe('what cannot be run', () => {
  const cases: readonly [situation: string, args: readonly string[], line: RegExp][] = [
    ['no grids', ['--divisions', 'divisions.geojson'], /^audit: --grids is missing\. See gridwright audit --help\n$/],
    [
      'no such file',
      ['--grids', 'none.geojson'],
      /^none\.geojson: cannot be read \(there is no such file or folder\)\n$/,
    ],
    ['no such format', [...PLAN, '--format', 'pdf'], /^audit: --format pdf is none of text, geojson.*\n$/],
    ['no number of maps', [...PLAN, '--maps', 'all'], /^audit: --maps all is no number of maps, such as 5000\n$/],
    ['no such language', [...PLAN, '--lang', 'fr'], /^audit: --lang fr is none of zh, en\n$/],
    [
      'a folder that is not there',
      [...PLAN, '--out', 'nowhere/a.txt'],
      /^nowhere\/a\.txt: cannot be written \(.*\)\n$/,
    ],
    [
      'a file that is read',
      [...PLAN, '--out', './grids.geojson'],
      /^audit: --out \.\/grids\.geojson is one of the files.*\n$/,
    ],
    ['no such option', [...PLAN, '--fix'], /^audit: Unknown option '--fix'\..*\n$/],
  ];
  test.each(cases)('%s: exit code 2 and one line', (_situation, args, line) => {
    const run = place.run('audit', ...args);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(line);
  });
});

describe('as a page, a table and for test runners', () => {
  it('the page is well-formed, in one piece, and the same to the byte', () => {
    expect(place.run('audit', ...PLAN, '--format', 'html', '--out', 'a.html')).toMatchObject({ status: 1, stdout: '' });
    const page = readXml(place.text('a.html'), ['meta']);
    expect(elements(page, 'script')).toEqual([]);
    for (const name of [HOSTILE.markup, HOSTILE.formula, HOSTILE.cdata]) expect(textOf(page)).toContain(name);
    expect(elements(page, 'figure').length).toBe(elements(page, 'a').length);
    expect(place.text('a.html')).not.toContain(place.folder);
    expect(place.run('audit', ...PLAN, '--format', 'html').stdout).toBe(place.text('a.html'));
  });

  it('draws as many maps as were asked for, and says that there could be more', () => {
    const page = readXml(place.run('audit', ...PLAN, '--format', 'html', '--maps', '2', '--lang', 'en').stdout, [
      'meta',
    ]);
    expect(elements(page, 'figure')).toHaveLength(2);
    expect(textOf(page)).toContain('So many errors: 2 of ');
  });

  it('the table has a mark, and codes that a spreadsheet keeps', () => {
    const { stdout, status } = place.run('audit', ...PLAN, '--format', 'csv');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\ufeff规则代码,/);
    expect(stdout).toContain(`"[${FIRST}003, ${FIRST}004]"`);
  });

  it('the cases are rules', () => {
    const { stdout, status } = place.run('audit', ...PLAN, '--format', 'junit');
    expect(status).toBe(1);
    const cases = elements(readXml(stdout), 'testcase').map(({ attributes }) => attributes['name']);
    expect(cases).toEqual([...RULE_CODES]);
  });
});

describe('against a previous audit', () => {
  it('says what is new, what is solved and what stays', () => {
    place.put('mended.geojson', dirtyPlan({ mended: true }).grids);
    expect(place.run('audit', ...PLAN, '--format', 'geojson', '--out', 'before.geojson').status).toBe(1);
    const now = ['--grids', 'mended.geojson', ...PLAN.slice(2), '--previous', 'before.geojson'];
    const { stdout, status } = place.run('audit', ...now, '--format', 'geojson');
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as Report & { readonly solved: readonly Feature[] };
    const since = (rule: string) => ofRule(report, rule).map(({ properties }) => properties['since']);
    expect(since('overlap').sort()).toEqual(['new', 'stays']);
    expect(since('building-split')).toEqual(['stays']);
    const solved = report.solved.map(({ properties }) => properties!);
    expect(solved.flatMap(({ id, severity }) => (severity === 'error' ? [id] : []))).toEqual([`gap:${FIRST}`]);
    // of the same grid, though it is another shape now
    expect(since('size').every((each) => each === 'stays')).toBe(true);
    expect(report.summary.inputs.map(({ layer }) => layer)).toContain('previous');
    expect(place.run('audit', ...now, '--lang', 'en').stdout).toMatch(
      /Against the previous audit: \d+ new, \d+ solved, \d+ that stay\./,
    );
  });

  it('takes only what --format geojson wrote', () => {
    const run = place.run('audit', ...PLAN, '--previous', 'grids.geojson');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toBe(
      'grids.geojson: this is no report of an audit; --previous takes what --format geojson wrote\n',
    );
  });
});

describe('lists and settings', () => {
  const audit = (...args: string[]): Report =>
    JSON.parse(place.run('audit', ...PLAN, ...args, '--format', 'geojson').stdout) as Report;

  it('a code that was given up is found in use', () => {
    place.put('retired.csv', `\ufeff网格编码,撤销日期,原因\r\n${SECOND}001,2025-03-01,并入\r\n`);
    const [found] = ofRule(audit('--retired', 'retired.csv'), 'code-reissued');
    expect(found!.properties['subjects']).toEqual([`${SECOND}001`]);
    expect(found!.properties['message']).toContain('2025-03-01');
  });

  it('a listed site in an ordinary grid is found', () => {
    const geometry = { type: 'Point', coordinates: [120.1005, 30.2015] };
    const site = { type: 'Feature', properties: { name: '人民医院', category: '医院' }, geometry };
    place.put('sites.geojson', { type: 'FeatureCollection', features: [site] });
    const [found] = ofRule(audit('--sites', 'sites.geojson'), 'dedicated-site');
    expect(found!.properties['subjects']).toContain(`${FIRST}003`);
  });

  it('a threshold decides, and stands in the report', () => {
    place.put('settings.json', { sliver_m: 30, cut_building: { share: 0.4 } });
    const report = audit('--settings', 'settings.json');
    expect(report.summary.settings).toMatchObject({ sliver_m: 30, cut_building: { m2: 1, share: 0.4 } });
    expect(ofRule(report, 'gap').concat(ofRule(report, 'overlap'), ofRule(report, 'building-split'))).toEqual([]);
    expect(
      ofRule(report, 'sliver')
        .map(({ properties }) => properties['of'])
        .sort(),
    ).toEqual(['gap', 'overlap']);
  });

  test.each([
    [{ sliver: 1 }, /^s\.json: there is no setting "sliver", but sliver_m, .*\n$/],
    [{ sliver_m: '1' }, /^s\.json: "sliver_m" is "1" where there should be a width in metres\n$/],
    [null, /^s\.json: settings are a JSON object, .*\n$/],
  ])('%j is refused', (settings, line) => {
    place.put('s.json', settings);
    const run = place.run('audit', ...PLAN, '--settings', 's.json');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(line);
  });

  it('a list of codes that a spreadsheet spoilt is refused', () => {
    place.put('spoilt.csv', `code\n${FIRST}001\n3.30199E+14\n`);
    const run = place.run('audit', ...PLAN, '--retired', 'spoilt.csv');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/^spoilt\.csv, row 3: "3\.30199E\+14" is no code; .*\n$/);
  });
});

test('--verify computes the hard rules again, and says that it agrees', () => {
  const run = place.run('audit', ...PLAN, '--verify', '--format', 'geojson');
  expect(run).toMatchObject({ status: 1, stderr: '' });
  expect((JSON.parse(run.stdout) as Report).summary['second_check']).toEqual({ grids: 8, disagreements: [] });
});
