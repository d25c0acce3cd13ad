import { conform, type Conformed, type ConformOptions } from '../src/conform/conform';
import type { Ring, Shape } from '../src/geometry/lattice';
import { area2OfShape, canonicalShape } from '../src/geometry/ring';
import { isRefusal } from '../src/plan/edit';
import { edgeKeys, type Edge } from '../src/plan/edge-keys';
import type { Division, Grid } from '../src/plan/grid';
import { community, STREET } from './drawing';

/** A plan as a file could bring it in: rings as they come, in no way a partition. Rings are said in cells by `path` and `rectangle`. */
export interface RawPlan {
  /** By id: one ring, or polygons of rings. */
  readonly grids: Readonly<Record<string, Ring | Shape>>;
  readonly communities?: Readonly<Record<string, Ring | Shape>>;
  readonly street?: Ring;
  /** What is special about a grid, or a community (by its letter). */
  readonly rows?: Readonly<Record<string, Partial<Grid>>>;
  readonly divisions?: Readonly<Record<string, Partial<Division>>>;
}

/** Conforms a plan; with the tolerance of 0.2 m, a hundredth of a cell (0.1 m) is a slip, and five of them are not. */
export function conformed(plan: RawPlan, options: Partial<ConformOptions> = {}): Conformed {
  const result = conform(divisionsOf(plan), gridsOf(plan), { tolerance: 0.2, ...options });
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  return result;
}

export const gridsOf = ({ grids, rows = {} }: RawPlan): Grid[] =>
  Object.entries(grids).map(([id, drawn]): Grid => ({
    id,
    code: '',
    name: `${id}网格`,
    community: '',
    kind: 'urban',
    category: null,
    introduction: '',
    people: [],
    shape: shapeOf(drawn),
    locked: null,
    retired: null,
    extra: {},
    ...rows[id],
  }));

export function divisionsOf({ communities = {}, street, divisions = {} }: RawPlan): Division[] {
  const drawn = Object.entries(communities).map(([letter, shape]): Division => ({
    ...community(letter, shapeOf(shape)),
    ...divisions[letter],
  }));
  if (!street) return drawn;
  const whole: Division = {
    ...community('a', shapeOf(street)),
    id: STREET,
    code: STREET,
    level: 'street',
    name: '街道',
  };
  return [...drawn, { ...whole, ...divisions['street'] }];
}

/** Canonical, as a file is read. */
export const shapeOf = (drawn: Ring | Shape): Shape =>
  canonicalShape(typeof drawn[0] === 'number' ? [[drawn as Ring]] : (drawn as Shape));

/** Edges of a plan that came out which one grid alone has, and no division runs along. In a partition with divisions: none. */
export function openEdges({ grids, divisions }: Conformed): Edge[] {
  const keys = edgeKeys();
  const above = keys.all([...divisions.values()]);
  return [...keys.unpaired([...grids.values()])].filter(([key]) => !above.has(key)).map(([, edge]) => edge);
}

export const totalArea2 = (shapes: Iterable<Shape>): number =>
  [...shapes].reduce((sum, shape) => sum + area2OfShape(shape), 0);
