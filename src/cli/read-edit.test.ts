import { describe, expect, it } from 'vitest';
import { path, place, plan, rectangle } from '../../test/drawing';
import { toDegrees, type Position } from '../geometry/lattice';
import type { World } from '../plan/world';
import { isFault } from './edit-fields';
import { EDITS } from './edit-table';
import { readEdit } from './read-edit';

const world = plan('AB\nCC', {
  communities: 'aa\naa',
  street: true,
  numbered: true,
  houses: { h1: [0.2, 1.2, 0.6, 1.6] },
});
const code = (n: number): string => `33019900900100${n}`;

/** Places in degrees, said in cells. */
const degrees = (...flat: number[]): number[][] =>
  Array.from({ length: flat.length / 2 }, (_, i) => place(flat[2 * i]!, flat[2 * i + 1]!).map(toDegrees));
const at = (x: number, y: number): number[] => degrees(x, y)[0]!;

const read = (edit: unknown, inPlan: World = world) => readEdit(edit, inPlan, false);

describe('an edit as it stands in a file', () => {
  const cross = degrees(-1, 1.5, 3, 1.5);
  const square = degrees(0.5, 0.5, 1.5, 0.5, 1.5, 1.5, 0.5, 1.5);
  const ring = rectangle(0.5, 0.5, 1.5, 1.5);
  const cases: readonly [edit: object, body: object][] = [
    [
      { edit: 'split', grid: code(1), line: cross },
      { grid: 'A', lines: [path(-1, 1.5, 3, 1.5)] },
    ],
    [
      { edit: 'split', grid: code(1), lines: [cross, cross] },
      { grid: 'A', lines: [path(-1, 1.5, 3, 1.5), path(-1, 1.5, 3, 1.5)] },
    ],
    [{ edit: 'draw', ring: square }, { ring }],
    [
      { edit: 'draw', ring: square, kind: 'rural', name: '甲', community: '330199009001' },
      { ring, kind: 'rural', name: '甲', community: '330199009001' },
    ],
    [
      { edit: 'draw-listed', grid: code(1), ring: square },
      { grid: 'A', ring },
    ],
    [
      { edit: 'carve', ring: square, category: '医院', name: '人民医院' },
      { ring, category: '医院', name: '人民医院', introduction: '人民医院' },
    ],
    [
      { edit: 'carve', buildings: ['h1', 7], category: '学校', name: '一小', introduction: '小学' },
      { buildings: ['h1', '7'], category: '学校', name: '一小', introduction: '小学' },
    ],
    [
      { edit: 'assign', ring: square, to: code(2) },
      { ring, to: 'B' },
    ],
    [
      { edit: 'assign', buildings: ['h1'], to: code(2) },
      { buildings: ['h1'], to: 'B' },
    ],
    [
      { edit: 'reshape', grid: code(1), line: cross },
      { grid: 'A', line: path(-1, 1.5, 3, 1.5) },
    ],
    [{ edit: 'merge', grids: [code(1), code(2)] }, { grids: ['A', 'B'] }],
    [
      { edit: 'move-vertex', from: at(1, 1), to: at(1.2, 1.1) },
      { from: place(1, 1), to: place(1.2, 1.1) },
    ],
    [
      { edit: 'add-vertex', from: at(1, 1), to: at(1, 2), at: at(1.1, 1.5) },
      { from: place(1, 1), to: place(1, 2), place: place(1.1, 1.5) },
    ],
    [{ edit: 'delete-vertex', at: at(1, 1) }, { vertex: place(1, 1) }],
    [
      { edit: 'straighten', from: at(1, 1), to: at(1, 2) },
      { from: place(1, 1), to: place(1, 2) },
    ],
    [
      { edit: 'fill-gap', at: at(1, 1), to: code(1) },
      { place: place(1, 1), to: 'A' },
    ],
    [
      { edit: 'fill-gap', at: at(1, 1) },
      { place: place(1, 1), to: null },
    ],
    [
      { edit: 'settle', at: at(1, 1), to: code(1) },
      { place: place(1, 1), to: 'A' },
    ],
    [
      { edit: 'detach', grid: code(1), at: at(1, 1) },
      { grid: 'A', place: place(1, 1) },
    ],
    [
      { edit: 'detach', grid: code(1), at: at(1, 1), to: code(2) },
      { grid: 'A', place: place(1, 1), to: 'B' },
    ],
    [
      { edit: 'retire', grid: code(1), to: code(2), reason: '合并' },
      { grid: 'A', to: 'B', reason: '合并' },
    ],
    [
      { edit: 'retire', grid: code(1), reason: '合并' },
      { grid: 'A', to: null, reason: '合并' },
    ],
    [
      { edit: 'set-grid', grid: code(1), change: { name: '甲', kind: 'dedicated', category: '其他', locked: true } },
      { grid: 'A', change: { name: '甲', kind: 'dedicated', category: '其他', locked: true } },
    ],
    [
      { edit: 'set-division', division: '330199009001', change: { locked: true } },
      { division: '330199009001', change: { locked: true } },
    ],
    [
      { edit: 'set-building', building: 'h1', change: { households: null, use: '住宅' } },
      { building: 'h1', change: { households: null, use: '住宅' } },
    ],
    [{ edit: 'number' }, {}],
  ];

  it.each(cases)('%j', (edit, body) => {
    const { edit: verb } = edit as { edit: string };
    expect(read(edit)).toEqual({ edit: verb, keepBuildingsWhole: false, ...body });
  });

  it('every verb is among them', () => {
    const verbs = new Set(cases.map(([edit]) => (edit as { edit: string }).edit));
    expect([...verbs].sort()).toEqual(Object.keys(EDITS).sort());
  });

  it('a ring may come back to its first place', () => {
    const closed = [...square, square[0]];
    expect(read({ edit: 'draw', ring: closed })).toEqual(read({ edit: 'draw', ring: square }));
  });

  it('a note is for people, and its own word on houses goes before that of all', () => {
    const edit = { edit: 'number', note: { any: ['thing'] }, keepBuildingsWhole: false };
    expect(readEdit(edit, world, true)).toEqual({ edit: 'number', keepBuildingsWhole: false });
    expect(readEdit({ edit: 'number' }, world, true)).toEqual({ edit: 'number', keepBuildingsWhole: true });
  });

  it('a height beside longitude and latitude is not looked at', () => {
    expect(read({ edit: 'fill-gap', at: [120, 30, 4.5] })).toMatchObject({ place: [1_200_000_000, 300_000_000] });
  });
});

describe('a grid is named', () => {
  it('by its id where no grid has it for its code', () => {
    expect(read({ edit: 'merge', grids: ['A', 'B'] })).toMatchObject({ grids: ['A', 'B'] });
  });

  it('by its code before any id', () => {
    const crossed = plan('AB', { grids: { A: { code: 'B' }, B: { code: 'A' } } });
    expect(read({ edit: 'merge', grids: ['A', 'B'] }, crossed)).toMatchObject({ grids: ['B', 'A'] });
  });

  it('not by a code that several have', () => {
    const twins = plan('AB', { grids: { A: { code: 'X' }, B: { code: 'X' } } });
    expect(read({ edit: 'merge', grids: ['X', 'A'] }, twins)).toEqual({
      fault: 'ambiguous-code',
      at: null,
      params: { field: 'grids[0]', code: 'X', ids: 'A B' },
    });
  });

  it('not at all where it is not there', () => {
    expect(read({ edit: 'merge', grids: ['A', 'Z'] })).toMatchObject({ fault: 'unknown-grid', params: { grid: 'Z' } });
  });
});

describe('a vertex is named', () => {
  const metres = (n: number): number => n / 0.0096;
  const off = ([x, y]: Position, by: number): number[] => [toDegrees(x + Math.round(metres(by))), toDegrees(y)];

  it('by a place up to half a metre off', () => {
    const near = { edit: 'move-vertex', from: off(place(1, 1), 0.45), to: at(1.2, 1.1) };
    expect(read(near)).toMatchObject({ from: place(1, 1) });
    expect(read({ ...near, from: off(place(1, 1), 0.55) })).toMatchObject({ fault: 'no-vertex-here' });
  });

  it('and not by a place on a border', () => {
    expect(read({ edit: 'delete-vertex', at: at(1, 1.5) })).toEqual({
      fault: 'no-vertex-here',
      at: place(1, 1.5),
      params: { field: 'at' },
    });
  });
});

describe('what is not written as it should be', () => {
  const square = degrees(0.5, 0.5, 1.5, 0.5, 1.5, 1.5);
  const cases: readonly [edit: unknown, fault: string, field: string][] = [
    [7, 'bad-edit', ''],
    [null, 'bad-edit', ''],
    [['split'], 'bad-edit', ''],
    [{}, 'bad-edit', 'edit'],
    [{ edit: 'explode' }, 'bad-edit', 'edit'],
    [{ edit: 'toString' }, 'bad-edit', 'edit'],
    [{ edit: 'import', grids: [] }, 'bad-edit', 'edit'],
    [{ edit: 'split', grid: 'A' }, 'bad-edit', 'line|lines'],
    [{ edit: 'split', line: square }, 'bad-edit', 'grid'],
    [{ edit: 'split', grid: 'A', line: square, lines: [square] }, 'bad-edit', 'lines'],
    [{ edit: 'split', grid: 'A', line: 'north' }, 'bad-edit', 'line'],
    [{ edit: 'split', grid: 'A', lines: square }, 'bad-edit', 'lines[0][0]'],
    [{ edit: 'split', grid: 'A', line: [...square, ['120', '30']] }, 'bad-edit', 'line[3]'],
    [{ edit: 'split', grid: 'A', line: [[120]] }, 'bad-edit', 'line[0]'],
    [{ edit: 'split', grid: 'A', line: [[120, null]] }, 'bad-edit', 'line[0]'],
    [{ edit: 'split', grid: 'A', line: [[1e300, 30]] }, 'bad-geometry', 'line[0]'],
    [{ edit: 'split', grid: 'A', line: [[NaN, 30]] }, 'bad-geometry', 'line[0]'],
    [{ edit: 'split', grid: 'A', line: [[Infinity, 30]] }, 'bad-geometry', 'line[0]'],
    [{ edit: 'draw', ring: [[30, 120]] }, 'bad-geometry', 'ring[0]'],
    [{ edit: 'draw', ring: square, kind: 'dedicated' }, 'bad-edit', 'kind'],
    [{ edit: 'draw', ring: square, keepBuildingWhole: true }, 'bad-edit', 'keepBuildingWhole'],
    [{ edit: 'draw', ring: square, keepBuildingsWhole: 'yes' }, 'bad-edit', 'keepBuildingsWhole'],
    [{ edit: 'carve', ring: square, category: '酒店', name: 'x' }, 'bad-edit', 'category'],
    [{ edit: 'carve', ring: square, category: '医院' }, 'bad-edit', 'name'],
    [{ edit: 'carve', category: '医院', name: 'x' }, 'bad-edit', 'ring|buildings'],
    [{ edit: 'assign', ring: square, buildings: ['h1'], to: 'A' }, 'bad-edit', 'buildings'],
    [{ edit: 'assign', buildings: [{}], to: 'A' }, 'bad-edit', 'buildings[0]'],
    [{ edit: 'merge', grids: 'A' }, 'bad-edit', 'grids'],
    [{ edit: 'merge', grids: ['A', null] }, 'bad-edit', 'grids[1]'],
    [{ edit: 'merge', grids: ['A', 1.5] }, 'bad-edit', 'grids[1]'],
    [{ edit: 'set-grid', grid: 'A', change: { nme: '甲' } }, 'bad-edit', 'change.nme'],
    [{ edit: 'set-grid', grid: 'A', change: [] }, 'bad-edit', 'change'],
    [{ edit: 'set-building', building: 'h1', change: { households: '7' } }, 'bad-edit', 'change.households'],
    [{ edit: 'set-division', division: 'x', change: {} }, 'unknown-division', 'division'],
  ];
  it.each(cases)('%j: %s %s', (edit, fault, field) => {
    const answer = read(edit);
    expect(isFault(answer) && [answer.fault, answer.params['field']]).toEqual([fault, field]);
  });
});
