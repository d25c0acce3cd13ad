import type { World } from '../../plan/world';
import { divisionArea, gridArea, homeOf, type Area } from './area';
import { NO_FAULTS, remembered } from './faults-of';
import { linesOf } from './line-table';
import { edgesOf, type PlanEdges } from './plan-edges';
import { doubtRims } from './rims';
import { isSound } from './sound';

/**
 * Proves of most areas of a plan at once that they have no faults, a city in a tenth of a second, so that only the others have to be
 * looked at one by one.
 *
 *   1. count for every place how many areas of one level hold it. Crossing a line that two of them have, one from each side, leaves the
 *      number as it is. A line that one has twice, or two from the same side, puts them in doubt;
 *   2. so the number changes at loose edges alone, which nobody has from the other side: they must keep apart from each other, and
 *      beyond them there must be nobody. Then nothing is held twice;
 *   3. what is at home in a division must have, of every line, as much as the division itself: a line between two of different homes is
 *      one of both outlines, and an outline has no other. Then they cover the division, and nothing else.
 *
 * This is so for sound shapes. What is in doubt need not be wrong: `faultsOf` decides. What is not has no faults; a law holds the two
 * against each other.
 */
export function certify(world: World): void {
  const known = remembered(world);
  // somebody has done it
  if (known.size > 0) return;
  const areas = [
    ...Array.from(world.grids.values(), gridArea),
    ...Array.from(world.divisions.values(), divisionArea).sort(byLevel),
  ].filter(({ shape }) => shape.length > 0);
  const inDoubt = Uint8Array.from(areas, ({ shape }) => (isSound(shape) ? 0 : 1));
  const edges = edgesOf(areas);
  const levels = levelsOf(areas, edges, inDoubt);
  doubtHomes(world, areas, edges, levels, inDoubt);
  for (const level of levels) doubtRims(world, areas, edges, looseIn(level), inDoubt);
  areas.forEach(({ subject }, i) => {
    if (inDoubt[i] === 0) known.set(subject, NO_FAULTS);
  });
}

const byLevel = (p: Area, q: Area): number => (p.level! < q.level! ? -1 : p.level! > q.level! ? 1 : 0);

/** By line, plus one: the edge that runs along it as the first one did, and the other way; 0: none of this level does. */
type Sides = readonly [forward: Int32Array, backward: Int32Array];

/** The sides of all lines, level by level. */
function levelsOf(areas: readonly Area[], { ends, owners }: PlanEdges, inDoubt: Uint8Array): Sides[] {
  const { count, lines, turns } = linesOf(ends);
  const levels: Sides[] = [];
  // areas of one level stand together
  for (let e = 0; e < owners.length;) {
    const { level } = areas[owners[e]!]!;
    const [forward, backward] = [new Int32Array(count), new Int32Array(count)];
    levels.push([forward, backward]);
    let owner = owners[e]!;
    for (; e < owners.length; e++) {
      if (owners[e] !== owner) {
        owner = owners[e]!;
        if (areas[owner]!.level !== level) break;
      }
      const line = lines[e]!;
      const side = turns[e] === 0 ? forward : backward;
      if (side[line] === 0) side[line] = e + 1;
      else inDoubt[owner] = inDoubt[owners[side[line]! - 1]!] = 1;
    }
  }
  return levels;
}

/** Edges that run along a line nobody of the level has from the other side. */
function looseIn([forward, backward]: Sides): number[] {
  const loose: number[] = [];
  for (let line = 0; line < forward.length; line++) {
    if (forward[line] !== 0 && backward[line] === 0) loose.push(forward[line]! - 1);
    if (forward[line] === 0 && backward[line] !== 0) loose.push(backward[line]! - 1);
  }
  return loose;
}

const NOBODY = -1;

/** Puts areas and homes in doubt whose outlines do not add up. */
function doubtHomes(
  world: World,
  areas: readonly Area[],
  { owners }: PlanEdges,
  levels: readonly Sides[],
  inDoubt: Uint8Array,
): void {
  const numbers = new Map(areas.map(({ subject }, i) => [subject, i]));
  const homes = Int32Array.from(areas, (area) => {
    const home = homeOf(world, area);
    return home === null ? NOBODY : (numbers.get(`division:${home.id}`) ?? NOBODY);
  });
  // edges of outlines that somebody at home there has as well, and nobody at home there from the other side
  const isMet = new Uint8Array(owners.length);
  const homeAt = (side: Int32Array, line: number): number =>
    side[line] === 0 ? NOBODY : homes[owners[side[line]! - 1]!]!;
  const meet = (home: number, line: number, direction: 0 | 1, edge: number): void => {
    if (home === NOBODY) return;
    for (const sides of levels) {
      const outline = sides[direction][line]! - 1;
      if (outline >= 0 && owners[outline] === home) {
        isMet[outline] = 1;
        return;
      }
    }
    inDoubt[home] = inDoubt[owners[edge - 1]!] = 1;
  };
  for (const [forward, backward] of levels)
    for (let line = 0; line < forward.length; line++) {
      const p = homeAt(forward, line);
      const q = homeAt(backward, line);
      if (p === q) continue;
      meet(p, line, 0, forward[line]!);
      meet(q, line, 1, backward[line]!);
    }
  for (let e = 0; e < owners.length; e++)
    if (isMet[e] === 0 && areas[owners[e]!]!.level !== null) inDoubt[owners[e]!] = 1;
}
