import { describe, expect, it, test } from 'vitest';
import { auditOfPlan } from '../../test/audit-of-plan';
import { plan, rectangle } from '../../test/drawing';
import { createWorld, type World } from '../plan/world';
import type { Shape } from '../geometry/lattice';
import { auditGeojson } from './geojson';
import { readPrevious, type PreviousAudit } from './previous';

const drawn = plan('AABB\nAABB', { communities: 'aaaa\naaaa', numbered: true, houses: { h: [0.2, 0.2, 0.8, 0.8] } });

/** The plan with other grids, each a list of rectangles in cells. */
function redrawn(
  rectangles: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>>,
  houses = true,
): World {
  const shapeOf = (id: string): Shape | undefined => rectangles[id]?.map((sides) => [rectangle(...sides)]);
  return createWorld({
    grids: [...drawn.grids.values()].map((grid) => ({ ...grid, shape: shapeOf(grid.id) ?? grid.shape })),
    divisions: drawn.divisions.values(),
    ...(houses ? { footprints: drawn.footprints } : {}),
  });
}

const reportOf = (world: World): PreviousAudit =>
  readPrevious(JSON.parse([...auditGeojson(auditOfPlan(world))].join('')))!;

const comparedTo = (before: World, after: World) => {
  const audit = auditOfPlan(after, { previous: reportOf(before) });
  const { findings, solved, unknown } = audit.comparison!;
  const gaps = findings.filter(({ finding }) => finding.rule === 'gap');
  return {
    gaps: gaps.map(({ since }) => since),
    solved: solved.filter(({ rule }) => rule === 'gap').length,
    unknown: unknown.length,
    summary: audit.summary.previous!,
  };
};

// A leaves its south-western corner, or its north-western one, to nobody
const SOUTH = redrawn({ A: [[0, 1, 2, 2], [1, 0, 2, 1]] }); // prettier-ignore
const NORTH = redrawn({ A: [[0, 0, 2, 1], [1, 1, 2, 2]] }); // prettier-ignore
const BOTH = redrawn({ A: [[1, 0, 2, 2], [0, 0.8, 1, 1.2]] }); // prettier-ignore
const CLEAN = redrawn({});

describe('against a previous audit', () => {
  it('what is there as before stays', () => {
    expect(comparedTo(SOUTH, SOUTH)).toMatchObject({ gaps: ['stays'], solved: 0, summary: { new: 0, solved: 0 } });
  });

  it('what came is new, what went is solved', () => {
    expect(comparedTo(CLEAN, SOUTH)).toMatchObject({ gaps: ['new'], solved: 0 });
    expect(comparedTo(SOUTH, CLEAN)).toMatchObject({ gaps: [], solved: 1 });
  });

  it('of the same subjects the place tells them apart, and not the running number', () => {
    expect(comparedTo(BOTH, NORTH)).toMatchObject({ gaps: ['stays'], solved: 1 });
    expect(comparedTo(BOTH, SOUTH)).toMatchObject({ gaps: ['stays'], solved: 1 });
    expect(comparedTo(SOUTH, BOTH).gaps.sort()).toEqual(['new', 'stays']);
  });

  it('a gap that is half mended stays', () => {
    const half = redrawn({ A: [[0, 1, 2, 2], [0.5, 0, 2, 1]] }); // prettier-ignore
    expect(comparedTo(SOUTH, half)).toMatchObject({ gaps: ['stays'], solved: 0 });
  });

  it('nothing is solved of which nobody looked', () => {
    const cut = { ...drawn, ...redrawn({ A: [[0, 0, 0.5, 2]], B: [[0.5, 0, 4, 2]] }) };
    const before = reportOf(
      createWorld({ grids: cut.grids.values(), divisions: cut.divisions.values(), footprints: drawn.footprints }),
    );
    expect(before.findings.some(({ rule }) => rule === 'building-split')).toBe(true);
    const after = auditOfPlan(redrawn({}, false), { previous: before });
    expect(after.comparison!.solved.map(({ rule }) => rule)).not.toContain('building-split');
    expect(after.comparison!.unknown.map(({ rule }) => rule)).toContain('building-split');
  });

  it('says which rules were not checked then', () => {
    expect(auditOfPlan(CLEAN, { previous: reportOf(redrawn({}, false)) }).summary.previous!.newly_checked).toContain(
      'building-split',
    );
  });

  it('adds up', () => {
    const { summary } = comparedTo(BOTH, SOUTH);
    expect(summary.new + summary.stays).toBe(auditOfPlan(SOUTH).findings.length);
    expect(summary.solved + summary.stays).toBe(auditOfPlan(BOTH).findings.length);
  });
});

test('the findings of a report are those that were written, boxes and all', () => {
  const { findings } = reportOf(BOTH);
  expect(findings.map(({ id, rule }) => [id, rule])).toEqual(
    auditOfPlan(BOTH).findings.map(({ finding }) => [finding.id, finding.rule]),
  );
  expect(findings.filter(({ rule }) => rule === 'gap').every(({ box }) => box !== null)).toBe(true);
});

test.each([
  ['nothing', null],
  ['a plan', { type: 'FeatureCollection', features: [] }],
  ['another summary', { type: 'FeatureCollection', summary: { findings: {} }, features: [] }],
  [
    'a finding without rule',
    {
      type: 'FeatureCollection',
      summary: { counts: {}, not_checked: [] },
      features: [{ properties: { id: 'x', subjects: [] } }],
    },
  ],
])('%s is no report', (_what, json) => {
  expect(readPrevious(json)).toBeNull();
});
