import type { Cut } from '../geometry/cut';
import type { Division, Grid, Level } from '../plan/grid';
import type { Claim } from './claims';
import type { ConformOptions } from './conform';

/** Divisions and grids that are drawn, numbered as parties: the divisions first, coarse before fine. */
export interface Parties {
  readonly divisions: readonly Division[];
  readonly grids: readonly Grid[];
  /** Whether a party is a division that grids keep to: one of the finest level there is. */
  isHome(party: number): boolean;
  readonly hasHomes: boolean;
  isLocked(party: number): boolean;
  /** The place of a grid among those that are asked first. */
  priorityOf(party: number): number;
  /** By grid the division it keeps to: the one its record names, else the one that holds most of it; −1: none does. */
  homesBy(cut: Cut, claims: readonly Claim[]): (grid: number) => number;
}

const LEVELS: readonly Level[] = ['city', 'county', 'street', 'community'];

export function partiesOf(
  divisions: readonly Division[],
  grids: readonly Grid[],
  { locked, priority = [] }: ConformOptions,
): Parties {
  const levelOf = ({ level }: Division) => LEVELS.indexOf(level);
  const drawn = divisions.filter(({ shape }) => shape.length > 0).sort((p, q) => levelOf(p) - levelOf(q));
  const members = grids.filter(({ shape }) => shape.length > 0);
  const finest = drawn.reduce((most, division) => Math.max(most, levelOf(division)), -1);
  const isHome = (party: number) => party < drawn.length && levelOf(drawn[party]!) === finest;
  const codes = new Map(drawn.flatMap(({ code }, party) => (isHome(party) ? [[code, party] as const] : [])));
  const ranks = new Map(priority.map((id, rank) => [id, rank]));
  const priorities = members.map(({ id }) => ranks.get(id) ?? priority.length);
  const isLocked = members.map(
    (grid) =>
      grid.locked !== null ||
      (locked?.has(grid.id) ?? false) ||
      drawn.some((division) => division.locked && division.code === grid.community),
  );
  return {
    divisions: drawn,
    grids: members,
    isHome,
    hasHomes: codes.size > 0,
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
      const homes = members.map(({ community }, i) => {
        const named = codes.get(community);
        if (named !== undefined) return named;
        const most = [...areas[i]!].filter(([home]) => home >= 0).sort(([p, x], [q, y]) => y - x || p - q)[0];
        return most ? most[0] : -1;
      });
      return (grid) => homes[grid - drawn.length]!;
    },
  };
}
