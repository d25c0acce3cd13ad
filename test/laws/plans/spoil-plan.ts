import { isClearlySimple } from '../../../src/checks/clearly-simple';
import { boxOfShape } from '../../../src/geometry/box';
import type { Position, Ring, Shape } from '../../../src/geometry/lattice';
import { area2, canonicalShape, reversed, sideOfRing } from '../../../src/geometry/ring';
import type { Grid } from '../../../src/plan/grid';
import { createWorld, type World } from '../../../src/plan/world';
import type { Random } from '../../random';
import type { PlanSpec } from './plan-spec';

/** Puts into a clean plan what real plans have: dedicated grids in holes, second parts, listed grids, locks, and faults. */
export function spoilPlan(random: Random, world: World, spec: PlanSpec): World {
  const grids = new Map(world.grids);
  // as they came: a grid that got a second part has its middle elsewhere
  const free = shuffled(random, [...world.grids.values()]);
  for (let n = 0; n < spec.holes; n++) digHole(random, grids, free.pop(), dedicatedIn);
  for (let n = 0; n < spec.parts; n++) digHole(random, grids, free.pop(), partOfAnother);
  for (let n = 0; n < spec.faults; n++) {
    const id = random.pick([...world.grids.keys()]);
    if (random.chance(0.3)) digHole(random, grids, free.pop(), random.chance(0.5) ? nobody : claimedByAnother);
    else shiftVertex(random, grids, id, spec.cell);
  }
  for (let n = 0; n < spec.listed; n++) listGrid(random, grids, n);
  for (let n = 0; n < spec.locked; n++) {
    const grid = random.pick([...grids.values()]);
    grids.set(grid.id, { ...grid, locked: grid.shape });
  }
  return createWorld({
    grids: grids.values(),
    divisions: world.divisions.values(),
    footprints: world.footprints,
  });
}

type Grids = Map<string, Grid>;

/** Who has a ring in the middle of a grid, and whether the grid gives it up. */
type Hole = (random: Random, grids: Grids, host: Grid, ring: Ring) => void;

/** A square, or a triangle that leans, well inside a grid: borders stay a quarter of its width away from the middle. */
function digHole(random: Random, grids: Grids, clean: Grid | undefined, hole: Hole): void {
  if (!clean) return;
  const { minX, minY, maxX, maxY } = boxOfShape(clean.shape);
  const [x, y] = [Math.round((minX + maxX) / 2), Math.round((minY + maxY) / 2)];
  const r = Math.max(3, Math.round((maxX - minX) * random.pick([0.02, 0.05, 0.08])));
  const ring = random.chance(0.5)
    ? [x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r]
    : [x - r, y - r, x + r, y - r + random.int(0, 2), x, y + r];
  hole(random, grids, grids.get(clean.id)!, ring);
}

const dedicatedIn: Hole = (_random, grids, host, ring) => {
  giveUp(grids, host, ring);
  const id = `${host.id}d`;
  const shape = canonicalShape([[ring]]);
  grids.set(id, {
    ...host,
    id,
    code: '',
    name: `${host.name}医院`,
    kind: 'dedicated',
    category: '医院',
    introduction: '…',
    shape,
  });
};

const partOfAnother: Hole = (random, grids, host, ring) => {
  giveUp(grids, host, ring);
  claimedByAnother(random, grids, grids.get(host.id)!, ring);
};

const nobody: Hole = (_random, grids, host, ring) => giveUp(grids, host, ring);

const claimedByAnother: Hole = (random, grids, host, ring) => {
  const other = random.pick(
    [...grids.values()].filter(({ id, community }) => id !== host.id && community === host.community),
  );
  if (other) grids.set(other.id, { ...other, shape: canonicalShape([...other.shape, [ring]]) });
};

function giveUp(grids: Grids, host: Grid, ring: Ring): void {
  const shape = host.shape.map((polygon) =>
    sideOfRing(polygon[0]!, ring[0]!, ring[1]!) === 'inside' ? [...polygon, reversed(ring)] : polygon,
  );
  grids.set(host.id, { ...host, shape: canonicalShape(shape) });
}

/** A vertex of one grid alone goes elsewhere, by a unit or by metres, or away: a gap, an overlap, or both. */
function shiftVertex(random: Random, grids: Grids, id: string, cell: number): void {
  const grid = grids.get(id)!;
  const [[shell, ...holes], ...rest] = grid.shape as [Ring[], ...Ring[][]];
  const i = random.int(0, shell!.length / 2 - 1) * 2;
  const reach = Math.max(1, Math.round(random.pick([0, 0, 0.002, 0.03]) * cell));
  const to: Position = [shell![i]! + random.int(-reach, reach), shell![i + 1]! + random.int(-reach, reach)];
  const moved = [...shell!.slice(0, i), ...(random.chance(0.2) ? [] : to), ...shell!.slice(i + 2)];
  const shape: Shape = canonicalShape([[moved, ...holes], ...rest]);
  if (area2(moved) > 0 && isClearlySimple(shape)) grids.set(id, { ...grid, shape });
}

function listGrid(random: Random, grids: Grids, n: number): void {
  const like = random.pick([...grids.values()]);
  const id = `listed${n}`;
  grids.set(id, {
    ...like,
    id,
    code: '',
    name: `未标绘${n}`,
    kind: 'urban',
    category: null,
    introduction: '',
    shape: [],
  });
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
