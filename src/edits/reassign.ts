import { boxOf, boxOfShape, grown, union, EMPTY, type Box } from '../geometry/box';
import { cut, isProblem, type Cut } from '../geometry/cut';
import { dissolveLayers } from '../geometry/dissolve';
import { boxOfEdgesMeeting, edgeMeets } from '../geometry/edge-meets';
import { insidePoint } from '../geometry/inside-point';
import type { Position, Shape } from '../geometry/lattice';
import { sameShape } from '../geometry/ring';
import { refuse, type Refusal } from '../plan/edit';
import type { Division, DivisionId, Grid, GridId } from '../plan/grid';
import { isLocked, lockedOutline } from '../plan/locks';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import { edgeKeys, type Edge } from '../plan/edge-keys';
import { placingBy } from './division-line';
import { Labels } from './labels';
import { giveSliversAway } from './stray-pieces';

/** A piece of the plan and who gets it: where it is held by all of `from`, they give it to `to`. */
export interface Gift {
  readonly shape: Shape;
  readonly from: readonly GridId[];
  readonly to: readonly GridId[];
}

/** Shapes that are no longer what they were; of an owner that has nothing left: no polygon. */
export interface Reassigned {
  readonly grids: ReadonlyMap<GridId, Shape>;
  readonly divisions: ReadonlyMap<DivisionId, Shape>;
}

/**
 * The step that ends every edit of geometry: pieces change owner, and all grids and divisions round about take the new vertices
 * of their common borders. Nothing outside the touched shapes changes.
 *
 * Who takes part is found by trying: first all who have an edge near a gift, or near an edge that is; where a border that leads out
 * of this circle was bent, those beyond it join and it is done again.
 */
export function reassign(world: World, gifts: readonly Gift[]): Reassigned | Refusal {
  const locked = lockedParty(world, gifts);
  if (locked) return locked;
  let around = gifts.reduce((box, { shape }) => union(box, boxOfShape(shape)), EMPTY);
  // who gives or takes is there wherever it lies
  const named = new Set(gifts.flatMap(({ from, to }) => [...from, ...to]));
  const parties = [...named].flatMap((id) => world.grids.get(id) ?? []).filter(({ shape }) => shape.length > 0);
  for (let round = 0; round < CIRCLES; round++) {
    const { grids, divisions } = takingPart(world, parties, grown(around, 1));
    const done = giveAway(world, grids, divisions, gifts);
    if ('refused' in done) return done;
    const open = openEnds(world, grids, divisions, done);
    if (open === null) return done;
    if ('refused' in open) return open;
    around = union(around, open);
  }
  return refuse('too-dense', centre(around));
}

/** Why gifts cannot be given: somebody who would lose or get land is locked. null: nobody is. */
function lockedParty(world: World, gifts: readonly Gift[]): Refusal | null {
  for (const { shape, from, to } of gifts)
    for (const id of [...from.filter((giver) => !to.includes(giver)), ...to.filter((taker) => !from.includes(taker))]) {
      const grid = world.grids.get(id);
      if (grid && isLocked(world, grid)) return refuse('locked', insidePoint(shape), { grid: grid.name });
    }
  return null;
}

/** A bent border leads on to the next one only where vertices crowd; each circle takes them all in. */
const CIRCLES = 8;

function takingPart(
  world: World,
  parties: readonly Grid[],
  around: Box,
): { readonly grids: readonly Grid[]; readonly divisions: readonly Division[] } {
  const close = gridsMeeting(world, around).filter(({ shape }) => edgeMeets(shape, around));
  // an edge that begins near a gift may be bent along all its length
  const reach = [...close, ...parties].map(({ shape }) => boxOfEdgesMeeting(shape, around)).reduce(union, around);
  const near = gridsMeeting(world, reach).filter(({ shape }) => edgeMeets(shape, reach));
  return {
    grids: [...near, ...parties.filter((grid) => !near.includes(grid))],
    divisions: divisionsMeeting(world, reach).filter(({ shape }) => edgeMeets(shape, reach)),
  };
}

function giveAway(
  world: World,
  grids: readonly Grid[],
  divisions: readonly Division[],
  gifts: readonly Gift[],
): Given | Refusal {
  const regions = [
    ...grids.map(({ shape }) => shape.flat()),
    ...divisions.map(({ shape }) => shape.flat()),
    ...gifts.map(({ shape }) => shape.flat()),
  ];
  const firstGift = grids.length + divisions.length;
  const originals = [...grids.map((grid) => lockedOutline(world, grid)), ...divisions.map(({ original }) => original)];
  const result = cut(regions, [], { placing: placingBy(originals) });
  if (isProblem(result)) return refuse(result.problem, result.at);
  const labels = new Labels();
  const before = result.faces.map(({ regions }) => labels.of(holdersBefore(regions, grids)));
  const after = result.faces.map(({ regions }) => labels.of(holdersAfter(regions, grids, gifts, firstGift)));
  giveSliversAway(result, before, after, firstGift);

  // owners: divisions by their region, grids from firstGift on
  const ids = [...new Set([...grids.map(({ id }) => id), ...gifts.flatMap(({ to }) => to)])];
  const numbers = new Map(ids.map((id, i) => [id, firstGift + i]));
  const shapes = dissolveLayers(result, (face) => [
    ...labels.ids(after[face]!).map((id) => numbers.get(id)!),
    ...result.faces[face]!.regions.filter((region) => region >= grids.length && region < firstGift),
  ]);
  const redrawn = changedShapes(ids.map((id, i) => [id, grids[i]?.shape ?? [], shapes.get(firstGift + i) ?? []]));
  for (const id of ids.slice(grids.length)) if (!redrawn.has(id)) redrawn.set(id, []);
  const outlines = changedShapes(divisions.map(({ id, shape }, i) => [id, shape, shapes.get(grids.length + i) ?? []]));
  const isBare = gifts.map(({ from, to }) => from.length === 0 || to.length === 0);
  const mayBeOpen = result.faces.map(({ regions }, face) => {
    const [had, has] = [labels.ids(before[face]!).length, labels.ids(after[face]!).length];
    return had > 1 || had + has === 0 || regions.some((region) => isBare[region - firstGift]);
  });
  return { grids: redrawn, divisions: outlines, mayBeOpen: edgesOf(result, mayBeOpen) };
}

interface Given extends Reassigned {
  /**
   * Whether an edge may be without its reverse, or have more than one: it bounds a piece that is nobody's as it was before, or one
   * that a gift takes from nobody or leaves to nobody, or one that several claimed.
   */
  mayBeOpen(edge: Edge): boolean;
}

/** Whether an edge is one of certain faces. They are looked up once somebody asks: most edits give no cause to. */
function edgesOf({ xs, ys, edges, faceOf }: Cut, isMeant: readonly boolean[]): (edge: Edge) => boolean {
  let found: Set<string> | null = null;
  const all = (): Set<string> => {
    const keys = new Set<string>();
    for (let e = 0; e < edges.count; e++) {
      if (!isMeant[faceOf[2 * e]!] && !isMeant[faceOf[2 * e + 1]!]) continue;
      const [a, b] = [edges.a[e]!, edges.b[e]!];
      keys.add([xs[a], ys[a], xs[b], ys[b]].join());
      keys.add([xs[b], ys[b], xs[a], ys[a]].join());
    }
    return keys;
  };
  return (edge) => (found ??= all()).has(edge.join());
}

const changedShapes = <Id>(rows: readonly (readonly [id: Id, before: Shape, after: Shape])[]): Map<Id, Shape> =>
  new Map(rows.flatMap(([id, before, after]) => (sameShape(before, after) ? [] : [[id, after] as const])));

const holdersBefore = (regions: readonly number[], grids: readonly Grid[]): GridId[] =>
  regions
    .filter((region) => region < grids.length)
    .map((region) => grids[region]!.id)
    .sort();

/** The grids that hold a face when all gifts are given, sorted. */
function holdersAfter(
  regions: readonly number[],
  grids: readonly Grid[],
  gifts: readonly Gift[],
  firstGift: number,
): GridId[] {
  const held = new Set(holdersBefore(regions, grids));
  for (const region of regions) {
    const gift = gifts[region - firstGift];
    if (!gift || !gift.from.every((id) => held.has(id))) continue;
    // a piece that nobody holds is given only where nobody holds it
    if (gift.from.length === 0 && held.size > 0) continue;
    for (const id of gift.from) held.delete(id);
    for (const id of gift.to) held.add(id);
    break;
  }
  return [...held].sort();
}

/**
 * The guard of every edit.
 *
 *   1. An edge that had no reverse among those who take part is somebody else's as well, or nobody's. Where such an edge was bent, and
 *      somebody who took no part has a border there, the box of such borders is answered: they join, and it is done again.
 *   2. Every new edge must have its reverse, lie on a division's outline, or bound a piece that may be open. Else the result is no
 *      exact partition, and refused.
 *
 * null: all is well.
 */
function openEnds(
  world: World,
  grids: readonly Grid[],
  divisions: readonly Division[],
  done: Given,
): Box | Refusal | null {
  const keys = edgeKeys();
  const taking = new Set(grids.map(({ id }) => id));
  const before = keys.unpaired(grids.map(({ shape }) => shape));
  const present = grids.map(({ id, shape }) => done.grids.get(id) ?? shape);
  // grids that had no shape until now
  for (const [id, shape] of done.grids) if (!taking.has(id)) present.push(shape);
  const after = keys.unpaired(present);
  const bent = [...before].filter(([key]) => !after.has(key));
  const made = [...after].filter(([key]) => !before.has(key));
  const beyond = [...bent, ...made]
    .map(([, edge]) => grown(boxOf(edge), 1))
    .filter((box) => gridsMeeting(world, box).some(({ id, shape }) => !taking.has(id) && edgeMeets(shape, box)));
  if (beyond.length > 0) return beyond.reduce(union);
  const rims = keys.all(divisions.map(({ id, shape }) => done.divisions.get(id) ?? shape));
  const gap = made.find(([key, edge]) => !rims.has(key) && !done.mayBeOpen(edge));
  return gap ? refuse('not-exact', [gap[1][0], gap[1][1]]) : null;
}

const centre = ({ minX, minY, maxX, maxY }: Box): Position => [
  Math.round((minX + maxX) / 2),
  Math.round((minY + maxY) / 2),
];
