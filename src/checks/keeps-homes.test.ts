import { expect, test } from 'vitest';
import { done } from '../../test/do-edit';
import { communityCode, path, place, plan } from '../../test/drawing';
import type { Shape } from '../geometry/lattice';
import type { Division, Grid } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { apply, type World } from '../plan/world';
import { keepsHomes } from './keeps-homes';

const keepBuildingsWhole = false;
const [A, B] = [communityCode('a'), communityCode('b')];
const whole = (options: Parameters<typeof plan>[1] = {}): World =>
  plan('AABB\nAABB', { communities: 'aabb\naabb', street: true, ...options });
const keeps = (world: World, patch: Patch): boolean => keepsHomes(world, patch, new Set(world.divisions.keys()));

/** The plan with other outlines, as no edit would draw them. */
function redrawn(
  world: World,
  shapes: { readonly grids?: Record<string, Shape>; readonly divisions?: Record<string, Shape> },
): Patch {
  const other = <Row extends Grid | Division>(table: ReadonlyMap<string, Row>, by: Record<string, Shape> = {}) =>
    Object.fromEntries(Object.entries(by).map(([id, shape]) => [id, [table.get(id)!, { ...table.get(id)!, shape }]]));
  const patch = {
    grids: other(world.grids, shapes.grids),
    divisions: other(world.divisions, shapes.divisions),
  } as unknown as Patch;
  apply(world, patch);
  return patch;
}

const square = (...flat: number[]): Shape => [[path(...flat)]];
const west = square(0, 0, 2, 0, 2, 0.5, 2, 2, 0, 2);
const east = square(2, 0, 4, 0, 4, 2, 2, 2, 2, 0.5);

test('a split whose ends bring vertices to the outlines of a community and of its street keeps them covered', () => {
  const world = whole();
  const patch = done(world, { edit: 'split', grid: 'A', lines: [path(-1, 0.5, 3, 0.5)], keepBuildingsWhole });
  expect(Object.keys(patch.divisions ?? {}).sort()).toEqual(['330199009', A, B]);
  expect(keeps(world, patch)).toBe(true);
});

test('a vertex that both grids and both communities take changes nothing', () => {
  const world = whole();
  expect(keeps(world, redrawn(world, { grids: { A: west, B: east }, divisions: { [A]: west, [B]: east } }))).toBe(true);
});

test('a vertex that a community takes and its grid does not has to be looked at', () => {
  const world = whole();
  expect(keeps(world, redrawn(world, { grids: { B: east }, divisions: { [A]: west, [B]: east } }))).toBe(false);
});

test('land that changes hands between communities has to be looked at', () => {
  const world = whole();
  const grids = { A: square(0, 0, 3, 0, 3, 2, 0, 2), B: square(3, 0, 4, 0, 4, 2, 3, 2) };
  expect(keeps(world, redrawn(world, { grids }))).toBe(false);
});

test('a grid that names no community may be at home anywhere', () => {
  const world = whole({ grids: { A: { community: '' } } });
  const patch = done(world, { edit: 'split', grid: 'A', lines: [path(-1, 0.5, 3, 0.5)], keepBuildingsWhole });
  expect(keeps(world, patch)).toBe(false);
});

test('a new vertex on the edge of somebody else has to be looked at', () => {
  const world = plan('AABB\nAABB', { communities: 'aabb\naabb' });
  const [x, north] = place(2, 2);
  // the border leans by a unit, and half way up it is as near to this place as rounding moves
  const leaning = (...between: number[]): Shape => [[[...path(0, 0, 2, 0), ...between, x + 1, north, ...path(0, 2)]]];
  const beside: Shape = [[[...path(2, 0, 4, 0, 4, 2), x + 1, north]]];
  redrawn(world, { grids: { A: leaning(), B: beside }, divisions: { [A]: leaning(), [B]: beside } });
  const taken = leaning(...place(2, 1));
  expect(keeps(world, redrawn(world, { grids: { A: taken }, divisions: { [A]: taken } }))).toBe(false);
});

test('an outline that runs the wrong way round says nothing', () => {
  const world = whole();
  const turned: Shape = [[path(0, 0, 0, 2, 2, 2, 2, 0.5, 2, 0)]];
  expect(keeps(world, redrawn(world, { grids: { A: turned, B: east }, divisions: { [A]: west, [B]: east } }))).toBe(
    false,
  );
});
