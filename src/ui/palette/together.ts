import type { Grid } from '../../plan/grid';

/**
 * One grid for every name, each name having several: those that lie in one community belong together (004 and 005, of each community
 * that has both), and those come first. At most so many; none where a name has none.
 */
export function together(named: readonly (readonly Grid[])[], most: number): readonly (readonly Grid[])[] {
  const [first = [], ...others] = named;
  const choices = first.flatMap((grid) => {
    const chosen = others.reduce<readonly Grid[] | null>(
      (taken, candidates) => {
        const free = candidates.filter((candidate) => !taken?.includes(candidate));
        const next = free.find(({ community }) => community === grid.community) ?? free[0];
        return taken && next ? [...taken, next] : null;
      },
      [grid],
    );
    return chosen ? [chosen] : [];
  });
  const apart = (grids: readonly Grid[]): number => new Set(grids.map(({ community }) => community)).size;
  const closest = Math.min(...choices.map(apart));
  return choices.filter((grids) => apart(grids) === closest).slice(0, most);
}
