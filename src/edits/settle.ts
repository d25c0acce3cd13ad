import { boxOf, boxOfShape, EMPTY, grown, union } from '../geometry/box';
import { cut, isProblem } from '../geometry/cut';
import { dissolve } from '../geometry/dissolve';
import { edgeMeets } from '../geometry/edge-meets';
import type { Polygon, Position } from '../geometry/lattice';
import { sideOfShape } from '../geometry/ring';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { GridId } from '../plan/grid';
import { lockedOutline } from '../plan/locks';
import type { Patch } from '../plan/patch';
import { gridsMeeting, type World } from '../plan/world';
import { placingBy } from './division-line';
import { badPlace } from './good-geometry';
import { Labels } from './labels';
import { patchOf } from './patch-of';
import { pieceAt } from './piece-at';
import { reassign } from './reassign';

/**
 * Ground that several grids claim stays with one of them and is taken from the others: the connected piece with exactly these
 * claimants, no more. A locked grid may keep what it claims, and lose nothing.
 */
export function settle(world: World, edit: Edit & { edit: 'settle' }): Patch | Refusal {
  const bad = badPlace(edit.place);
  if (bad) return bad;
  const to = world.grids.get(edit.to);
  if (!to) return refuse('unknown-grid', null, { grid: edit.to });
  if (to.retired) return refuse('retired', null, { grid: to.name });
  const claimed = claimedAt(world, edit.place);
  if (claimed === null) return refuse('no-overlap-here', edit.place);
  if ('refused' in claimed) return claimed;
  if (!claimed.by.includes(to.id)) return refuse('not-a-claimant', edit.place, { grid: to.name });
  const drawn = reassign(world, [{ shape: [claimed.polygon], from: claimed.by, to: [to.id] }]);
  return 'refused' in drawn ? drawn : patchOf(world, drawn, new Map());
}

interface Claimed {
  readonly polygon: Polygon;
  readonly by: readonly GridId[];
}

/** The piece at a place that two grids or more claim, and who they are. */
function claimedAt(world: World, place: Position): Claimed | Refusal | null {
  const pixel = grown(boxOf(place), 1);
  const here = gridsMeeting(world, pixel).filter(
    ({ shape }) => sideOfShape(shape, ...place) !== 'outside' || edgeMeets(shape, pixel),
  );
  if (here.length < 2) return null;
  const grids = gridsMeeting(world, here.map(({ shape }) => boxOfShape(shape)).reduce(union, EMPTY));
  const result = cut(
    grids.map(({ shape }) => shape.flat()),
    [],
    { placing: placingBy(grids.map((grid) => lockedOutline(world, grid))) },
  );
  if (isProblem(result)) return refuse(result.problem, result.at);
  const labels = new Labels();
  const shapes = dissolve(result, (face) => {
    const { regions } = result.faces[face]!;
    return regions.length < 2 ? -1 : labels.of(regions.map((region) => grids[region]!.id));
  });
  const pieces = [...shapes].flatMap(([label, shape]) =>
    shape.map((polygon): Claimed => ({ polygon, by: labels.ids(label) })),
  );
  const polygons = pieces.map(({ polygon }) => polygon);
  return pieces[pieceAt(polygons, place)] ?? null;
}
