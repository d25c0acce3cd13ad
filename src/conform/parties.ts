import type { Cut } from '../geometry/cut';
import type { Shape } from '../geometry/lattice';
import type { Division, Grid, Level } from '../plan/grid';
import { lockingCommunity } from '../plan/locks';
import { createWorld } from '../plan/world';
import type { Claim } from './claims';
import type { ConformOptions } from './conform';

/**
 * Divisions and grids that are drawn, numbered as parties: the divisions first, coarse before fine; among equals from west to east, and
 * what lies in one place by its id. So nothing depends on the order in which rows come.
 */
export interface Parties {
  readonly divisions: readonly Division[];
  readonly grids: readonly Grid[];
  /** From this one on divisions are those that grids keep to: of the finest level there is. */
  readonly firstHome: number;
  isLocked(party: number): boolean;
  /** The place of a grid among those that are asked first. */
  priorityOf(party: number): number;
  /**
   * By grid the division it keeps to: the one its record names, else the one that holds most of it; −1: none does, or more of it lies
   * in none. (Where only some divisions are loaded, the grids beside them are not theirs for a sliver that sticks in.)
   */
  homesBy(cut: Cut, claims: readonly Claim[]): (grid: number) => number;
}

const LEVELS: readonly Level[] = ['city', 'county', 'street', 'community'];

export function partiesOf(
  divisions: readonly Division[],
  grids: readonly Grid[],
  { locked, priority = [] }: ConformOptions,
): Parties {
  const levelOf = ({ level }: Division) => LEVELS.indexOf(level);
  const drawn = divisions.filter(isDrawn).sort((p, q) => levelOf(p) - levelOf(q) || byPlace(p, q));
  const members = grids.filter(isDrawn).sort(byPlace);
  const finest = drawn.reduce((most, division) => Math.max(most, levelOf(division)), -1);
  const firstHome = drawn.findIndex((division) => levelOf(division) === finest);
  const homes = drawn.map(({ code }, party) => [code, party] as const).slice(Math.max(firstHome, 0));
  const codes = new Map(homes.toReversed());
  const ranks = new Map(priority.map((id, rank) => [id, rank]));
  const priorities = members.map(({ id }) => ranks.get(id) ?? priority.length);
  // who holds a grid that names no community is asked only where one is locked
  const world = divisions.some((division) => division.locked) ? createWorld({ grids, divisions }) : null;
  const isLocked = members.map(
    (grid) =>
      grid.locked !== null ||
      (locked?.has(grid.id) ?? false) ||
      (world !== null && lockingCommunity(world, grid) !== null),
  );
  return {
    divisions: drawn,
    grids: members,
    firstHome: firstHome < 0 ? drawn.length : firstHome,
    isLocked: (party) => isLocked[party - drawn.length] ?? false,
    priorityOf: (party) => priorities[party - drawn.length]!,
    homesBy(cut, claims) {
      const areas = members.map(() => new Map<number, number>());
      claims.forEach(({ grids: holders, home }, face) => {
        for (const holder of holders) {
          const sums = areas[holder - drawn.length]!;
          sums.set(home, (sums.get(home) ?? 0) + cut.faces[face]!.area2);
        }
      });
      const homeOf = members.map(({ community }, i) => {
        const named = codes.get(community);
        if (named !== undefined) return named;
        // of two that hold as much the first, and any rather than none
        const most = [...areas[i]!].sort(([p, x], [q, y]) => y - x || Number(p < 0) - Number(q < 0) || p - q);
        return most[0]?.[0] ?? -1;
      });
      return (grid) => homeOf[grid - drawn.length]!;
    },
  };
}

const isDrawn = ({ shape }: { readonly shape: Shape }): boolean => shape.length > 0;

interface Row {
  readonly id: string;
  readonly shape: Shape;
}

/** By the first vertex at which two canonical outlines differ. */
function byPlace(p: Row, q: Row): number {
  for (let i = 0; i < p.shape.length && i < q.shape.length; i++) {
    const [polygon, other] = [p.shape[i]!, q.shape[i]!];
    for (let r = 0; r < polygon.length && r < other.length; r++) {
      const [ring, its] = [polygon[r]!, other[r]!];
      for (let k = 0; k < ring.length && k < its.length; k++) if (ring[k] !== its[k]) return ring[k]! - its[k]!;
      if (ring.length !== its.length) return ring.length - its.length;
    }
    if (polygon.length !== other.length) return polygon.length - other.length;
  }
  return p.shape.length - q.shape.length || (p.id < q.id ? -1 : 1);
}
