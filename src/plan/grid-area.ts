import { squareMetres } from '../geometry/area';
import type { Shape } from '../geometry/lattice';
import type { World } from './world';

/** A grid whose area changes by less, in m², only took a new vertex. */
export const NOTICED_M2 = 0.5;

/** The area of a shape in m². Shapes are values: each is measured once. */
export function areaOf(shape: Shape): number {
  let m2 = measured.get(shape);
  if (m2 === undefined) measured.set(shape, (m2 = squareMetres(shape)));
  return m2;
}

/** Measures every grid of a plan in steps: a city has 800,000 vertices. */
export function* measuringGrids(world: World): Generator<void, void> {
  let count = 0;
  for (const { shape } of world.grids.values()) {
    areaOf(shape);
    if (++count % STEP === 0) yield;
  }
}

const measured = new WeakMap<Shape, number>();

/** Grids of a step. */
const STEP = 128;
