import { describe, expect, test } from 'vitest';
import { path, plan, rectangle } from '../../test/drawing';
import { done } from '../../test/do-edit';
import { waive } from '../../test/waive';
import type { World } from '../plan/world';
import { checkAll, findingsOf } from './check';
import { evidenceOf } from './evidence';
import type { Finding, RuleCode } from './finding';
import { waiverStates } from './waivers';

const found = (world: World, rule: RuleCode): Finding[] =>
  findingsOf(checkAll(world)).filter((finding) => finding.rule === rule);

let edits = 0;
const states = (world: World, rule: RuleCode): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from(waiverStates(found(world, rule), world), ([id, { state }]) => [id, state]));
const fill = (world: World, west: number, south: number, east: number, north: number): void =>
  void done(
    world,
    { edit: 'assign', to: 'A', ring: rectangle(west, south, east, north), keepBuildingsWhole: false },
    `f${++edits}`,
  );

describe('a finding that is let stand', () => {
  test('is so, and no other is', () => {
    const world = plan('AAAAA\nA.A.A\nAAAAA', { communities: 'aaaaa\naaaaa\naaaaa' });
    const [first, second] = found(world, 'gap');
    waive(world, first!);
    expect(states(world, 'gap')).toEqual({ [first!.id]: 'waived' });
    expect(second!.id).not.toBe(first!.id);
  });
  test('stays so when the other of the same subjects is mended, and the numbers move on', () => {
    const world = plan('AAAAA\nA.A.A\nAAAAA', { communities: 'aaaaa\naaaaa\naaaaa' });
    const second = found(world, 'gap').find(({ id }) => id.endsWith('#2'))!;
    waive(world, second);
    const other = found(world, 'gap').find(({ id }) => id !== second.id)!;
    const { minX } = other.box!;
    // the one that is not let stand
    if (minX < second.box!.minX) fill(world, 1, 1, 2, 2);
    else fill(world, 3, 1, 4, 2);
    const [left, ...more] = found(world, 'gap');
    expect(more).toEqual([]);
    expect(left!.id).not.toBe(second.id);
    expect(states(world, 'gap')).toEqual({ [left!.id]: 'waived' });
  });
  test('is open again when part of it is mended, and says so; let stand anew it is not', () => {
    const world = plan('AAAA\nA..A\nAAAA', { communities: 'aaaa\naaaa\naaaa' });
    const [gap] = found(world, 'gap');
    waive(world, gap!);
    fill(world, 1, 1, 1.5, 2);
    const [rest] = found(world, 'gap');
    expect(states(world, 'gap')).toEqual({ [rest!.id]: 'reopened' });
    waive(world, rest!, [...world.waivers.keys()]);
    expect(states(world, 'gap')).toEqual({ [rest!.id]: 'waived' });
    expect(world.waivers.size).toBe(1);
  });
  test('stays so when a grid beside it is divided elsewhere', () => {
    const world = plan('BBBB\nA..A\nAAAA', { communities: 'aaaa\naaaa\naaaa' });
    const [gap] = found(world, 'gap');
    waive(world, gap!);
    done(world, { edit: 'split', grid: 'B', lines: [path(0.5, 4, 0.5, 1.5)], keepBuildingsWhole: false }, 's1');
    expect(states(world, 'gap')).toEqual({ [found(world, 'gap')[0]!.id]: 'waived' });
  });
  test('a blind spot somewhere else in the community is a new one, not the old one changed', () => {
    const world = plan('AAAAA\nA.A.A\nAAAAA', { communities: 'aaaaa\naaaaa\naaaaa' });
    const west = found(world, 'gap').find(
      ({ box }) => box!.minX === Math.min(...found(world, 'gap').map((f) => f.box!.minX)),
    )!;
    waive(world, west);
    fill(world, 1, 1, 2, 2);
    expect(found(world, 'gap')).toHaveLength(1);
    expect(states(world, 'gap')).toEqual({});
  });
  test('a cut house is open again when the border moves in it', () => {
    const world = plan('AB', { houses: { h: [0.5, 0.2, 1.5, 0.8] } });
    const [cut] = found(world, 'building-split');
    waive(world, cut!);
    expect(states(world, 'building-split')).toEqual({ [cut!.id]: 'waived' });
    fill(world, 0.9, 0, 1.3, 1);
    expect(found(world, 'building-split')).toHaveLength(1);
    expect(states(world, 'building-split')).toEqual({ [cut!.id]: 'reopened' });
  });
});

describe('what a finding stands on', () => {
  const gap = (world: World): Finding => found(world, 'gap')[0]!;
  test('is the same however its rings begin, and with a vertex more on a straight edge', () => {
    const world = plan('AAA\nA.A\nAAA', { communities: 'aaa\naaa\naaa' });
    const finding = gap(world);
    const [ring] = finding.polygon!.coordinates[0]!;
    const open = ring!.slice(0, -1);
    const turned = [...open.slice(2), ...open.slice(0, 2)];
    const [[x0, y0], [x1, y1]] = [turned[0]!, turned[1]!] as [[number, number], [number, number]];
    const middle = [Number(((x0 + x1) / 2).toFixed(7)), Number(((y0 + y1) / 2).toFixed(7))];
    const other = [turned[0]!, middle, ...turned.slice(1), turned[0]!];
    const same: Finding = { ...finding, polygon: { type: 'MultiPolygon', coordinates: [[other]] } };
    expect(evidenceOf(same, world)).toBe(evidenceOf(finding, world));
    expect(evidenceOf(finding, world)).toMatch(/^[0-9a-f]{16}$/);
  });
  test('is another where one place has moved by a unit', () => {
    const world = plan('AAA\nA.A\nAAA', { communities: 'aaa\naaa\naaa' });
    const finding = gap(world);
    const ring = finding.polygon!.coordinates[0]![0]!.slice(0, -1).map(([x, y]) => [x!, y!]);
    ring[1]![0]! += 1e-7;
    const moved: Finding = { ...finding, polygon: { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] } };
    expect(evidenceOf(moved, world)).not.toBe(evidenceOf(finding, world));
  });
  test('of a rule about rows: its grids and its figures', () => {
    const world = plan('AB', { grids: { A: { code: '1' } } });
    const code: Finding = {
      ...gap(plan('AAA\nA.A\nAAA', { communities: 'aaa\naaa\naaa' })),
      id: 'code-format:A',
      rule: 'code-format',
      grids: ['A'],
      polygon: null,
      params: { code: '1' },
    };
    const before = evidenceOf(code, world);
    expect(evidenceOf({ ...code, params: { code: '2' } }, world)).not.toBe(before);
    fill(world, 1, 0, 1.5, 1);
    expect(evidenceOf(code, world)).not.toBe(before);
  });
});
