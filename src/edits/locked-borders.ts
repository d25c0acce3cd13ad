import { boxOfShape, grown, meets } from '../geometry/box';
import type { Line, Position, Shape } from '../geometry/lattice';
import type { BorderLock } from '../plan/border-lock';
import { commonBorder } from '../plan/common-border';
import { edgeKeys } from '../plan/edge-keys';
import { refuse, type Refusal } from '../plan/edit';
import type { Grid } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { gridsMeeting, type World } from '../plan/world';
import { DRIFT, placeOff } from './division-line';

/**
 * The guard of locked borders, after every verb: where a locked border ran there must be a border afterwards, between two grids whoever
 * they are, no further away than rounding moves it. So vertices may come onto it, and other borders may end on it; but no grid reaches
 * across it. null: all of them stand.
 */
export function movedLock(world: World, patch: Patch): Refusal | null {
  if (world.borders.size === 0 || !patch.grids) return null;
  const changed = Object.values(patch.grids).filter(([before, after]) => before?.shape !== after?.shape);
  if (changed.length === 0) return null;
  const boxes = changed.flat().flatMap((row) => (row ? [boxOfShape(row.shape)] : []));
  for (const lock of world.borders.values()) {
    if (!boxes.some((box) => meets(box, lock.box))) continue;
    const left = leftPlace(lock, gridsAfter(world, patch, lock));
    if (left) return refuse('locked', left, { ...namesOf(world, lock), border: lock.id });
  }
  return null;
}

/** The locks that hold a part of the border between two grids. */
export function locksBetween(world: World, a: Grid, b: Grid): BorderLock[] {
  const border = commonBorder(a.shape, b.shape);
  return [...world.borders.values()].filter((lock) => {
    const held = asShape(lock.lines);
    return border.some((line) => edgesOf(line).some((edge) => placeOff(held, ...edge) === null));
  });
}

/** Those who have the border now, first those whom it was locked between. */
function namesOf(world: World, lock: BorderLock): Record<'first' | 'second', string> {
  const held = asShape(lock.lines);
  const isBeside = ({ shape }: Grid): boolean =>
    shape
      .flat()
      .some((ring) => edgesOf([...ring, ring[0]!, ring[1]!]).some((edge) => placeOff(held, ...edge) === null));
  const beside = gridsMeeting(world, lock.box).filter(isBeside);
  const isFirst = ({ id }: Grid): number => Number(!lock.grids.includes(id));
  const [first, second] = beside.sort((p, q) => isFirst(p) - isFirst(q)).map(({ name }) => name);
  return { first: first ?? '', second: second ?? '' };
}

/** The grids at a lock as a patch leaves them. */
function gridsAfter(world: World, { grids = {} }: Patch, { box }: BorderLock): readonly Grid[] {
  const around = grown(box, DRIFT);
  const same = gridsMeeting(world, around).filter(({ id }) => !(id in grids));
  const after = Object.values(grids).flatMap(([, row]) => (row && meets(boxOfShape(row.shape), around) ? [row] : []));
  return [...same, ...after];
}

/** A place of the locked border where there is none any more; null: it stands from end to end. */
function leftPlace({ lines, box }: BorderLock, grids: readonly Grid[]): Position | null {
  const borders = sharedEdges(grids, grown(box, DRIFT));
  for (const line of lines)
    for (const edge of edgesOf(line)) {
      const left = placeOff(borders, ...edge);
      if (left) return left;
    }
  return null;
}

/** Edges in a box that one grid has the one way and another the other way. */
function sharedEdges(grids: readonly Grid[], box: Parameters<typeof meets>[0]): Shape {
  const keys = edgeKeys();
  const seen = new Set<number>();
  const shared: number[][] = [];
  for (const { shape } of grids)
    for (const key of keys.all([shape])) {
      const [ax, ay, bx, by] = keys.edgeOf(key);
      const outline = {
        minX: Math.min(ax, bx),
        minY: Math.min(ay, by),
        maxX: Math.max(ax, bx),
        maxY: Math.max(ay, by),
      };
      if (!meets(outline, box)) continue;
      if (seen.has(keys.reverse(key))) shared.push([ax, ay, bx, by]);
      seen.add(key);
    }
  return asShape(shared);
}

/** Lines as a shape whose edges are theirs, there and back. */
const asShape = (lines: readonly Line[]): Shape => lines.flatMap((line) => edgesOf(line).map((edge) => [edge]));

type Edge = [ax: number, ay: number, bx: number, by: number];

function edgesOf(line: Line): Edge[] {
  const edges: Edge[] = [];
  for (let i = 0; i + 3 < line.length; i += 2) edges.push([line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!]);
  return edges;
}
