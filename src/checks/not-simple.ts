import Flatbush from 'flatbush';
import { boxOf, grown, type Box } from '../geometry/box';
import type { Line, Position, Shape } from '../geometry/lattice';
import { crosses, onSegment, orient } from '../geometry/orient';
import { eachEdge } from '../geometry/ring';
import type { Grid } from '../plan/grid';
import { isClearlySimple } from './clearly-simple';
import type { Finding } from './finding';
import type { Rule } from './rule';

/**
 * Borders of one grid that cross, run along each other, or turn back on themselves (a spike): an error, the shape says nothing
 * clear. Borders that only touch in a place are told as a note.
 */
export const notSimple: Rule = {
  code: 'not-simple',
  severity: 'error',
  reach: 'grid',
  missing: ({ grids }) => (grids.size === 0 ? { layer: 'grids' } : null),
  inspect(subject, world) {
    const grid = world.grids.get(subject)!;
    const { broken, touching } = selfContacts(grid.shape);
    return [
      ...(broken.length > 0 ? [finding(grid, 'error', broken)] : []),
      ...(touching.length > 0 ? [finding(grid, 'note', touching)] : []),
    ];
  },
};

interface Contact {
  readonly at: Position;
  readonly line: Line;
}

/** Where edges of a shape meet otherwise than as neighbours in a ring. */
export function selfContacts(shape: Shape): { broken: Contact[]; touching: Contact[] } {
  if (isClearlySimple(shape)) return { broken: [], touching: [] };
  const edges: (readonly [number, number, number, number])[] = [];
  for (const ring of shape.flat()) eachEdge(ring, (ax, ay, bx, by) => edges.push([ax, ay, bx, by]));
  const broken: Contact[] = [];
  const touching = new Map<string, Contact>();
  if (edges.length === 0) return { broken, touching: [] };
  const index = new Flatbush(edges.length);
  for (const [ax, ay, bx, by] of edges)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  edges.forEach(([ax, ay, bx, by], s) => {
    const near = index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (t) => t > s);
    for (const t of near.sort((p, q) => p - q)) {
      const [cx, cy, dx, dy] = edges[t]!;
      const place = contact(ax, ay, bx, by, cx, cy, dx, dy);
      if (place === 'along') broken.push({ at: [cx, cy], line: [cx, cy, dx, dy] });
      else if (place === 'across')
        broken.push({ at: crossing(ax, ay, bx, by, cx, cy, dx, dy), line: [cx, cy, dx, dy] });
      else if (place !== null && !isNeighbour(edges, s, t))
        touching.set(place.join(), { at: place, line: [...place, ...place] });
    }
  });
  // at the foot of a spike the border touches itself as well, which is no news
  const isOnBroken = ([x, y]: Position): boolean =>
    broken.some(({ line: [ax, ay, bx, by] }) => onSegment(ax!, ay!, bx!, by!, x, y));
  return { broken, touching: [...touching.values()].filter(({ at }) => !isOnBroken(at)) };
}

/** How two segments meet: in an inner point of both, along a stretch, or in one place; null: not at all. */
function contact(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): 'across' | 'along' | Position | null {
  if (crosses(ax, ay, bx, by, cx, cy, dx, dy)) return 'across';
  const shared: Position[] = [];
  const add = (x: number, y: number) => {
    if (!shared.some(([px, py]) => px === x && py === y)) shared.push([x, y]);
  };
  if (onSegment(ax, ay, bx, by, cx, cy)) add(cx, cy);
  if (onSegment(ax, ay, bx, by, dx, dy)) add(dx, dy);
  if (onSegment(cx, cy, dx, dy, ax, ay)) add(ax, ay);
  if (onSegment(cx, cy, dx, dy, bx, by)) add(bx, by);
  if (shared.length > 1) return 'along';
  return shared[0] ?? null;
}

/** Whether two edges follow each other in a ring: they share the place where one ends and the other begins. */
function isNeighbour(edges: readonly (readonly [number, number, number, number])[], s: number, t: number): boolean {
  const [ax, ay, bx, by] = edges[s]!;
  const [cx, cy, dx, dy] = edges[t]!;
  return t === s + 1 ? bx === cx && by === cy : dx === ax && dy === ay;
}

function crossing(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): Position {
  const c = orient(ax, ay, bx, by, cx, cy);
  const share = c / (c - orient(ax, ay, bx, by, dx, dy));
  return [Math.round(cx + (dx - cx) * share), Math.round(cy + (dy - cy) * share)];
}

function finding(grid: Grid, severity: 'error' | 'note', contacts: readonly Contact[]): Finding {
  const box: Box = grown(boxOf(contacts.flatMap(({ at }) => at)), 20);
  return {
    id: `not-simple:${grid.id}${severity === 'note' ? ':touch' : ''}`,
    rule: 'not-simple',
    severity,
    grids: [grid.id],
    buildings: [],
    divisions: [],
    at: contacts[0]!.at,
    box,
    lines: contacts.map(({ line }) => line),
    polygon: null,
    params: { name: grid.name, places: contacts.length, touching: severity === 'note' ? 1 : 0 },
  };
}
