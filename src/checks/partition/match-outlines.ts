import { hashOfLine, nextOf, type HalfEdges } from './half-edges';
import { NO_MATE, type Borders } from './mates';

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
  const bounding = boundsOf(plan, flags);
  let firstRing = 0;
  while (firstRing < edges.owners.length && edges.owners[firstRing]! < firstDivision) firstRing++;
  const firstEdge = edges.firsts[firstRing]!;
  // an outline goes all the way round: where one edge of it is met, the others are met by following both
  let met = follow(plan, flags, bounding, edges.firsts.slice(firstRing, -1));
  const outlines = edges.count - firstEdge;
  if (met < outlines) {
    const left = new Int32Array(outlines - met);
    for (let e = firstEdge, i = 0; e < edges.count; e++) if ((flags[e]! & IS_MET) === 0) left[i++] = e;
    met += follow(plan, flags, bounding, left);
  }
  return { flags, astray: bounding.length - met, unmet: outlines - met };
}

/** Marks edges that bound what is at home somewhere, and lists them. */
function boundsOf({ edges, mates, borders: levels, homes }: Homes, flags: Uint8Array): Int32Array {
  const { rings, owners, count } = edges;
  const homeOf = (e: number): number => homes[owners[rings[e]!]!]!;
  const list = new Int32Array(count);
  let length = 0;
  for (const { borders, loose } of levels) {
    for (let i = 0; i < loose.length; i++)
      if (homeOf(loose[i]!) !== NOBODY) flags[(list[length++] = loose[i]!)] = BOUNDS;
    for (let i = 0; i < borders.length; i += 2) {
      let e = borders[i]!;
      const home = homeOf(e);
      const beyond = homeOf(mates[e]!);
      if (home === beyond) continue;
      for (let n = borders[i + 1]!; n > 0; n--, e = nextOf(edges, e)) {
        if (home !== NOBODY) flags[(list[length++] = e)] = BOUNDS;
        if (beyond !== NOBODY) flags[(list[length++] = mates[e]!)] = BOUNDS;
      }
    }
  }
  return list.subarray(0, length);
}

/** Looks for some edges of outlines among those that bound, and follows both from there; answers how many were met. */
function follow({ edges, mates, homes }: Homes, flags: Uint8Array, bounding: Int32Array, outlines: Int32Array): number {
  const { starts, rings, owners } = edges;
  // nearly empty, since nearly all that is looked for is not there
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(outlines.length * 4 + 64)));
  const mask = slots.length - 1;
  const slotOf = (e: number): number => {
    const next = nextOf(edges, e) * 2;
    return hashOfLine(starts[e * 2]!, starts[e * 2 + 1]!, starts[next]!, starts[next + 1]!) & mask;
  };
  for (let i = 0; i < outlines.length; i++) {
    let slot = slotOf(outlines[i]!);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = outlines[i]! + 1;
  }
  const doMeet = (outline: number, bounds: number): boolean =>
    (flags[outline]! & IS_MET) === 0 &&
    (flags[bounds]! & (BOUNDS | IS_HOME)) === BOUNDS &&
    homes[owners[rings[bounds]!]!] === owners[rings[outline]!] &&
    isSame(edges, outline, bounds);
  let met = 0;
  for (let i = 0; i < bounding.length; i++) {
    if ((flags[bounding[i]!]! & IS_HOME) !== 0) continue;
    for (let slot = slotOf(bounding[i]!); slots[slot] !== 0; slot = (slot + 1) & mask) {
      let outline = slots[slot]! - 1;
      for (let bounds = bounding[i]!; bounds !== NOBODY && doMeet(outline, bounds); met++) {
        flags[outline]! |= IS_MET;
        flags[bounds]! |= IS_HOME;
        outline = nextOf(edges, outline);
        bounds = nextBounding(edges, mates, flags, bounds);
      }
    }
  }
  return met;
}

function isSame(edges: HalfEdges, e: number, f: number): boolean {
  const { starts } = edges;
  const p = nextOf(edges, e) * 2;
  const q = nextOf(edges, f) * 2;
  return (
    starts[e * 2] === starts[f * 2] &&
    starts[e * 2 + 1] === starts[f * 2 + 1] &&
    starts[p] === starts[q] &&
    starts[p + 1] === starts[q + 1]
  );
}

/** The edge that goes on bounding the same land where one of them ends: round the place, from mate to mate. */
function nextBounding(edges: HalfEdges, mates: Int32Array, flags: Uint8Array, e: number): number {
  let next = nextOf(edges, e);
  for (let looks = 0; looks < MOST_ROUND_A_PLACE; looks++) {
    if ((flags[next]! & BOUNDS) !== 0) return next;
    const mate = mates[next]!;
    if (mate === NO_MATE) return NOBODY;
    next = nextOf(edges, mate);
  }
  return NOBODY;
}

/** More edges than end in any place of a plan. */
const MOST_ROUND_A_PLACE = 64;
