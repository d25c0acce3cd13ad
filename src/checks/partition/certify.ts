import { boxOf, EMPTY, union } from '../../geometry/box';
import type { World } from '../../plan/world';
import { divisionArea, gridArea, type Area } from './area';
import { doubtsAmong } from './doubts';
import { memoryOf } from './faults-of';
import { halfEdgesOf, levelsOf } from './half-edges';
import { doubtHomes } from './homes';
import { doubtIslands } from './islands';
import { doubtRims } from './rims';
import { matesIn } from './mates';
import { isSound } from './sound';

/**
 * Proves of most areas of a plan at once that they have no faults, a city in about a tenth of a second, and answers the others, which have
 * to be looked at one by one.
 *
 *   1. count for every place how many areas of one level hold it. Crossing a line that two of them have, one from each side, leaves the
 *      number as it is: such edges are mates. It changes at loose edges alone, which have no mate: these must keep apart from each other,
 *      and beyond them there must be nobody (`doubtRims`);
 *   2. so within an area, and from mate to mate, the number is the same. It is one beside a loose edge; where areas hang together that
 *      have none, somebody counts (`doubtIslands`);
 *   3. take for every place how many of those at home in a division hold it, less one where the division does. This changes only at
 *      edges that they have and the division has not, or the other way round. Where there are none it is nought everywhere: they cover
 *      the division and nothing else (`doubtHomes`).
 *
 * This is so for sound shapes. Whatever lies where the number could be another is put in doubt; what is in doubt need not be wrong:
 * `faultsOf` decides. What is not has no faults; a law holds the two against each other.
 */
export function certify(world: World): ReadonlySet<string> {
  const memory = memoryOf(world);
  return (memory.inDoubt ??= areasInDoubt(world));
}

/**
 * Whether edges of divisions meet at vertices alone takes long to tell, and mostly follows: an outline whose every edge is one of what is
 * at home there, of which nothing is in doubt, is the rim of that. So they are taken to be sound, and those are looked at of which it does
 * not follow; where one is not, all is done again without it.
 */
function areasInDoubt(world: World): Set<string> {
  const drawn = [
    ...Array.from(world.grids.values(), gridArea),
    ...Array.from(world.divisions.values(), divisionArea).sort(byLevel),
  ].filter(({ shape }) => shape.length > 0);
  const { inDoubt, doesNotFollow } = prove(world, drawn, ({ level, shape }) => level !== null || isSound(shape));
  if (doesNotFollow.every(({ shape }) => isSound(shape))) return inDoubt;
  return prove(world, drawn, ({ shape }) => isSound(shape)).inDoubt;
}

interface Proof {
  readonly inDoubt: Set<string>;
  /** Divisions that are in doubt, or that have somebody at home who is. */
  readonly doesNotFollow: readonly Area[];
}

function prove(world: World, drawn: readonly Area[], isTaken: (area: Area) => boolean): Proof {
  const areas = drawn.filter(isTaken);
  const doubts = doubtsAmong(world, areas);
  const unsound = drawn.length === areas.length ? [] : drawn.filter((area) => !isTaken(area));
  for (const { level, shape } of unsound) doubts.putNear(level, shape.flat().map(boxOf).reduce(union, EMPTY));
  const edges = halfEdgesOf(areas);
  const mates = new Int32Array(edges.count);
  const borders = levelsOf(areas, edges).map((level) => {
    const found = matesIn(edges, level.from, level.to, mates);
    doubtRims(world, areas, edges, level, found.loose, doubts);
    doubtIslands(world, areas, edges, found, level, doubts);
    return found;
  });
  const homes = doubtHomes(world, areas, edges, mates, borders, unsound, doubts);
  const inDoubt = areas.filter((_, i) => doubts.has(i));
  const open = new Set(areas.flatMap((area, i) => (doubts.has(i) ? [area, areas[homes[i]!]] : [])));
  return {
    inDoubt: new Set([...inDoubt, ...unsound].map(({ subject }) => subject)),
    doesNotFollow: [...open].filter((area): area is Area => area !== undefined && area.level !== null),
  };
}

const byLevel = (p: Area, q: Area): number => (p.level! < q.level! ? -1 : p.level! > q.level! ? 1 : 0);
