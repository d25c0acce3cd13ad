import { EMPTY, boxOfShape, type Box } from '../../geometry/box';
import type { Division, DivisionId } from '../../plan/grid';
import { treeOf, type World } from '../../plan/world';
import type { CommunityRow } from './plan-rows';

/** One line of the tree of divisions, with how far everything in it is. */
export interface DivisionRow {
  readonly key: DivisionId;
  readonly code: string;
  readonly name: string;
  /** How deep it stands, from 1. */
  readonly level: number;
  /** Left out of those that have none below them. */
  readonly open?: boolean;
  readonly communities: number;
  readonly grids: number;
  readonly findings: number;
  readonly gaps: number;
  /** Share of the grids that are ready, 0 … 1; see CommunityRow. */
  readonly done: number;
  readonly box: Box;
}

/** So many communities are listed at once; with more, sub-districts stand closed at first. */
const MANY = 40;

/** Whether a division stands open before anybody has touched it: what holds sub-districts does. */
export const isOpenAtFirst = ({ level }: Pick<Division, 'level'>, communities: number): boolean =>
  communities <= MANY || level !== 'street';

/** The divisions of a plan as they lie in each other, by their codes; below a closed one none are listed. */
export function divisionRows(
  world: World,
  communities: readonly CommunityRow[],
  isOpen: (division: Division) => boolean,
): readonly DivisionRow[] {
  const tree = treeOf(world);
  const below = new Map<DivisionId | null, Division[]>();
  for (const division of [...world.divisions.values()].sort(byCode)) {
    const parent = tree.parentOf(division.id);
    below.set(parent, [...(below.get(parent) ?? []), division]);
  }
  const known = new Map(communities.map((row) => [row.id, row]));
  const rows: DivisionRow[] = [];
  const list = (division: Division, level: number, isListed: boolean): Sum => {
    const children = below.get(division.id) ?? [];
    const at = rows.length;
    const open = children.length > 0 ? isOpen(division) : false;
    // the sums come from below, the line stands above
    if (isListed) rows.push(null!);
    const sums = children.map((child) => list(child, level + 1, isListed && open));
    const own = known.get(division.id);
    const sum = sums.reduce(plus, own ? { ...own, communities: 1 } : NOTHING);
    if (isListed)
      rows[at] = {
        key: division.id,
        code: division.code,
        name: division.name || division.code,
        level,
        ...(children.length > 0 && { open }),
        communities: sum.communities,
        grids: sum.grids,
        findings: sum.findings,
        gaps: sum.gaps,
        done: sum.wanted === 0 ? 0 : sum.ready / sum.wanted,
        box: division.shape.length > 0 ? boxOfShape(division.shape) : EMPTY,
      };
    return sum;
  };
  for (const root of below.get(null) ?? []) list(root, 1, true);
  return rows;
}

type Sum = Pick<CommunityRow, 'grids' | 'findings' | 'gaps' | 'ready' | 'wanted'> & { readonly communities: number };

const NOTHING: Sum = { communities: 0, grids: 0, findings: 0, gaps: 0, ready: 0, wanted: 0 };

const plus = (a: Sum, b: Sum): Sum => ({
  communities: a.communities + b.communities,
  grids: a.grids + b.grids,
  findings: a.findings + b.findings,
  gaps: a.gaps + b.gaps,
  ready: a.ready + b.ready,
  wanted: a.wanted + b.wanted,
});

const byCode = (a: Division, b: Division): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
