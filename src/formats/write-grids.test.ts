import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygon, Ring, Shape } from '../geometry/lattice';
import { canonicalShape } from '../geometry/ring';
import { CATEGORIES, type Division, type Grid, type Person } from '../plan/grid';
import { createWorld, type World } from '../plan/world';
import { isProblem } from './file-problem';
import { readDivisions } from './read-divisions';
import { readGeojson } from './read-geojson';
import { readGrids } from './read-grids';
import { writeDivisions } from './write-divisions';
import { writeGrids, type PlanReport } from './write-grids';

const REPORT: PlanReport = {
  findings: [],
  rules: [
    { rule: 'overlap', checked: true },
    { rule: 'gap', checked: false },
  ],
  version: '0.1.0',
};

function readBack(text: string): World {
  const collection = readGeojson(text, 'back.geojson');
  const result = isProblem(collection) ? collection : readGrids(collection);
  if (isProblem(result)) throw new Error(JSON.stringify(result));
  return createWorld(result);
}

const grid = (id: string, rest: Partial<Grid> = {}): Grid => ({
  id,
  code: '',
  name: '',
  community: '',
  kind: 'urban',
  category: null,
  introduction: '',
  people: [],
  shape: [],
  locked: null,
  retired: null,
  extra: {},
  ...rest,
});

/** A star-shaped ring around a place, `inner` to `outer` units wide. */
const ring = (x: number, y: number, inner: number, outer: number): fc.Arbitrary<Ring> =>
  fc.array(fc.double({ min: inner, max: outer, noNaN: true }), { minLength: 5, maxLength: 12 }).map((radii) =>
    radii.flatMap((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [x + Math.round(radius * Math.cos(angle)) + 0, y + Math.round(radius * Math.sin(angle)) + 0];
    }),
  );

const polygon = (x: number, y: number): fc.Arbitrary<Polygon> =>
  fc
    .tuple(ring(x, y, 7000, 9000), fc.array(fc.constantFrom(0, 90, 180, 270), { maxLength: 3 }))
    .chain(([shell, turns]) =>
      fc.tuple(
        fc.constant(shell),
        ...[...new Set(turns)].map((turn) =>
          ring(
            x + Math.round(3000 * Math.cos((turn * Math.PI) / 180)),
            y + Math.round(3000 * Math.sin((turn * Math.PI) / 180)),
            500,
            1500,
          ),
        ),
      ),
    );

const shape: fc.Arbitrary<Shape> = fc
  .array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 3 })
  .chain((cells) => {
    const places = [...new Map(cells.map(([x, y]) => [`${x},${y}`, [x, y] as const])).values()];
    return fc.tuple(...places.map(([x, y]) => polygon(1061000000 + x * 20000, -5000 + y * 20000)));
  })
  .map(canonicalShape);

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const OWN = (
  'code name community kind category introduction people responsible party_type party_org party_secretary ' +
  'locked state retired_at reason area_m2 households households_estimated buildings'
).split(' ');
const said = text.filter((each) => each.trim() !== '');

const plan: fc.Arbitrary<{ grids: Grid[]; people: Person[] }> = fc
  .array(
    fc.record({
      shape,
      name: text,
      introduction: text,
      community: fc.constantFrom('', '511622100001', '511622100002'),
      category: fc.option(fc.constantFrom(...CATEGORIES)),
      rural: fc.boolean(),
      numbered: fc.boolean(),
      extra: fc.dictionary(
        text.filter((key) => !OWN.includes(key)),
        json,
        { maxKeys: 3 },
      ),
      people: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
      responsible: fc.option(said),
      party: fc.option(
        fc.oneof(
          fc.record({ type: said, name: text, secretary: text }),
          fc.record({ type: text, name: said, secretary: text }),
        ),
      ),
      fate: fc.oneof(
        { weight: 3, arbitrary: fc.constant('free' as const) },
        fc.constant('locked' as const),
        fc.record({ at: text, reason: text }),
      ),
    }),
    { maxLength: 14 },
  )
  .map((rows) => ({
    grids: rows.map(({ numbered, rural, category, people, responsible, party, fate, ...rest }, i) => ({
      ...grid(`e${i}.1`),
      ...rest,
      ...(responsible === null ? {} : { responsible }),
      ...(party === null ? {} : { party }),
      ...(fate === 'free' ? {} : fate === 'locked' ? { locked: rest.shape } : { shape: [], retired: fate }),
      code: numbered ? `5116221000010${String(99 - i).padStart(2, '0')}` : '',
      kind: category ? 'dedicated' : rural ? 'rural' : 'urban',
      category,
      people: people.map((n) => ({ person: `p${n}`, role: n % 2 ? '网格长' : '网格员' })),
    })),
    people: Array.from({ length: 5 }, (_, n) => ({ id: `p${n}`, name: `人${n}`, phone: String(n) })),
  }));

describe('writeGrids', () => {
  it('law: what was written reads as the same plan, and that writes the same bytes', () => {
    fc.assert(
      fc.property(
        plan.filter(({ grids }) => grids.length > 0),
        (parts) => {
          const world = createWorld(parts);
          const written = writeGrids(world, REPORT);
          const back = readBack(written);
          expect(writeGrids(back, REPORT)).toBe(written);

          // ids are the codes then; grids without one stand in the order of the file
          const plain = ({ id: _, ...rest }: Grid) => rest;
          const order = [...parts.grids].sort((a, b) => (a.code === b.code ? 0 : a.code < b.code ? -1 : 1));
          expect([...back.grids.values()].map(plain)).toEqual(order.map(plain));
          for (const [id, person] of back.people) expect(person).toEqual(world.people.get(id));
        },
      ),
      { seed: 4490, numRuns: 300 },
    );
  });

  it('does not depend on the order in which the plan was made', () => {
    const grids = [
      grid('a', { code: '2' }),
      grid('x10'),
      grid('x9'),
      grid('b', { code: '1', extra: { b: 1, a: { d: 1, c: 2 } } }),
    ];
    const other = [
      grid('b', { code: '1', extra: { a: { c: 2, d: 1 }, b: 1 } }),
      grid('x9'),
      grid('x10'),
      grid('a', { code: '2' }),
    ];
    expect(writeGrids(createWorld({ grids }), REPORT)).toBe(writeGrids(createWorld({ grids: other }), REPORT));
  });

  it('writes RFC 7946, one feature a line, fields in a fixed order', () => {
    const square: Shape = [
      [
        [1061000000, 301000000, 1061010000, 301000000, 1061010000, 301010000, 1061000000, 301010000],
        [1061002000, 301002000, 1061002000, 301005000, 1061005000, 301005000],
      ],
    ];
    const world = createWorld({
      grids: [
        grid('g1', {
          code: '511622100001001',
          name: '第一网格',
          community: '511622100001',
          people: [{ person: 'p', role: '网格长' }],
          shape: square,
          extra: { 备注: '无', 2: 'two' },
        }),
      ],
      people: [{ id: 'p', name: '王芳', phone: '1' }],
    });
    expect(writeGrids(world, REPORT).split('\n')).toEqual([
      '{"type":"FeatureCollection",',
      '"summary":{"crs":"CGCS2000 (EPSG:4490), taken as equal to WGS 84 (OGC:CRS84); longitude, latitude in degrees",' +
        '"findings":{"overlap":0},"grids":1,"grids_not_drawn":0,"grids_retired":0,"households":0,"not_checked":["gap"],"version":"0.1.0","vertices":7},',
      '"features":[',
      '{"type":"Feature","properties":{"code":"511622100001001","name":"第一网格","community":"511622100001","kind":"urban",' +
        '"category":null,"introduction":"","people":[{"id":"p","name":"王芳","phone":"1","role":"网格长"}],"area_m2":10204.3,' +
        '"households":0,"households_estimated":false,"buildings":0,"2":"two","备注":"无"},"geometry":{"type":"Polygon","coordinates":' +
        '[[[106.1,30.1],[106.101,30.1],[106.101,30.101],[106.1,30.101],[106.1,30.1]],' +
        '[[106.1002,30.1002],[106.1002,30.1005],[106.1005,30.1005],[106.1002,30.1002]]]}}',
      ']}',
      '',
    ]);
  });

  it('writes the responsible unit and the party organisation where somebody said them', () => {
    const party = { type: '党支部', name: '第一党支部', secretary: '' };
    const written = writeGrids(
      createWorld({ grids: [grid('g', { responsible: '街道办', party }), grid('h')] }),
      REPORT,
    );
    expect(written.match(/"responsible".*"party_secretary":""/)?.[0]).toBe(
      '"responsible":"街道办","party_type":"党支部","party_org":"第一党支部","party_secretary":""',
    );
  });

  it('prints no exponents next to the equator', () => {
    const shape: Shape = [[[-3, -1, 20, -1, 20, 9]]];
    const written = writeGrids(createWorld({ grids: [grid('g', { shape })] }), REPORT);
    expect(written).toContain(
      '[[-0.0000003,-0.0000001],[0.000002,-0.0000001],[0.000002,0.0000009],[-0.0000003,-0.0000001]]',
    );
    expect([...readBack(written).grids.values()][0]!.shape).toEqual(shape);
  });

  it('writes a lock and a retirement only where there is one, and what is true now over what a file said', () => {
    const extra = { state: '在用', reason: '新建' };
    const shape: Shape = [[[0, 0, 1000, 0, 1000, 1000]]];
    const retired = { at: '2026-11-01T08:00:00Z', reason: '拆迁' };
    const { features, summary } = JSON.parse(
      writeGrids(
        createWorld({
          grids: [
            grid('1', { code: '1', shape, extra }),
            grid('2', { code: '2', shape, locked: shape }),
            grid('3', { code: '3', retired, extra }),
          ],
        }),
        REPORT,
      ),
    ) as { features: { properties: object; geometry: object | null }[]; summary: object };
    expect(features[0]!.properties).toMatchObject(extra);
    expect(features[0]!.properties).not.toHaveProperty('locked');
    expect(features[1]!.properties).toMatchObject({ locked: true });
    expect(features[1]!.properties).not.toHaveProperty('state');
    expect(features[2]!.properties).toMatchObject({ state: 'retired', retired_at: retired.at, reason: '拆迁' });
    expect(features[2]!.geometry).toBeNull();
    expect(summary).toMatchObject({ grids: 2, grids_not_drawn: 0, grids_retired: 1 });
  });

  it('counts the findings of each rule that was checked', () => {
    const finding = { rule: 'overlap' } as PlanReport['findings'][number];
    const { summary } = JSON.parse(
      writeGrids(createWorld({ grids: [grid('g')] }), { ...REPORT, findings: [finding, finding] }),
    ) as {
      summary: object;
    };
    expect(summary).toMatchObject({ findings: { overlap: 2 }, not_checked: ['gap'], grids: 1, grids_not_drawn: 1 });
  });
});

describe('writeDivisions', () => {
  it('writes the outlines as they now stand, which read as the same divisions', () => {
    const outline: Shape = [[[1061000000, 301000000, 1061010000, 301000000, 1061010000, 301010000]]];
    const now: Shape = [[[1061000000, 301000000, 1061005000, 301000001, 1061010000, 301000000, 1061010000, 301010000]]];
    const division = (code: string, level: Division['level'], locked = false): Division => ({
      id: code,
      code,
      level,
      name: `区划${code}`,
      shape: now,
      original: outline,
      locked,
      extra: { 类: 111 },
    });
    const divisions = [division('511622100001', 'community', true), division('511622100', 'street')];
    const written = writeDivisions(createWorld({ divisions }), '0.1.0');
    const collection = readGeojson(written, 'back.geojson');
    const result = isProblem(collection) ? collection : readDivisions(collection);
    if (isProblem(result)) throw new Error(JSON.stringify(result));
    expect(result.divisions).toEqual([divisions[1], divisions[0]].map((each) => ({ ...each, original: now })));
    expect(writeDivisions(createWorld(result), '0.1.0')).toBe(written);
  });
});
