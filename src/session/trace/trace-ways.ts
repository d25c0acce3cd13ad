import { boxOf, grown, type Box } from '../../geometry/box';
import type { Line, Position, Ring } from '../../geometry/lattice';
import type { Edge } from '../snap/near-lines';
import { distance, onEdge } from '../snap/nearest';
import { places as positions } from '../../geometry/ring';
import { lineNet } from './line-net';
import { roundRings } from './round-rings';
import { wayTree, type WayTree } from './way-tree';

/** Lines to go along, by the boxes they have a place in. */
export interface Lines {
  edgesIn(box: Box): readonly Edge[];
  /** Those that close: a way goes round them on either side. */
  ringsIn(box: Box): readonly Ring[];
}

/** A way along existing lines between two places on them. */
export interface Way {
  /** The places on the way, without its two ends. */
  readonly between: Line;
  /** Units east–west. */
  readonly length: number;
}

/** The way of a number, which goes round: 0 the shortest; or why there is none. */
export interface NumberedWay extends Way {
  readonly way: number;
  /** How many there are, as far as that is known without looking for one. */
  readonly ways: number;
}

/** The end lies on no line, no line leads there, it is too far to look for. */
export type NoWay = 'off-line' | 'no-way' | 'too-far';

export type WayFinder = (end: Position, number: number) => NumberedWay | NoWay;

/**
 * Ways along lines from a place to others; null: the place lies on none. After the shortest come the other way round every ring
 * that has both places (a grid's, a division's), or, where no ring has, the shortest that shares no edge with the first: that one
 * is looked for when it is asked for. What was learnt of the lines is kept for the next place.
 */
export function waysFrom(lines: Lines, begin: Position, stretch: number): WayFinder | null {
  const first = edgesAt(lines, begin, stretch);
  if (first.length === 0) return null;
  const net = lineNet((box) => lines.edgesIn(box));
  const roots = endsOf(first).map((place) => ({ node: net.node(place), length: distance(begin, place, stretch) }));
  const tree = wayTree(net, roots, stretch, MOST_NODES);

  return (end, number) => {
    const last = edgesAt(lines, end, stretch);
    if (last.length === 0) return 'off-line';
    if (same(begin, end)) return 'no-way';
    const shortest = onOne(first, last) ? measured([], end) : arriving(tree, endsOf(last), end);
    if (typeof shortest === 'string') return shortest;
    const round = roundRings(lines.ringsIn(boxOf(begin)), begin, end, stretch, ON_IT).map((way) => measured(way, end));
    const others = round.length > 0 ? round.sort(byLength) : number % 2 === 1 ? apart(shortest, last, end) : [];
    const ways = eachOnce([shortest, ...others]);
    const way = number % ways.length;
    return { ...ways[way]!, way, ways: ways.length };
  };

  function measured(between: Line, end: Position): Way {
    const places = [begin, ...positions(between), end];
    return {
      between,
      length: places.slice(1).reduce((sum, place, i) => sum + distance(places[i]!, place, stretch), 0),
    };
  }

  /** The shortest way that a tree knows to one of some places, and from there straight to the end. */
  function arriving(known: WayTree, places: readonly Position[], end: Position): Way | 'no-way' | 'too-far' {
    let best: { readonly node: number; readonly length: number } | null = null;
    let tooFar = false;
    for (const place of places) {
      const node = net.node(place);
      const length = known.lengthTo(node);
      tooFar ||= length === 'too-far';
      if (typeof length !== 'number') continue;
      const whole = length + distance(place, end, stretch);
      if (!best || whole < best.length) best = { node, length: whole };
    }
    if (!best) return tooFar ? 'too-far' : 'no-way';
    const way = known.wayTo(best.node).map((node): Position => [net.x(node), net.y(node)]);
    return measured(way.filter((place) => !same(place, begin) && !same(place, end)).flat(), end);
  }

  /** The shortest way that has no edge in common with one; none where there is none, or it is too far to look for. */
  function apart({ between }: Way, last: readonly Edge[], end: Position): Way[] {
    const [out, home] = [positions(between)[0], positions(between).at(-1)];
    if (!out || !home) return [];
    const nodes = [begin, ...positions(between), end].map((place) => net.node(place));
    // of an edge on which an end lies, the way has a piece
    const pieces = [...first.filter(endsIn(out)), ...last.filter(endsIn(home))];
    const pairs = [
      ...nodes.slice(1).map((node, i) => [nodes[i]!, node]),
      ...pieces.map(({ a, b }) => [net.node(a), net.node(b)]),
    ];
    const taken = new Set(pairs.flatMap(([p, q]) => [`${p} ${q}`, `${q} ${p}`]));
    // nor does it set out, or come home, along those pieces
    const others = roots.filter(({ node }) => node !== net.node(out));
    const detour = wayTree(net, others, stretch, MOST_NODES, (a, b) => taken.has(`${a} ${b}`));
    const ends = endsOf(last).filter((place) => !same(place, home));
    const found = arriving(detour, ends, end);
    return typeof found === 'string' ? [] : [found];
  }
}

/** Nodes that a way may be looked for over: some 200 grids, so that it ends within a frame, and two kilometres off in a town. */
const MOST_NODES = 10_000;
/** A place that snapped to an edge lies beside it by the rounding, units. */
const ON_IT = 1;

/** The edges that a place lies on. */
const edgesAt = (lines: Lines, at: Position, stretch: number): Edge[] =>
  lines.edgesIn(grown(boxOf(at), ON_IT)).filter((edge) => onEdge(edge, at, stretch).away <= ON_IT);

/** Whether two places lie on one edge: nothing is shorter than that. */
const onOne = (first: readonly Edge[], last: readonly Edge[]): boolean =>
  first.some(({ a, b }) => last.some((edge) => same(a, edge.a) && same(b, edge.b)));

const endsOf = (edges: readonly Edge[]): Position[] => edges.flatMap(({ a, b }) => [a, b]);

const eachOnce = (ways: readonly Way[]): readonly Way[] =>
  ways.filter(({ between }, i) => ways.findIndex((way) => way.between.join() === between.join()) === i);

const byLength = (a: Way, b: Way): number => a.length - b.length;

const endsIn =
  (place: Position) =>
  ({ a, b }: Edge): boolean =>
    same(a, place) || same(b, place);

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
