import { boxOfShape } from '../../geometry/box';
import { sideOfShape } from '../../geometry/ring';
import type { Level } from '../../plan/grid';
import type { World } from '../../plan/world';
import { areasMeeting, divisionArea, gridArea, homeOf, type Area } from './area';
import { cellsOf } from '../../geometry/edge-cells';
import { CLOSE, edgeRelation } from './edge-relation';
import { NO_FAULTS, remembered } from './faults-of';
import { linesOf } from './line-table';
import { edgesOf, type PlanEdges } from './plan-edges';
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
  const areas = [
    ...Array.from(world.grids.values(), gridArea),
    ...Array.from(world.divisions.values(), divisionArea),
  ].filter(({ shape }) => shape.length > 0);
  const edges = edgesOf(areas);
  const borders = bordersOf(world, areas, edges);
  doubtHomes(borders);
  doubtRims(world, edges, borders);
  const known = remembered(world);
  areas.forEach(({ subject }, i) => {
    if (borders.inDoubt[i] === 0) known.set(subject, NO_FAULTS);
  });
}

const NOBODY = -1;

/** Lines, and who has them from which side. */
interface Borders {
  readonly areas: readonly Area[];
  /** By area its home, NOBODY where there is none. */
  readonly homes: Int32Array;
  /** By area its level, as a number. */
  readonly ranks: Uint8Array;
  /** By area: 1 where it may have faults. */
  readonly inDoubt: Uint8Array;
  /** By level and direction, by line: the area that has it so, NOBODY where none has. */
  readonly sides: readonly (readonly [forward: Int32Array, backward: Int32Array])[];
  readonly lines: Int32Array;
  readonly turns: Uint8Array;
  readonly count: number;
}

function bordersOf(world: World, areas: readonly Area[], { ends, owners }: PlanEdges): Borders {
  const numbers = new Map(areas.map(({ subject }, i) => [subject, i]));
  const levels: (Level | null)[] = [...new Set(areas.map(({ level }) => level))];
  const ranks = Uint8Array.from(areas, ({ level }) => levels.indexOf(level));
  const inDoubt = Uint8Array.from(areas, ({ shape }) => (isSound(shape) ? 0 : 1));
  const { count, lines, turns } = linesOf(ends);
  const column = (): Int32Array => new Int32Array(count).fill(NOBODY);
  const sides = levels.map(() => [column(), column()] as const);
  for (let e = 0; e < owners.length; e++) {
    const owner = owners[e]!;
    const side = sides[ranks[owner]!]![turns[e]!]!;
    const line = lines[e]!;
    if (side[line] === NOBODY) side[line] = owner;
    else inDoubt[owner] = inDoubt[side[line]!] = 1;
  }
  const homes = Int32Array.from(areas, (area) => {
    const home = homeOf(world, area);
    return home === null ? NOBODY : (numbers.get(`division:${home.id}`) ?? NOBODY);
  });
  return { areas, homes, ranks, inDoubt, sides, lines, turns, count };
}

/** Puts areas and homes in doubt whose outlines do not add up. */
function doubtHomes({ areas, homes, ranks, inDoubt, sides, count }: Borders): void {
  // of every line of an outline, whether somebody at home there has it as well, and nobody from the other side
  const isMet = sides.map(() => [new Uint8Array(count), new Uint8Array(count)] as const);
  for (const [forward, backward] of sides)
    for (let line = 0; line < count; line++) {
      const a = forward[line]!;
      const b = backward[line]!;
      const p = a === NOBODY ? NOBODY : homes[a]!;
      const q = b === NOBODY ? NOBODY : homes[b]!;
      if (p === q) continue;
      if (p !== NOBODY) {
        if (sides[ranks[p]!]![0][line] === p) isMet[ranks[p]!]![0][line] = 1;
        else inDoubt[a] = inDoubt[p] = 1;
      }
      if (q !== NOBODY) {
        if (sides[ranks[q]!]![1][line] === q) isMet[ranks[q]!]![1][line] = 1;
        else inDoubt[b] = inDoubt[q] = 1;
      }
    }
  sides.forEach((directions, rank) => {
    for (const turn of [0, 1] as const)
      for (let line = 0; line < count; line++) {
        const area = directions[turn][line]!;
        if (area !== NOBODY && areas[area]!.level !== null && isMet[rank]![turn][line] === 0) inDoubt[area] = 1;
      }
  });
}

/** Puts areas in doubt whose loose edges come near each other, or have somebody beyond. */
function doubtRims(
  world: World,
  { ends, owners }: PlanEdges,
  { areas, ranks, inDoubt, sides, lines, turns }: Borders,
): void {
  const loose: number[] = [];
  for (let e = 0; e < owners.length; e++)
    if (sides[ranks[owners[e]!]!]![turns[e] === 0 ? 1 : 0][lines[e]!] === NOBODY) loose.push(e);
  const looseEnds = new Int32Array(loose.length * 4);
  loose.forEach((e, i) => looseEnds.set(ends.subarray(e * 4, e * 4 + 4), i * 4));
  doubtClose(looseEnds, loose, owners, ranks, inDoubt);
  const numbers = new Map(areas.map(({ subject }, i) => [subject, i]));
  loose.forEach((e, i) => {
    const area = areas[owners[e]!]!;
    const x = (looseEnds[i * 4]! + looseEnds[i * 4 + 2]!) / 2;
    const y = (looseEnds[i * 4 + 1]! + looseEnds[i * 4 + 3]!) / 2;
    for (const other of areasMeeting(world, area.level, { minX: x, minY: y, maxX: x, maxY: y })) {
      if (other.subject === area.subject || sideOfShape(other.shape, x, y) === 'outside') continue;
      inDoubt[owners[e]!] = 1;
      // what lies in it may have no loose edge of its own
      for (const near of areasMeeting(world, area.level, boxOfShape(other.shape)))
        inDoubt[numbers.get(near.subject)!] = 1;
    }
  });
}

function doubtClose(
  ends: Int32Array,
  edges: readonly number[],
  owners: Int32Array,
  ranks: Uint8Array,
  inDoubt: Uint8Array,
): void {
  const cells = cellsOf(ends);
  // of edges so different every pair would have to be looked at
  if (!cells) return void edges.forEach((e) => (inDoubt[owners[e]!] = 1));
  for (let cell = 0; cell < cells.count; cell++) {
    const end = cells.start[cell + 1]!;
    for (let i = cells.start[cell]!; i < end; i++)
      for (let j = i + 1; j < end; j++) {
        const [p, q] = [owners[edges[cells.edges[i]!]!]!, owners[edges[cells.edges[j]!]!]!];
        if (ranks[p] !== ranks[q] || edgeRelation(ends, cells.edges[i]! * 4, cells.edges[j]! * 4) !== CLOSE) continue;
        inDoubt[p] = inDoubt[q] = 1;
      }
  }
}
