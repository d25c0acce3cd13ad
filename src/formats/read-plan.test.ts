import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { isProblem, type FileProblem } from './file-problem';
import { readDivisions } from './read-divisions';
import { readGeojson, type CheckedCollection } from './read-geojson';
import { readGrids, type GridsRead } from './read-grids';

const SQUARE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [106.1, 30.1],
      [106.2, 30.1],
      [106.2, 30.2],
      [106.1, 30.2],
      [106.1, 30.1],
    ],
  ],
};
const row = (properties: object | null, geometry: Geometry | null = SQUARE) =>
  ({ type: 'Feature', properties, geometry }) as Feature;

function checked(...features: Feature[]): CheckedCollection {
  const result = readGeojson(JSON.stringify({ type: 'FeatureCollection', features }), 'plan.geojson');
  if (isProblem(result)) throw new Error(result.problem);
  return result;
}
function grids(...features: Feature[]): GridsRead {
  const result = readGrids(checked(...features));
  if (isProblem(result)) throw new Error(JSON.stringify(result));
  return result;
}
const gridProblem = (...features: Feature[]): FileProblem => {
  const result = readGrids(checked(...features));
  if (!isProblem(result)) throw new Error('no problem');
  return result;
};

describe('readGrids', () => {
  it('reads all fields of a grid and keeps the unknown ones', () => {
    const {
      grids: read,
      people,
      warnings,
    } = grids(
      row({
        code: '511622100001901',
        name: '人民医院网格',
        community: '511622100001',
        kind: 'dedicated',
        category: '医院',
        introduction: '三甲，1,200 床',
        people: [
          { id: 'w1', name: '王芳', phone: '13800000000', role: '网格长' },
          { name: '李强', role: 'A角' },
        ],
        备注: '老院区',
        长度: 3.5,
        area_m2: 1,
        households: 2,
        households_estimated: true,
        buildings: 3,
      }),
    );
    expect(read).toEqual([
      {
        id: '511622100001901',
        code: '511622100001901',
        name: '人民医院网格',
        community: '511622100001',
        kind: 'dedicated',
        category: '医院',
        introduction: '三甲，1,200 床',
        people: [
          { person: 'w1', role: '网格长' },
          { person: '李强|', role: 'A角' },
        ],
        shape: [[[1061000000, 301000000, 1062000000, 301000000, 1062000000, 302000000, 1061000000, 302000000]]],
        locked: null,
        retired: null,
        extra: { 备注: '老院区', 长度: 3.5 },
      },
    ]);
    expect(people).toEqual([
      { id: 'w1', name: '王芳', phone: '13800000000' },
      { id: '李强|', name: '李强', phone: '' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('reads the responsible unit and the party organisation, and leaves out what is blank', () => {
    const { grids: read, warnings } = grids(
      row({ responsible: '龙山街道办', party_type: '党支部', party_org: '第一党支部', party_secretary: '王芳' }),
      row({ responsible: ' ', party_type: '', party_org: null }),
      row({ party_org: '第二党小组' }),
      row({ party_secretary: '李强' }),
      row({ responsible: ['甲'], party_type: 1 }),
    );
    expect(read.map(({ responsible, party }) => ({ responsible, party }))).toEqual([
      { responsible: '龙山街道办', party: { type: '党支部', name: '第一党支部', secretary: '王芳' } },
      { responsible: undefined, party: undefined },
      { responsible: undefined, party: { type: '', name: '第二党小组', secretary: '' } },
      { responsible: undefined, party: undefined },
      { responsible: undefined, party: { type: '1', name: '', secretary: '' } },
    ]);
    expect(read.map((grid) => [Object.hasOwn(grid, 'responsible'), Object.hasOwn(grid, 'party')])).toEqual([
      [true, true],
      [false, false],
      [false, true],
      [false, false],
      [false, true],
    ]);
    expect(read.every(({ extra }) => Object.keys(extra).length === 0)).toBe(true);
    // a secretary of nothing
    expect(warnings.map(({ feature, params: { field } }) => [feature, field])).toEqual([
      [4, 'party_secretary'],
      [5, 'responsible'],
    ]);
  });

  it('tells which fields at least one grid has, whatever their values, and of those it knows', () => {
    const read = grids(row({ code: null, 备注: 1 }), row(null), row({ name: '', people: [] }));
    expect([...read.fields].sort()).toEqual(['code', 'name', 'people']);
  });

  it('makes one row of a person who holds several grids', () => {
    const wang = { name: '王芳', phone: '1', role: '网格员' };
    const { grids: read, people } = grids(row({ people: [wang] }), row({ people: [{ ...wang, role: 'B角' }] }));
    expect(people).toHaveLength(1);
    expect(read.map((grid) => grid.people)).toEqual([
      [{ person: '王芳|1', role: '网格员' }],
      [{ person: '王芳|1', role: 'B角' }],
    ]);
  });

  it('lists a grid that is not drawn, with hardly any field', () => {
    expect(grids(row(null, null)).grids).toEqual([
      {
        id: 'plan.geojson#1',
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
      },
    ]);
  });

  it('reads locks and retirements, in words of both languages', () => {
    const { grids: read, warnings } = grids(
      row({ locked: true }),
      row({ locked: '是' }),
      row({ locked: 0 }),
      row({ state: '已撤销', retired_at: '2026-11-01', reason: '拆迁', locked: true }, null),
      row({ state: '在用', reason: '新建' }),
    );
    const { shape } = read[0]!;
    expect(read.map(({ locked }) => locked)).toEqual([shape, shape, null, null, null]);
    expect(read.map(({ retired }) => retired)).toEqual([null, null, null, { at: '2026-11-01', reason: '拆迁' }, null]);
    expect(read.map(({ extra }) => extra)).toEqual([{}, {}, {}, {}, { state: '在用', reason: '新建' }]);
    expect(warnings).toEqual([]);
  });

  it('leaves out a lock or state that it does not understand, and the shape of a retired grid, and says so', () => {
    const { grids: read, warnings } = grids(
      row({ locked: '或许' }),
      row({ state: '不详' }),
      row({ state: 'retired', reason: { 因: 1 } }),
    );
    expect(read.map(({ locked, retired, shape, extra }) => [locked, retired, shape.length, extra])).toEqual([
      [null, null, 1, {}],
      [null, null, 1, {}],
      [null, { at: '', reason: '' }, 0, {}],
    ]);
    expect(warnings.map(({ problem, feature, params: { field } }) => [problem, feature, field])).toEqual([
      ['unreadable-value', 1, 'locked'],
      ['unreadable-value', 2, 'state'],
      ['shape-of-retired', 3, undefined],
      ['unreadable-value', 3, 'reason'],
    ]);
  });

  it('names grids by their code where it is the only one, else by the feature, and warns of equal codes', () => {
    const { grids: read, warnings } = grids(
      row({ code: '1' }),
      row({ code: '2' }),
      row({ code: '1' }),
      row({}),
      row({ code: '1' }),
    );
    expect(read.map(({ id }) => id)).toEqual([
      'plan.geojson#1',
      '2',
      'plan.geojson#3',
      'plan.geojson#4',
      'plan.geojson#5',
    ]);
    expect(read.map(({ code }) => code)).toEqual(['1', '2', '1', '', '1']);
    expect(warnings).toEqual([
      { problem: 'duplicate-code', file: 'plan.geojson', feature: 1, params: { value: '1', count: 3 } },
    ]);
  });

  it('takes codes that became numbers, and warns where digits were lost', () => {
    const { grids: read, warnings } = grids(
      row({ code: 511622100001001, community: 511622100001 }),
      row({ code: 51162210000100123456 }),
    );
    expect(read[0]).toMatchObject({ code: '511622100001001', community: '511622100001' });
    expect(warnings).toMatchObject([{ problem: 'unsafe-number', feature: 2, params: { field: 'code', count: 1 } }]);
  });

  it.each([
    ['5.11622E+14', '5.11622E+14'],
    [1.5, '1.5'],
    [true, 'true'],
    [['1'], '["1"]'],
    [1e21, '1e+21'],
  ])('takes %j, which is no code, as it stands, and warns', (code, text) => {
    const { grids: read, warnings } = grids(row({ code: '1' }), row({ code, community: code }));
    expect(read[1]).toMatchObject({ code: text, community: text });
    expect(warnings).toMatchObject(
      ['code', 'community'].map((field) => ({ problem: 'unreadable-code', feature: 2, params: { field, count: 1 } })),
    );
  });

  it('reads the kind in both languages; without one a category makes the grid dedicated', () => {
    const kinds = [
      { kind: '城市' },
      { kind: 'Rural' },
      { kind: '专属网格' },
      { category: '学校' },
      { kind: '' },
      { kind: null },
    ];
    expect(grids(...kinds.map((each) => row(each))).grids.map(({ kind }) => kind)).toEqual([
      'urban',
      'rural',
      'dedicated',
      'dedicated',
      'urban',
      'urban',
    ]);
    expect(gridProblem(row({}), row({ kind: 'suburban' }))).toMatchObject({
      problem: 'unknown-kind',
      feature: 2,
      params: { value: 'suburban' },
    });
    expect(gridProblem(row({ kind: 'constructor' }))).toMatchObject({ problem: 'unknown-kind' });
    expect(gridProblem(row({ category: '酒店' }))).toMatchObject({
      problem: 'unknown-category',
      params: { value: '酒店' },
    });
  });

  it('leaves a category out that does not belong, and says so', () => {
    const { grids: read, warnings } = grids(row({ kind: 'urban', category: '学校' }));
    expect(read[0]!.category).toBeNull();
    expect(warnings).toMatchObject([{ problem: 'category-ignored', feature: 1, params: { value: '学校' } }]);
  });

  it('warns of people and texts it cannot read', () => {
    const { grids: read, warnings } = grids(
      row({ people: 530, name: { zh: '一' } }),
      row({ people: [{}, 7, { name: '王' }] }),
    );
    expect(read.map((grid) => grid.people.length)).toEqual([0, 1]);
    expect(warnings.map(({ params }) => [params.field, params.count])).toEqual([
      ['name', 1],
      ['people', 2],
    ]);
  });

  it('refuses points, and outlines that vanish', () => {
    expect(gridProblem(row({}), row({}, { type: 'Point', coordinates: [106, 30] }))).toMatchObject({
      problem: 'wrong-geometry-type',
      feature: 2,
      params: { found: 'Point' },
    });
    const speck: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [106, 30],
          [106.00000001, 30],
          [106, 30.00000001],
          [106, 30],
        ],
      ],
    };
    expect(gridProblem(row({}, speck))).toMatchObject({ problem: 'collapsed', feature: 1 });
  });

  it('refuses a plan that is too wide', () => {
    const far: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [80, 50],
          [80.1, 50],
          [80.1, 50.1],
          [80, 50],
        ],
      ],
    };
    expect(gridProblem(row({}), row({}, far))).toMatchObject({ problem: 'too-wide', feature: null });
  });
});

describe('readDivisions', () => {
  const divisions = (...features: Feature[]) => {
    const result = readDivisions(checked(...features));
    return isProblem(result) ? result : result.divisions;
  };

  it('tells the level from the length of the code, or from the field', () => {
    const codes = [
      { code: 511622100001 },
      { code: '511622100' },
      { code: '511622' },
      { code: '5116' },
      { code: 'A-1', level: '社区' },
    ];
    expect(divisions(...codes.map((each) => row({ name: '甲', 备注: 1, ...each })))).toMatchObject([
      { id: '511622100001', level: 'community', name: '甲', extra: { 备注: 1 } },
      { id: '511622100', level: 'street' },
      { id: '511622', level: 'county' },
      { id: '5116', level: 'city' },
      { id: 'A-1', level: 'community' },
    ]);
  });

  it('takes zeros that fill a code up to 12 digits off', () => {
    expect(divisions(row({ code: '511622100000' }), row({ code: '511622000000' }))).toMatchObject([
      { code: '511622100', level: 'street' },
      { code: '511622', level: 'county' },
    ]);
  });

  it('reads locks of communities, and warns where something else should be locked', () => {
    const result = readDivisions(
      checked(
        row({ code: '511622100001', locked: 'true' }),
        row({ code: '511622100002', locked: false }),
        row({ code: '511622100', locked: true }),
        row({ code: '511622100003', locked: '半' }),
      ),
    );
    if (isProblem(result)) throw new Error(result.problem);
    expect(result.divisions.map(({ locked }) => locked)).toEqual([true, false, false, false]);
    expect(result.warnings).toMatchObject([
      { problem: 'unreadable-value', feature: 3, params: { field: 'locked', value: 'true', count: 2 } },
    ]);
  });

  it('starts with the outline as imported', () => {
    const read = divisions(row({ code: '511622100001' }));
    if (isProblem(read)) throw new Error(read.problem);
    expect(read[0]!.shape).toHaveLength(1);
    expect(read[0]!.original).toEqual(read[0]!.shape);
  });

  it.each([
    [{}, 'missing-field'],
    [{ code: '' }, 'missing-field'],
    [{ code: '51162210' }, 'bad-code'],
    [{ code: 'X1' }, 'bad-code'],
    [{ code: '511622100001', level: 'ward' }, 'unknown-level'],
    [{ code: '511622100' }, 'duplicate-id'],
  ])('refuses %j: %s', (properties, problem) => {
    expect(divisions(row({ code: '511622100' }), row(properties))).toMatchObject({ problem, feature: 2 });
  });
});
