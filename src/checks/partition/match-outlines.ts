import { hashOfLine, nextOf, type HalfEdges } from './half-edges';
import type { Borders } from './mates';

export const NOBODY = -1;

/** What is at home where: by area its home, by their places in the list. */
export interface Homes {
  readonly edges: HalfEdges;
  readonly mates: Int32Array;
  /** Level by level. */
  readonly borders: readonly Borders[];
  readonly homes: Int32Array;
  /** From here on the areas are divisions. */
  readonly firstDivision: number;
}

/** How outlines of divisions and edges of what is at home in them meet: each edge meets one of the other kind at the most. */
export interface MetOutlines {
  /** By edge which of the three hold of it. */
  readonly flags: Uint8Array;
  /** Edges that bound what is at home somewhere, and are not the home's own. */
  readonly astray: number;
  /** Edges of divisions that bound nothing that is at home there. */
  readonly unmet: number;
}

/** The edge bounds what is at home in a division: beyond it somebody else is at home, or nobody. */
export const BOUNDS = 1;
/** And one of the division's own runs as it does. */
export const IS_HOME = 2;
/** The edge is a division's, and one that bounds what is at home there runs as it does. */
export const IS_MET = 4;

export function matchOutlines(plan: Homes): MetOutlines {
  const { edges, firstDivision } = plan;
  const flags = new Uint8Array(edges.count);
  const stretches = boundsOf(plan, flags);
  let firstRing = 0;
  while (firstRing < edges.owners.length && edges.owners[firstRing]! < firstDivision) firstRing++;
  const outlines = edges.count - edges.firsts[firstRing]!;
  let met = meetStretches(plan, flags, stretches, firstRing);
  if (met < outlines && met < stretches.edges) met += meetEdges(plan, flags, edges.firsts[firstRing]!);
  return { flags, astray: stretches.edges - met, unmet: outlines - met };
}

/** Edges that follow each other in a ring, by where they begin and how many there are. */
interface Stretches {
  readonly firsts: number[];
  readonly counts: number[];
  /** How many edges there are in all of them. */
  edges: number;
}

/** Marks edges that bound what is at home somewhere, stretch by stretch: a border of two homes, or a rim. */
function boundsOf({ edges, mates, borders: levels, homes }: Homes, flags: Uint8Array): Stretches {
  const { rings, owners, firsts } = edges;
  const stretches: Stretches = { firsts: [], counts: [], edges: 0 };
  const take = (first: number, count: number): void => {
    const ring = rings[first]!;
    const end = firsts[ring + 1]!;
    flags.fill(BOUNDS, first, Math.min(end, first + count));
    if (first + count > end) flags.fill(BOUNDS, firsts[ring], firsts[ring]! + first + count - end);
    stretches.firsts.push(first);
    stretches.counts.push(count);
    stretches.edges += count;
  };
  for (const { borders, loose } of levels) {
    for (const { first, count, ring, beyond } of borders) {
      const [here, there] = [homes[owners[ring]!]!, homes[owners[beyond]!]!];
      if (here === there) continue;
      if (here !== NOBODY) take(first, count);
      // beyond it runs the other way, and begins where it ends here
      if (there !== NOBODY) take(mates[edgeAfter(edges, ring, first, count - 1)]!, count);
    }
    for (let i = 0, end = 0; i < loose.length; i = end) {
      const ring = rings[loose[i]!]!;
      for (end = i + 1; end < loose.length && loose[end] === loose[end - 1]! + 1 && rings[loose[end]!] === ring;) end++;
      if (homes[owners[ring]!] !== NOBODY) take(loose[i]!, end - i);
    }
  }
  return stretches;
}

/** The edge so many further on in its ring, less than once round. */
function edgeAfter({ firsts }: HalfEdges, ring: number, e: number, steps: number): number {
  const end = firsts[ring + 1]!;
  return e + steps < end ? e + steps : firsts[ring]! + e + steps - end;
}

/** Goes along every outline from stretch to stretch; answers how many edges were met. */
function meetStretches({ edges, homes }: Homes, flags: Uint8Array, stretches: Stretches, firstRing: number): number {
  const { rings, owners, firsts } = edges;
  const table = tableOf(edges, stretches.firsts);
  let met = 0;
  for (let ring = firstRing; ring < owners.length; ring++) {
    const owner = owners[ring]!;
    for (let outline = firsts[ring]!; outline < firsts[ring + 1]!; outline++) {
      if ((flags[outline]! & IS_MET) !== 0) continue;
      for (let slot = table.slotOf(outline); table.slots[slot] !== 0; slot = (slot + 1) & table.mask) {
        const i = table.slots[slot]! - 1;
        const first = stretches.firsts[i]!;
        if (homes[owners[rings[first]!]!] !== owner || (flags[first]! & IS_HOME) !== 0) continue;
        const along = meetAlong(edges, flags, outline, first, stretches.counts[i]!);
        met += along;
        if (along > 0) break;
      }
    }
  }
  return met;
}

/** Marks edges of an outline and of a stretch as long as they run alike; answers how many. */
function meetAlong(
  { starts, rings, firsts }: HalfEdges,
  flags: Uint8Array,
  outline: number,
  bounds: number,
  count: number,
): number {
  const [begin, end] = [firsts[rings[outline]!]!, firsts[rings[outline]! + 1]!];
  const [otherBegin, otherEnd] = [firsts[rings[bounds]!]!, firsts[rings[bounds]! + 1]!];
  if (starts[outline * 2] !== starts[bounds * 2] || starts[outline * 2 + 1] !== starts[bounds * 2 + 1]) return 0;
  for (let n = 0; n < count; n++) {
    const next = outline + 1 === end ? begin : outline + 1;
    const other = bounds + 1 === otherEnd ? otherBegin : bounds + 1;
    if (starts[next * 2] !== starts[other * 2] || starts[next * 2 + 1] !== starts[other * 2 + 1]) return n;
    if ((flags[outline]! & IS_MET) !== 0 || (flags[bounds]! & IS_HOME) !== 0) return n;
    flags[outline]! |= IS_MET;
    flags[bounds]! |= IS_HOME;
    outline = next;
    bounds = other;
  }
  return count;
}

/** What is left over one by one: where borders and outlines have different vertices, stretches end at others. */
function meetEdges({ edges, homes }: Homes, flags: Uint8Array, firstEdge: number): number {
  const { rings, owners, count } = edges;
  const outlines: number[] = [];
  for (let e = firstEdge; e < count; e++) if ((flags[e]! & IS_MET) === 0) outlines.push(e);
  const table = tableOf(edges, outlines);
  let met = 0;
  for (let e = 0; e < count; e++) {
    if ((flags[e]! & (BOUNDS | IS_HOME)) !== BOUNDS) continue;
    const home = homes[owners[rings[e]!]!]!;
    for (let slot = table.slotOf(e); table.slots[slot] !== 0; slot = (slot + 1) & table.mask) {
      const outline = outlines[table.slots[slot]! - 1]!;
      if (owners[rings[outline]!] !== home || meetAlong(edges, flags, outline, e, 1) === 0) continue;
      met++;
      break;
    }
  }
  return met;
}

/** Edges by the line that they run along. */
interface EdgeTable {
  /** By slot the place of an edge in the list, from 1; those of one line follow each other, up to a slot that is empty. */
  readonly slots: Int32Array;
  readonly mask: number;
  slotOf(e: number): number;
}

function tableOf(edges: HalfEdges, list: readonly number[]): EdgeTable {
  const { starts } = edges;
  // nearly empty, since much of what is looked for is not there
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(list.length * 4 + 64)));
  const mask = slots.length - 1;
  const slotOf = (e: number): number => {
    const next = nextOf(edges, e) * 2;
    return hashOfLine(starts[e * 2]!, starts[e * 2 + 1]!, starts[next]!, starts[next + 1]!) & mask;
  };
  for (let i = 0; i < list.length; i++) {
    let slot = slotOf(list[i]!);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
  }
  return { slots, mask, slotOf };
}
