import { hashOfLine, nextOf, type HalfEdges } from './half-edges';

/** A stretch of a ring of which every edge has its mate in one other ring. */
export interface Border {
  readonly first: number;
  readonly count: number;
  readonly ring: number;
  readonly beyond: number;
}

/** How the edges of one level lie beside each other. */
export interface Borders {
  readonly borders: readonly Border[];
  /** Edges without a mate, in their order. */
  readonly loose: Int32Array;
}

export const NO_MATE = -1;

/**
 * Gives the edges `from` … `to` − 1 their mates: to each one that runs along the same line the other way, as the mate of that one only;
 * else NO_MATE. Where several run along one line it does not matter which of them are mates.
 *
 * Two areas have a border in common, not an edge: where one edge of it is found, those that follow are found by following both rings.
 * So a few edges are looked for in a table, and the others lie beside them; a second turn looks for what the first one left over.
 */
export function matesIn(edges: HalfEdges, from: number, to: number, mates: Int32Array): Borders {
  mates.fill(NO_MATE, from, to);
  const borders: Border[] = [];
  const all = new Int32Array(to - from);
  for (let e = from; e < to; e++) all[e - from] = e;
  const left = lookFor(edges, all, mates, borders, ONE_IN_FOUR);
  const loose = lookFor(edges, left, mates, borders, EVERY);
  return { borders, loose };
}

/** Of lines whose number has none of these bits edges are looked for. */
const ONE_IN_FOUR = 3;
const EVERY = 0;

/** Gives edges of a list their mates; answers those that are left, and spoils the list. */
function lookFor(edges: HalfEdges, list: Int32Array, mates: Int32Array, borders: Border[], sample: number): Int32Array {
  const { starts } = edges;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2((list.length / (sample + 1)) * 2 + 64)));
  const mask = slots.length - 1;
  // half full at the most. Where chance gives more lines of the kind than it should, they are left over like others
  let room = slots.length / 2;
  for (let i = 0; i < list.length; i++) {
    const e = list[i]!;
    if (mates[e] !== NO_MATE) continue;
    const next = nextOf(edges, e);
    const ax = starts[e * 2]!;
    const ay = starts[e * 2 + 1]!;
    const bx = starts[next * 2]!;
    const by = starts[next * 2 + 1]!;
    const hash = hashOfLine(ax, ay, bx, by);
    if ((hash & sample) !== 0) continue;
    for (let slot = (hash >>> 2) & mask; ; slot = (slot + 1) & mask) {
      const f = slots[slot]! - 1;
      if (f < 0) {
        if (room-- > 0) slots[slot] = e + 1;
        break;
      }
      if (starts[f * 2] !== bx || starts[f * 2 + 1] !== by || mates[f] !== NO_MATE) continue;
      const g = nextOf(edges, f);
      if (starts[g * 2] !== ax || starts[g * 2 + 1] !== ay) continue;
      follow(edges, e, f, mates, borders);
      break;
    }
  }
  let left = 0;
  for (let i = 0; i < list.length; i++) if (mates[list[i]!] === NO_MATE) list[left++] = list[i]!;
  return list.slice(0, left);
}

/** Makes mates of two edges, and of those before and behind as far as they run along the same lines. */
function follow(
  { starts, rings, firsts }: HalfEdges,
  e: number,
  f: number,
  mates: Int32Array,
  borders: Border[],
): void {
  const [ring, other] = [rings[e]!, rings[f]!];
  const first = firsts[ring]!;
  const last = firsts[ring + 1]! - 1;
  const otherFirst = firsts[other]!;
  const otherLast = firsts[other + 1]! - 1;
  mates[e] = f;
  mates[f] = e;
  let count = 1;
  // on along this ring and back along the other: the next edge ends where the one before the mate begins
  for (let p = e, q = f; ; count++) {
    p = p === last ? first : p + 1;
    q = q === otherFirst ? otherLast : q - 1;
    if (mates[p] !== NO_MATE || mates[q] !== NO_MATE || p === q) break;
    const end = (p === last ? first : p + 1) * 2;
    if (starts[end] !== starts[q * 2] || starts[end + 1] !== starts[q * 2 + 1]) break;
    mates[p] = q;
    mates[q] = p;
  }
  let begin = e;
  // back along this ring and on along the other: the edge before begins where the one after the mate ends
  for (let p = e, q = f; ; count++) {
    p = p === first ? last : p - 1;
    q = q === otherLast ? otherFirst : q + 1;
    if (mates[p] !== NO_MATE || mates[q] !== NO_MATE || p === q) break;
    const end = (q === otherLast ? otherFirst : q + 1) * 2;
    if (starts[end] !== starts[p * 2] || starts[end + 1] !== starts[p * 2 + 1]) break;
    mates[p] = q;
    mates[q] = p;
    begin = p;
  }
  borders.push({ first: begin, count, ring, beyond: other });
}
