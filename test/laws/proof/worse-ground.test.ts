import { expect, test } from 'vitest';
import { squareMetres } from '../../../src/geometry/area';
import type { Shape } from '../../../src/geometry/lattice';
import type { Patch } from '../../../src/plan/patch';
import { apply } from '../../../src/plan/world';
import { path, plan, rectangle, type PlanOptions } from '../../drawing';
import { worseGround } from './worse-ground';

const communities = 'aaa\naaa';

/** What is worse when grids get other shapes, in m². */
function worseBy(drawing: string, shapes: Readonly<Record<string, Shape>>, options: PlanOptions) {
  const world = plan(drawing, options);
  const grids = Object.entries(shapes).map(([id, shape]) => {
    const row = world.grids.get(id)!;
    return [id, [row, { ...row, shape }]] as const;
  });
  const patch: Patch = { grids: Object.fromEntries(grids) };
  apply(world, patch);
  return worseGround(world, patch);
}
const cell: Shape = [[rectangle(1, 0, 2, 1)]];
const near = (m2: number) => expect.closeTo(m2, 3);

test('land that nobody has any more, in a community', () => {
  const shapes = { A: [[rectangle(0, 0, 1, 2)]] };
  const drawing = 'A.B\nAAB';
  expect(worseBy(drawing, shapes, { communities })).toEqual({ left: near(squareMetres(cell)), claimed: 0 });
  expect(worseBy(drawing, shapes, {})).toEqual({ left: 0, claimed: 0 });
});

test('land that is claimed once more, though as much is claimed once less elsewhere', () => {
  const [low, high] = [path(0, 0, 2, 0, 2, 1, 1, 1, 1, 2, 0, 2), path(0, 0, 1, 0, 1, 1, 2, 1, 2, 2, 0, 2)];
  const options = { communities, grids: { A: { shape: [[low]] } } };
  expect(worseBy('ACB\nACB', { A: [[high]] }, options)).toEqual({ left: 0, claimed: near(squareMetres(cell)) });
  expect(worseBy('ACB\nACB', { A: [[rectangle(0, 0, 1, 2)]] }, options)).toEqual({ left: 0, claimed: 0 });
});

test('land that changes hands is no worse', () => {
  const shapes = { A: [[path(0, 0, 2, 0, 2, 1, 1, 1, 1, 2, 0, 2)]], C: [[rectangle(1, 1, 2, 2)]] };
  expect(worseBy('ACB\nACB', shapes, { communities })).toEqual({ left: 0, claimed: 0 });
});
