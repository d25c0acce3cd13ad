import { boxOf, boxOfShape, grown, union } from '../geometry/box';
import { dissolve } from '../geometry/dissolve';
import { insidePoint } from '../geometry/inside-point';
import type { Line, Position } from '../geometry/lattice';
import { sideOfShape } from '../geometry/ring';
import { communityByCode, communityCodeOf } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Division, Grid, GridId } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { gridsMeeting, type World } from '../plan/world';
import { connectedFaces, faceBorders, type FaceBorder } from './face-borders';
import { badLine } from './good-geometry';
import { gridToEdit } from './grid-to-edit';
import { patchOf } from './patch-of';
import { redraw, type WishFaces } from './redraw';
import { stretches } from './stretches';

/**
 * The border of a grid is drawn anew by a line that meets it any number of times.
 *
 *   1. stretches: what of the line runs from border to border, outside the grid or inside; loose ends and curls do nothing.
 *   2. outside, stretches and border enclose cells. What the grid can reach in them is taken: from neighbours of its community, and
 *      from nobody inside the community. Of what lies round the grid, or in one hole of it, the largest cell is the rest, not enclosed.
 *   3. inside, stretches cut the grid into pieces. Of each part of it the largest stays; the others go to the neighbour in the
 *      community with the longest common border, or where they have none, to whom the piece beside them goes.
 */
export function reshape(world: World, edit: Edit & { edit: 'reshape' }): Patch | Refusal {
  const grid = gridToEdit(world, edit.grid);
  if ('refused' in grid) return grid;
  const bad = badLine(edit.line);
  if (bad) return bad;
  const code = communityCodeOf(world, grid);
  const hosts = gridsMeeting(world, grown(union(boxOf(edit.line), boxOfShape(grid.shape)), 1));
  const within = communityByCode(world, code);
  const mates = hosts.filter((host) => host !== grid && communityCodeOf(world, host) === code).map(({ id }) => id);
  const drawn = redraw(world, {
    hosts,
    within,
    regions: [],
    lines: [edit.line],
    keepBuildingsWhole: edit.keepBuildingsWhole,
    owners: (faces) => newOwners(faces, grid, new Set(mates), within, edit.line),
  });
  return 'refused' in drawn ? drawn : patchOf(world, drawn, new Map());
}

function newOwners(
  faces: WishFaces,
  grid: Grid,
  mates: ReadonlySet<GridId>,
  within: Division | null,
  line: Line,
): (GridId | undefined)[] | Refusal {
  const { cut, count, hostsOf } = faces;
  const isOwn = Array.from({ length: count }, (_, face) => hostsOf(face).includes(grid.id));
  const borders = faceBorders(cut);
  const isBorder = ({ left, right }: FaceBorder) => isOwn[left] !== isOwn[right];
  const drawn = stretches(borders, isBorder);
  const wholes = connectedFaces(count, borders, isBorder);
  const cells = connectedFaces(count, borders, (border, e) => drawn[e]! || isBorder(border));
  const staying = largestOfEach(wholes, cells, (face) => (face === 0 ? Infinity : cut.faces[face]!.area2));
  const isStaying = (face: number) => staying.has(cells[face]!);
  if (cells.every((_, face) => isStaying(face))) return refuse('line-encloses-nothing', endInside(grid, line));

  const isFree = (face: number) => {
    const held = hostsOf(face);
    // without communities there is no telling a blind spot from the country outside: only what somebody has is taken
    return held.length === 0 ? within !== null && faces.isWithin(face) : held.every((id) => mates.has(id));
  };
  const taken = reached(
    borders,
    (face) => isOwn[face]! && isStaying(face),
    (face) => !isOwn[face] && !isStaying(face) && faces.isWithin(face) && isFree(face),
    count,
  );
  const given = takersOf(borders, cells, {
    isGiven: (face) => isOwn[face]! && !isStaying(face),
    mateAt: (face) => (isOwn[face] || taken[face] ? null : soleMate(hostsOf(face), mates)),
  });
  const owners = cells.map((cell, face): GridId | undefined => {
    if (taken[face]) return grid.id;
    if (!isOwn[face] || isStaying(face)) return undefined;
    // where somebody else claims it too, it is theirs
    return hostsOf(face).find((id) => id !== grid.id) ?? given.get(cell);
  });
  const orphan = owners.findIndex((owner, face) => owner === undefined && isOwn[face] && !isStaying(face));
  if (orphan >= 0)
    return refuse(
      'no-neighbour',
      placeIn(faces, (face) => cells[face] === cells[orphan]),
    );
  if (owners.every((owner) => owner === undefined))
    return refuse(
      'outside',
      placeIn(faces, (face) => !isStaying(face)),
    );
  return owners;
}

const soleMate = (held: readonly GridId[], mates: ReadonlySet<GridId>): GridId | null =>
  held.length === 1 && mates.has(held[0]!) ? held[0]! : null;

/** In each whole the cell that is largest, the first of those as large. */
function largestOfEach(
  wholes: readonly number[],
  cells: readonly number[],
  sizeOf: (face: number) => number,
): Set<number> {
  const sizes = new Map<number, number>();
  cells.forEach((cell, face) => sizes.set(cell, (sizes.get(cell) ?? 0) + sizeOf(face)));
  const largest = new Map<number, number>();
  cells.forEach((cell, face) => {
    const best = largest.get(wholes[face]!);
    if (best === undefined || sizes.get(cell)! > sizes.get(best)!) largest.set(wholes[face]!, cell);
  });
  return new Set(largest.values());
}

/** Which faces, of those that are open, hang together with the start by edges. */
function reached(
  borders: readonly FaceBorder[],
  isStart: (face: number) => boolean,
  isOpen: (face: number) => boolean,
  count: number,
): boolean[] {
  const open = Array.from({ length: count }, (_, face) => isOpen(face));
  const groups = connectedFaces(count, borders, ({ left, right }) => !open[left] || !open[right]);
  const touched = new Set<number>();
  for (const { left, right } of borders) {
    if (open[left] && isStart(right)) touched.add(groups[left]!);
    if (open[right] && isStart(left)) touched.add(groups[right]!);
  }
  return open.map((is, face) => is && touched.has(groups[face]!));
}

/** To whom each piece goes; pieces that nobody can take are left out. */
function takersOf(
  borders: readonly FaceBorder[],
  cells: readonly number[],
  { isGiven, mateAt }: { isGiven(face: number): boolean; mateAt(face: number): GridId | null },
): Map<number, GridId> {
  const takers = new Map<number, GridId>();
  const longest = (takerAt: (face: number) => GridId | null | undefined): Map<number, GridId> => {
    const lengths = new Map<number, Map<GridId, number>>();
    for (const { left, right, length } of borders)
      for (const [own, other] of [
        [left, right],
        [right, left],
      ] as const) {
        const taker = isGiven(own) && !takers.has(cells[own]!) ? takerAt(other) : null;
        if (taker == null || cells[own] === cells[other]) continue;
        const sums = lengths.get(cells[own]!) ?? new Map<GridId, number>();
        lengths.set(cells[own]!, sums.set(taker, (sums.get(taker) ?? 0) + length));
      }
    return new Map(Array.from(lengths, ([cell, sums]) => [cell, mostOf(sums)]));
  };
  for (const [cell, taker] of longest(mateAt)) takers.set(cell, taker);
  // pieces in the middle of pieces: each round settles those beside settled ones
  for (;;) {
    const more = longest((face) => (isGiven(face) ? takers.get(cells[face]!) : null));
    if (more.size === 0) return takers;
    for (const [cell, taker] of more) takers.set(cell, taker);
  }
}

/** The id with most; the first in order of those with as much. */
const mostOf = (sums: ReadonlyMap<GridId, number>): GridId =>
  [...sums].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best))[0];

const placeIn = ({ cut }: WishFaces, isIn: (face: number) => boolean): Position =>
  insidePoint(dissolve(cut, (face) => (isIn(face) ? 1 : -1)).get(1)!);

/** Why the line encloses nothing: the end of it that lies inside, else its first place. */
function endInside({ shape }: Grid, line: Line): Position {
  for (const i of [line.length - 2, 0])
    if (sideOfShape(shape, line[i]!, line[i + 1]!) === 'inside') return [line[i]!, line[i + 1]!];
  return [line[0]!, line[1]!];
}
