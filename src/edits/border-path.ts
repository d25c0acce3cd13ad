import { boxOf } from '../geometry/box';
import type { Line, Position, Ring, Shape } from '../geometry/lattice';
import { area2, canonicalShape, places, reversed } from '../geometry/ring';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';

/** Whether a border of the shape runs along the path, either way: then it is a piece of one of its rings. */
export const runsAlong = (shape: Shape, path: Line): boolean => shape.flat().some((ring) => find(ring, path) !== null);

/** What a ring would come to: fewer than three places; or it would turn over or lose its area. */
export type Unsound = 'would-vanish' | 'would-cross';

/** The shape with another path in place of a piece of its border, between the same ends. */
export function withPath(shape: Shape, before: Line, after: Line): Shape | Unsound {
  return sound(
    shape,
    shape.map((polygon) =>
      polygon.map((ring) => {
        const found = find(ring, before);
        if (!found) return ring;
        const rest = [...ring.slice(found.start), ...ring.slice(0, found.start)].slice(before.length);
        return [...(found.back ? reversed(after) : after), ...rest];
      }),
    ),
  );
}

/** The shape with a vertex elsewhere. */
export const withVertexAt = (shape: Shape, from: Position, to: Position): Shape | Unsound =>
  sound(
    shape,
    shape.map((polygon) =>
      polygon.map((ring) => places(ring).flatMap(([x, y]) => (x === from[0] && y === from[1] ? to : [x, y]))),
    ),
  );

/** The other ends of the edges of a shape that end in a place, each once. */
export function endsIn(shapes: readonly Shape[], [x, y]: Position): Position[] {
  const ends = new Map<string, Position>();
  for (const ring of shapes.flat(2)) {
    const n = ring.length;
    for (let i = 0; i < n; i += 2) {
      if (ring[i] !== x || ring[i + 1] !== y) continue;
      for (const j of [(i + n - 2) % n, (i + 2) % n]) ends.set(`${ring[j]},${ring[j + 1]}`, [ring[j]!, ring[j + 1]!]);
    }
  }
  return [...ends.values()];
}

/** Shapes of grids and divisions that may have a border at a place. */
export const shapesAt = (world: World, place: Position): Shape[] =>
  [...gridsMeeting(world, boxOf(place)), ...divisionsMeeting(world, boxOf(place))].map(({ shape }) => shape);

/** A place to show for a path as a whole: its middle vertex. */
export function middleOf(path: Line): Position {
  const i = Math.floor(path.length / 4) * 2;
  return [path[i]!, path[i + 1]!];
}

/** Where a ring runs along a path: the first of its values there, and whether it runs the other way. */
function find(ring: Ring, path: Line): { readonly start: number; readonly back: boolean } | null {
  if (path.length > ring.length) return null;
  for (const back of [false, true]) {
    const wanted = back ? reversed(path) : path;
    for (let start = 0; start < ring.length; start += 2) {
      let same = 0;
      while (same < wanted.length && ring[(start + same) % ring.length] === wanted[same]) same++;
      if (same === wanted.length) return { start, back };
    }
  }
  return null;
}

function sound(before: Shape, after: Shape): Shape | Unsound {
  if (after.flat().some((ring) => ring.length < 6)) return 'would-vanish';
  const turned = after.some((polygon, p) =>
    polygon.some((ring, r) => Math.sign(area2(ring)) !== Math.sign(area2(before[p]![r]!))),
  );
  return turned ? 'would-cross' : canonicalShape(after);
}
