import { sideOfShape } from '../geometry/ring';
import { communityCodeOf } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Grid, GridId } from '../plan/grid';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { badLine } from './good-geometry';
import { gridToEdit } from './grid-to-edit';
import { newGrids } from './new-grids';
import { patchOf } from './patch-of';
import { byHouseholds } from './rank-parts';
import { redraw, type WishFaces } from './redraw';

/**
 * Splits a grid by lines that may cross its border, and each other, any number of times. Every part becomes a grid; the part with
 * most households keeps the grid's id, code and name, the others are new: `${edit.id}.1`, … in the order of their households.
 */
export function split(world: World, edit: Edit & { edit: 'split' }): Patch | Refusal {
  const grid = gridToEdit(world, edit.grid);
  if ('refused' in grid) return grid;
  if (!Array.isArray(edit.lines) || edit.lines.length === 0) return refuse('bad-geometry');
  for (const line of edit.lines) {
    const bad = badLine(line);
    if (bad) return bad;
  }
  const parts = { count: 0 };
  const drawn = redraw(world, {
    hosts: [grid],
    within: null,
    regions: [],
    lines: edit.lines,
    keepBuildingsWhole: edit.keepBuildingsWhole,
    owners: (faces) => {
      const part = partsOf(faces);
      parts.count = part.reduce((most, n) => Math.max(most, n), -1) + 1;
      // parts that the grid had before (a detached one) are no parts of this split as long as the line leaves them alone
      if (parts.count <= grid.shape.length) return refuse('line-does-not-cross', endInside(grid, edit.lines));
      return part.map((n) => (n < 0 ? undefined : partName(edit.id, n)));
    },
  });
  if ('refused' in drawn) return drawn;
  // every piece of the grid was to go to a part: one that stays was given back, since the part was as thin as rounding
  if (drawn.grids.get(grid.id)?.length !== 0) return refuse('line-does-not-cross', endInside(grid, edit.lines));
  const shapes = [...drawn.grids]
    .filter(([id]) => id.startsWith(partName(edit.id, '')))
    .filter(([, s]) => s.length > 0);
  if (shapes.length < 2) return refuse('would-cut-building', endInside(grid, edit.lines));
  // the grid itself stands in the list without a shape, or it would hold every house of its parts as well as they do
  const [kept, ...rest] = byHouseholds(world, [
    ...shapes.map(([id, shape]) => ({ ...grid, id, shape })),
    { ...grid, shape: [] },
  ]).filter(({ shape }) => shape.length > 0);
  const made = newGrids(
    world,
    edit.id,
    communityCodeOf(world, grid),
    rest.map(({ shape }) => ({ kind: grid.kind, category: grid.category, introduction: grid.introduction, shape })),
  );
  if ('refused' in made) return made;
  const rows = new Map<GridId, Grid | null>(made.map((row) => [row.id, row]));
  rows.set(grid.id, { ...grid, shape: kept!.shape });
  const others = new Map([...drawn.grids].filter(([id]) => world.grids.has(id) && id !== grid.id));
  return patchOf(world, { grids: others, divisions: drawn.divisions }, rows);
}

const partName = (edit: string, n: number | ''): GridId => `${edit}/part ${n}`;

/** Faces of the grid that hang together without crossing a line: the number of each face's part, −1 for what is not the grid's. */
function partsOf({ cut, count, hostsOf }: WishFaces): number[] {
  const parent = Array.from({ length: count }, (_, face) => face);
  const root = (face: number): number => {
    while (parent[face] !== face) face = parent[face] = parent[parent[face]!]!;
    return face;
  };
  for (let e = 0; e < cut.edges.count; e++) {
    if (cut.edges.line[e] === 1) continue;
    const [left, right] = [cut.faceOf[2 * e]!, cut.faceOf[2 * e + 1]!];
    if (hostsOf(left).length > 0 && hostsOf(right).length > 0) parent[root(left)] = root(right);
  }
  const numbers = new Map<number, number>();
  return parent.map((_, face) => {
    if (face === 0 || hostsOf(face).length === 0) return -1;
    const key = root(face);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
}

/** Why the line parts nothing: the end of it that lies inside, else its first place. */
function endInside({ shape }: Grid, lines: readonly (readonly number[])[]): readonly [number, number] {
  for (const line of lines)
    for (const i of [line.length - 2, 0])
      if (sideOfShape(shape, line[i]!, line[i + 1]!) === 'inside') return [line[i]!, line[i + 1]!];
  return [lines[0]![0]!, lines[0]![1]!];
}
