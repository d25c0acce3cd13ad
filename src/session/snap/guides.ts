import type { Line, Position } from '../../geometry/lattice';
import type { Edge } from './near-lines';
import { distance } from './nearest';

/** A line from the last place on which the next one would make a right angle, or run parallel to something. */
export interface Guide {
  readonly to: 'right-angle' | 'parallel';
  readonly from: Position;
  /** Its direction on the ground, of length 1. */
  readonly east: number;
  readonly north: number;
  /** What it is at right angles, or parallel, to. */
  readonly edge: Edge;
}

/** How a guide is drawn: itself, and the edge it goes by. */
export interface DrawnGuide {
  readonly to: Guide['to'];
  readonly line: Line;
  readonly edge: Line;
}

/** Two places of the lattice have a direction only where they are some way apart, so these edges are never shorter than a unit. */
export function guideBy(edge: Edge, to: Guide['to'], from: Position, stretch: number): Guide {
  const length = distance(edge.a, edge.b, stretch);
  const along = [(edge.b[0] - edge.a[0]) / length, ((edge.b[1] - edge.a[1]) * stretch) / length] as const;
  const [east, north] = to === 'parallel' ? along : [-along[1], along[0]];
  return { to, from, east, north, edge };
}

/** The place on a guide nearest to a place: its distance, how far along the guide it is, and the place of the lattice there. */
export function onGuide({ from, east, north }: Guide, at: Position, stretch: number) {
  const [x, y] = [at[0] - from[0], (at[1] - from[1]) * stretch];
  const along = x * east + y * north;
  return {
    away: Math.abs(x * north - y * east),
    along: Math.abs(along),
    at: rounded(from, along * east, (along * north) / stretch),
  };
}

/** Where a guide meets an edge; null where it does not. */
export function guideMeets({ from, east, north }: Guide, { a, b }: Edge, stretch: number): Position | null {
  const side = ([x, y]: Position): number => (x - from[0]) * north - (y - from[1]) * stretch * east;
  const [sa, sb] = [side(a), side(b)];
  if (sa === sb || sa * sb > 0) return null;
  const share = sa / (sa - sb);
  return rounded(a, (b[0] - a[0]) * share, (b[1] - a[1]) * share);
}

/** From where it goes out to some way beyond the place that snapped to it. */
export function drawnGuide(guide: Guide, at: Position, beyond: number, stretch: number): DrawnGuide {
  const { from, east, north, edge } = guide;
  const sign = Math.sign((at[0] - from[0]) * east + (at[1] - from[1]) * stretch * north) || 1;
  const end = rounded(at, sign * beyond * east, (sign * beyond * north) / stretch);
  return { to: guide.to, line: [...from, ...end], edge: [...edge.a, ...edge.b] };
}

const rounded = ([x, y]: Position, east: number, north: number): Position => [
  Math.round(x + east),
  Math.round(y + north),
];
