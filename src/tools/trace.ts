import type { Line } from '../geometry/lattice';
import type { TraceProblem, Ways } from './tool';

/** How a leg is led along existing lines; where no way leads there, it goes straight. */
export type Led =
  | { readonly between: Line; readonly way: number; readonly ways: number; readonly length: number }
  | { readonly problem: TraceProblem };

/** The way that was asked for: the numbers go round, so that one key leads from each way to the next and back to the shortest. */
export function ledAlong(ways: Ways, number: number): Led {
  if (typeof ways === 'string') return { problem: ways };
  const way = number % ways.length;
  const { between, length } = ways[way]!;
  return { between, way, ways: ways.length, length };
}
