import { describe, expect, it } from 'vitest';
import type { Finding, RuleCode, Severity } from '../../checks/finding';
import { createWorld } from '../../plan/world';
import { freshFindings } from './fresh-findings';
import {
  findingRows,
  groupedFindings,
  isFoldedAtFirst,
  UNCHECKED,
  WAIVED,
  type FindingRow,
  type Grouping,
} from './finding-rows';
import { rowsInSight, topsOf } from './row-window';
import { treeMove } from './tree-move';

const finding = (id: string, rule: RuleCode, severity: Severity = 'error', group?: string): Finding => ({
  id,
  rule,
  severity,
  grids: [],
  buildings: [],
  divisions: [],
  at: [0, 0],
  box: { minX: 0, minY: 0, maxX: 0, maxY: 0 },
  lines: [],
  polygon: null,
  params: { m2: 1 },
  ...(group !== undefined && { group }),
});
const homes: Record<string, string> = { g1: 'east', s1: 'west' };
const groups = (findings: readonly Finding[], by: Grouping = 'rule') =>
  groupedFindings(findings, { by, communityOf: ({ id }) => homes[id] ?? '', communities: ['west', 'east'] });
const open = (key: string): boolean => !isFoldedAtFirst(key);
const told = (rows: readonly FindingRow[]): string[] =>
  rows.map((row) => `${' '.repeat(row.level - 1)}${row.kind === 'border' ? `${row.findings.length} along` : row.key}`);

const all = [finding('s1', 'size', 'warning'), finding('o1', 'overlap'), finding('g1', 'gap'), finding('g2', 'gap')];

describe('the list of findings', () => {
  it('by rule, in the order of the rules; below each what it found', () => {
    expect(told(findingRows(groups(all), [], [], open))).toEqual([
      'gap',
      ' g1',
      ' g2',
      'overlap',
      ' o1',
      'size',
      ' s1',
    ]);
  });
  it('by community, in their order, those of none at the end', () => {
    expect([...groups(all, 'community').keys()]).toEqual(['west', 'east', '']);
  });
  it('by severity', () => {
    expect([...groups(all, 'severity').keys()]).toEqual(['error', 'warning']);
  });
  it('those along one border are one line that opens, wherever they stood', () => {
    const border = [
      finding('g1', 'gap', 'error', 'd1|d2'),
      finding('g2', 'gap'),
      finding('g3', 'gap', 'error', 'd1|d2'),
      finding('g4', 'gap', 'error', 'd2|d3'),
    ];
    const folded = findingRows(groups(border), [], [], open);
    expect(told(folded)).toEqual(['gap', ' 2 along', ' g2', ' g4']);
    const key = folded[1]!.key;
    const unfolded = findingRows(groups(border), [], [], (each) => each === key || open(each));
    expect(told(unfolded)).toEqual(['gap', ' 2 along', '  g1', '  g3', ' g2', ' g4']);
  });
  it('overlaps along the same border are others than gaps', () => {
    const border = [finding('g1', 'gap', 'error', 'b'), finding('o1', 'overlap', 'error', 'b')];
    expect(told(findingRows(groups(border, 'severity'), [], [], open))).toEqual(['error', ' g1', ' o1']);
  });
  it('what was not checked stands below, and what is waived is folded at the end', () => {
    const rows = findingRows(groups([all[1]!]), [all[2]!], [{ rule: 'gap', checked: false }], open);
    expect(told(rows)).toEqual(['overlap', ' o1', UNCHECKED, ' ?gap', WAIVED]);
    const opened = findingRows(groups([all[1]!]), [all[2]!], [], () => true);
    expect(told(opened)).toEqual(['overlap', ' o1', WAIVED, ' g1']);
  });
});

describe('what is new', () => {
  const world = createWorld({});
  it('is not a place that is as it was, though another neighbour lies beside it now', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const gap: Finding = {
      ...finding('gap:d', 'gap'),
      grids: ['a'],
      polygon: { type: 'MultiPolygon', coordinates: [[ring]] },
    };
    expect(freshFindings([{ ...gap, grids: ['a', 'b'] }], [gap], world)).toEqual([]);
    const wider = ring.map(([x, y]) => [2 * x!, y!]);
    const other: Finding = { ...gap, polygon: { type: 'MultiPolygon', coordinates: [[wider]] } };
    expect(freshFindings([other], [gap], world)).toEqual([other]);
  });
  it('is what was not there, and what is not as it was', () => {
    const [a, b] = [finding('gap:d', 'gap'), finding('overlap:x', 'overlap')];
    const grown: Finding = { ...b, params: { m2: 2 } };
    const fresh = finding('size:q', 'size');
    expect(freshFindings([a, grown, fresh], [a, b], world)).toEqual([grown, fresh]);
  });
  it('is not what was looked at again and found the same, nor what only moved up in number', () => {
    const [first, second] = [finding('gap:d', 'gap'), { ...finding('gap:d#2', 'gap'), params: { m2: 7 } }];
    expect(freshFindings([{ ...second, id: 'gap:d' }], [first, second], world)).toEqual([]);
    expect(freshFindings([structuredClone(first)], [first], world)).toEqual([]);
  });
});

describe('a long list', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => i);
  const tops = topsOf(rows, (i) => (i % 10 === 0 ? 32 : 58));
  it('shows what is in sight, whatever the heights, and a few more', () => {
    for (const scrolled of [0, 1, 31, 32, 5000, tops[1000]! - 400]) {
      const [from, to] = rowsInSight(tops, scrolled, 400);
      expect(from === 0 || tops[from + 6]! <= scrolled).toBe(true);
      expect(from === 0 || tops[from]! <= scrolled).toBe(true);
      expect(to === 1000 || tops[to]! >= scrolled + 400).toBe(true);
      expect(to - from).toBeLessThan(30);
    }
  });
  it('of nothing shows nothing', () => {
    expect(
      rowsInSight(
        topsOf([], () => 1),
        0,
        400,
      ),
    ).toEqual([0, 0]);
  });
});

describe('the keys of the list', () => {
  const rows = findingRows(groups(all), [], [], (key) => key !== 'overlap');
  // gap, g1, g2, overlap (closed), size, s1
  const move = (at: number, key: string) => treeMove(rows, at, key, 3);
  it('go line by line and stop at the ends', () => {
    expect(move(0, 'ArrowDown')).toEqual({ does: 'go', to: 1 });
    expect(move(5, 'ArrowDown')).toEqual({ does: 'go', to: 5 });
    expect(move(0, 'ArrowUp')).toEqual({ does: 'go', to: 0 });
    expect([move(1, 'End'), move(4, 'Home'), move(1, 'PageDown')]).toEqual([5, 0, 4].map((to) => ({ does: 'go', to })));
  });
  it('open and close, go in and out', () => {
    expect(move(3, 'ArrowRight')).toEqual({ does: 'turn', to: 3 });
    expect(move(0, 'ArrowRight')).toEqual({ does: 'go', to: 1 });
    expect(move(2, 'ArrowLeft')).toEqual({ does: 'go', to: 0 });
    expect(move(0, 'ArrowLeft')).toEqual({ does: 'turn', to: 0 });
    expect(move(3, 'ArrowLeft')).toEqual({ does: 'go', to: 3 });
  });
  it('Enter looks at a finding; other keys are not of the list', () => {
    expect(move(1, 'Enter')).toEqual({ does: 'use', to: 1 });
    expect([move(1, 'n'), move(1, 'ArrowRight'), move(-1, 'Enter')]).toEqual([null, null, null]);
  });
});
