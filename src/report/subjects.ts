import type { Finding, RuleCode } from '../checks/finding';
import type { DivisionId, GridId } from '../plan/grid';
import type { World } from '../plan/world';

/** What the findings of a plan are about, by the names that stand in its files. */
export interface Subjects {
  /** Its code; its id (file and number of the feature) where it has none, or shares it with another. */
  grid(id: GridId): string;
  division(id: DivisionId): string;
  /**
   * gap, also one too narrow to be land: the divisions, that which lacks the land first, then the grids round it. building-split,
   * building-uncovered: the building, then its grids. crosses-division: the grid (or division), then the community (or division) that it
   * leaves; whatever else is about borders: the grids, then the divisions. Any other: the grids; the divisions where it is about these.
   */
  of(finding: Finding): string[];
}

/** Rules about borders, which grids and divisions can have in common. */
const OF_AREAS: ReadonlySet<RuleCode> = new Set(['overlap', 'sliver', 'unmatched-vertex', 'crosses-division']);

export function subjectsIn(world: World): Subjects {
  const uses = new Map<string, number>();
  for (const { code } of world.grids.values()) uses.set(code, (uses.get(code) ?? 0) + 1);
  const grid = (id: GridId): string => {
    const code = world.grids.get(id)?.code ?? '';
    return code !== '' && uses.get(code) === 1 ? code : id;
  };
  const division = (id: DivisionId): string => world.divisions.get(id)?.code ?? id;
  return {
    grid,
    division,
    of({ rule, of, grids, buildings, divisions }) {
      const [codes, areas] = [grids.map(grid), divisions.map(division)];
      if (rule === 'gap' || of === 'gap') return [...areas, ...codes];
      if (OF_AREAS.has(rule)) return [...codes, ...areas];
      const named = [...buildings, ...codes];
      return named.length > 0 ? named : areas;
    },
  };
}
