import type { Box } from '../../geometry/box';
import { disjointSets } from '../../geometry/disjoint-sets';
import type { Level } from '../../plan/grid';
import { treeOf, type World } from '../../plan/world';
import { homeOf, type Area } from './area';
import type { Doubts } from './doubts';
import { nextOf, type HalfEdges } from './half-edges';
import { BOUNDS, IS_HOME, IS_MET, matchOutlines, NOBODY, type Homes } from './match-outlines';
import type { Borders } from './mates';

/**
 * Puts areas and their homes in doubt whose outlines do not add up: of every line, those at home in a division must have as much as the
 * division itself. Whoever lies where they have not is in doubt with it; so are those that hang together with nobody at the division's
 * outline, for they may lie beyond it as a whole. Answers by area its home.
 */
export function doubtHomes(
  world: World,
  areas: readonly Area[],
  edges: HalfEdges,
  mates: Int32Array,
  borders: readonly Borders[],
  unsound: readonly Area[],
  doubts: Doubts,
): Int32Array {
  const divisions = areas.findIndex(({ level }) => level !== null);
  const firstDivision = divisions < 0 ? areas.length : divisions;
  const numbers = new Map(areas.slice(firstDivision).map(({ id }, i) => [id, firstDivision + i]));
  /** undefined: its outline tells nothing. */
  const numberOfHome = (area: Area): number | undefined => {
    const home = homeOf(world, area);
    return home === null ? NOBODY : numbers.get(home.id);
  };
  const homes = Int32Array.from(areas, (area, i) => {
    const home = numberOfHome(area);
    if (home === undefined) doubts.put(i);
    return home ?? NOBODY;
  });
  // what is not looked at here may be anywhere
  for (const area of unsound) {
    const home = numberOfHome(area) ?? NOBODY;
    if (home !== NOBODY) doubts.put(home);
  }
  const plan: Homes = { edges, mates, borders, homes, firstDivision };
  const within = areas.slice(firstDivision).map(({ id }) => levelsWithin(world, id));
  // two levels side by side in one division can lie over each other
  for (let i = 0; i < areas.length; i++)
    for (const division of [i, homes[i]!])
      if (division >= firstDivision && within[division - firstDivision]!.length > 1) doubts.put(i);
  const { flags, unmet, astray } = matchOutlines(plan);
  const { owners } = edges;
  const doubtAt = (home: number, box: Box): void => {
    doubts.put(home);
    for (const level of within[home - firstDivision]!) doubts.putNear(level, box, { homes, home });
  };
  if (unmet > 0) {
    const isUnmet = (e: number): boolean => (flags[e]! & IS_MET) === 0 && owners[edges.rings[e]!]! >= firstDivision;
    eachStretch(edges, isUnmet, (ring, box) => doubtAt(owners[ring]!, box));
  }
  if (astray > 0)
    eachStretch(
      edges,
      (e) => (flags[e]! & (BOUNDS | IS_HOME)) === BOUNDS,
      (ring, box) => {
        doubts.put(owners[ring]!);
        doubtAt(homes[owners[ring]!]!, box);
      },
    );
  doubtIslands(plan, doubts);
  return homes;
}

/** The levels of what should cover a division; null: grids. */
const levelsWithin = (world: World, id: string): readonly (Level | null)[] => {
  const { leaves, levelsBelow } = treeOf(world);
  return leaves.has(id) ? [null] : [...levelsBelow(id)];
};

/** Of those at home in one division, whoever hangs together with none at its outline. */
function doubtIslands({ edges, borders: levels, homes }: Homes, doubts: Doubts): void {
  const { rings, owners } = edges;
  const islands = disjointSets(homes.length);
  const isCertain = (area: number): boolean => homes[area] !== NOBODY && !doubts.has(area);
  const isAtOutline = new Uint8Array(homes.length);
  for (const { borders, loose } of levels) {
    for (const { ring, beyond } of borders) {
      const [a, b] = [owners[ring]!, owners[beyond]!];
      if (homes[a] === homes[b]) {
        if (isCertain(a) && isCertain(b)) islands.join(a, b);
        continue;
      }
      // of a certain area all edges that bound are at home
      isAtOutline[a] = isAtOutline[b] = 1;
    }
    for (const e of loose) isAtOutline[owners[rings[e]!]!] = 1;
  }
  const isHome = new Uint8Array(homes.length);
  for (let i = 0; i < homes.length; i++) if (isAtOutline[i] === 1 && isCertain(i)) isHome[islands.root(i)] = 1;
  for (let i = 0; i < homes.length; i++) if (isCertain(i) && isHome[islands.root(i)] === 0) doubts.put(i);
}

/** Calls for edges that follow each other, some at a time, with their ring and their box. */
function eachStretch(edges: HalfEdges, isMeant: (e: number) => boolean, use: (ring: number, box: Box) => void): void {
  const { count, starts, rings } = edges;
  for (let e = 0; e < count; e++) {
    if (!isMeant(e)) continue;
    const ring = rings[e]!;
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const take = (i: number): void => {
      minX = Math.min(minX, starts[i]!);
      maxX = Math.max(maxX, starts[i]!);
      minY = Math.min(minY, starts[i + 1]!);
      maxY = Math.max(maxY, starts[i + 1]!);
    };
    const end = Math.min(e + LONGEST_STRETCH, edges.firsts[ring + 1]!);
    take(e * 2);
    for (; e < end && isMeant(e); e++) take(nextOf(edges, e) * 2);
    e--;
    use(ring, { minX, minY, maxX, maxY });
  }
}

/** Longer ones have boxes in which too much lies that has nothing to do with them. */
const LONGEST_STRETCH = 32;
