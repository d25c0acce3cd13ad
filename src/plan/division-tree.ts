import type { Division, DivisionId, Level } from './grid';
import { holdingMost } from './holding-most';

/** How divisions lie in each other. Edits bend their outlines by a unit or two; who lies in whom stays as it was imported. */
export interface DivisionTree {
  /** The division next above of those that are loaded; null: none is. */
  parentOf(id: DivisionId): DivisionId | null;
  /** Divisions with none below them: there grids are judged. */
  readonly leaves: ReadonlySet<DivisionId>;
  /** The levels of those right below a division. */
  levelsBelow(id: DivisionId): ReadonlySet<Level>;
  /** A community by its code. */
  readonly communities: ReadonlyMap<string, DivisionId>;
}

/** From the finest to the coarsest. */
export const LEVELS: readonly Level[] = ['community', 'street', 'county', 'city'];

/**
 * A division lies in the one whose code its own code begins with, of the next level that has such; where none has (codes of another
 * kind), in the one of the next level that holds most of it.
 */
export function divisionTree(divisions: readonly Division[]): DivisionTree {
  const byLevel = LEVELS.map((level) => divisions.filter((division) => division.level === level && isDrawn(division)));
  const byCode = byLevel.map((rows) => new Map(rows.map(({ code, id }) => [code, id])));
  const parents = new Map<DivisionId, DivisionId | null>();
  const levelsBelow = new Map<DivisionId, Set<Level>>();
  byLevel.forEach((rows, rank) => {
    for (const row of rows) {
      const parent = byPrefix(row.code, byCode.slice(rank + 1)) ?? byPlace(row, byLevel.slice(rank + 1));
      parents.set(row.id, parent);
      if (parent !== null) levelsBelow.set(parent, (levelsBelow.get(parent) ?? new Set()).add(row.level));
    }
  });
  return {
    parentOf: (id) => parents.get(id) ?? null,
    leaves: new Set(byLevel.flat().flatMap(({ id }) => (levelsBelow.has(id) ? [] : [id]))),
    levelsBelow: (id) => levelsBelow.get(id) ?? NONE,
    communities: byCode[0]!,
  };
}

const NONE: ReadonlySet<Level> = new Set();

const isDrawn = ({ original }: Division): boolean => original.length > 0;

function byPrefix(code: string, above: readonly ReadonlyMap<string, DivisionId>[]): DivisionId | null {
  for (const level of above)
    for (let digits = code.length - 1; digits > 0; digits--) {
      const id = level.get(code.slice(0, digits));
      if (id !== undefined) return id;
    }
  return null;
}

function byPlace({ original }: Division, above: readonly (readonly Division[])[]): DivisionId | null {
  const next = above.find((rows) => rows.length > 0) ?? [];
  return holdingMost(
    next.map(({ id, original: shape }) => ({ id, shape })),
    original,
  );
}
