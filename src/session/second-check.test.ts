import { expect, test } from 'vitest';
import { checkAll, findingsOf } from '../checks/check';
import type { Shape } from '../geometry/lattice';
import { createWorld, type World } from '../plan/world';
import { CELL, ORIGIN, path, plan } from '../../test/drawing';
import { ROUNDING, secondCheck } from './second-check';

const job = { signal: new AbortController().signal, progress: () => undefined };
const all = { grids: [] };

/** A rectangle, in cells. */
const box = (west: number, south: number, east: number, north: number): Shape => {
  const [x, y] = [(cells: number) => ORIGIN[0] + cells * CELL, (cells: number) => ORIGIN[1] + cells * CELL];
  return [[[x(west), y(south), x(east), y(south), x(east), y(north), x(west), y(north)]]];
};

/** The same plan with other shapes for some of its grids. */
function redrawn(world: World, shapes: Readonly<Record<string, Shape>>): World {
  const grids = [...world.grids.values()].map((grid) => ({ ...grid, shape: shapes[grid.id] ?? grid.shape }));
  return createWorld({ grids, divisions: world.divisions.values(), footprints: world.footprints });
}

const differing = async (world: World) =>
  (await secondCheck({ world, findings: findingsOf(checkAll(world)) }, all, job)).disagreements;

const drawn = plan('AABB\nCCDD', { communities: 'aabb\naabb', houses: { h: [1.5, 0.2, 2.5, 0.8] } });

test.each<readonly [situation: string, world: World]>([
  ['nothing', redrawn(drawn, {})],
  ['a gap', redrawn(drawn, { A: box(0, 1, 1.5, 2) })],
  ['a sliver of a gap', redrawn(drawn, { A: box(0, 1, 1.98, 2) })],
  ['a gap of two units', redrawn(drawn, { A: box(0, 1, 1.998, 2) })],
  ['a gap of one unit', redrawn(drawn, { A: box(0, 1, 1.999, 2) })],
  ['an overlap of two', redrawn(drawn, { A: box(0, 0.5, 2, 2) })],
  ['a sliver of an overlap', redrawn(drawn, { A: box(0, 0.98, 2, 2) })],
  ['an overlap of one unit', redrawn(drawn, { A: box(0, 0.999, 2, 2) })],
  ['an overlap of three grids, into another community', redrawn(drawn, { A: box(0, 0.5, 2.5, 2) })],
  ['land that another community gave up', redrawn(drawn, { A: box(0, 1, 3, 2), B: box(3, 1, 4, 2) })],
])('the two engines agree on %s', async (_situation, world) => {
  expect(await differing(world)).toEqual([]);
});

test('they do not where one keeps silent', async () => {
  const world = redrawn(drawn, { A: box(0, 0.5, 2, 2) });
  const findings = findingsOf(checkAll(world)).filter(({ rule }) => rule !== 'overlap');
  const { disagreements } = await secondCheck({ world, findings }, all, job);
  expect(disagreements).toMatchObject([
    { rule: 'overlap', subjects: ['A', 'C'], ours: null, theirs: expect.any(Number) },
  ]);
});

// two borders that cross between the places of the lattice, long and at a flat angle
const crossing = redrawn(drawn, { A: [[path(0, 0.96, 2, 1.03, 2, 2, 0, 2)]], C: [[path(0, 0, 2, 0, 2, 1, 0, 1)]] });

test('a crossing that is rounded is no disagreement, where it is said how far', async () => {
  const findings = findingsOf(checkAll(crossing));
  expect(findings.map(({ rule }) => rule)).toContain('sliver');
  expect((await secondCheck({ world: crossing, findings }, all, job, ROUNDING)).disagreements).toEqual([]);
});

test('what is wider than rounding still is one', async () => {
  const { disagreements } = await secondCheck({ world: crossing, findings: [] }, all, job, ROUNDING);
  expect(disagreements.map(({ rule, ours }) => [rule, ours])).toEqual([
    ['overlap', null],
    ['gap', null],
    ['building-split', null],
  ]);
});
