import type { Finding } from '../../checks/finding';
import type { Box } from '../../geometry/box';
import { boxOfShape } from '../../geometry/box';
import type { Division, DivisionId, Grid, GridId, Kind } from '../../plan/grid';
import { tallyOf, type World } from '../../plan/world';
import { standingOf, type Standing } from './target';

/** One line of the grid table. */
export interface GridRow {
  readonly id: GridId;
  readonly code: string;
  readonly name: string;
  readonly community: string;
  readonly kind: Kind;
  readonly households: number;
  readonly estimated: boolean;
  readonly buildings: number;
  readonly drawn: boolean;
  readonly standing: Standing | null;
}

/** One community with how far it is. */
export interface CommunityRow {
  readonly id: DivisionId;
  readonly code: string;
  readonly name: string;
  readonly grids: number;
  /** Findings about it that are more than a note. */
  readonly findings: number;
  readonly gaps: number;
  /** Share of its grids that have a code and a shape and no finding, 0 … 1; 0 without grids. */
  readonly done: number;
  readonly box: Box;
}

export interface Totals {
  readonly grids: number;
  readonly households: number;
  readonly urban: number;
  readonly rural: number;
  readonly dedicated: number;
  readonly estimated: boolean;
}

export function gridRows(world: World): GridRow[] {
  const names = namesByCode(world);
  return Array.from(world.grids.values(), (grid) => {
    const { households, buildings, estimated } = tallyOf(world, grid.id);
    return {
      id: grid.id,
      code: grid.code,
      name: grid.name,
      community: names.get(grid.community) ?? '',
      kind: grid.kind,
      households,
      estimated: estimated > 0,
      buildings,
      drawn: grid.shape.length > 0,
      standing: standingOf(households, grid.kind, world.settings),
    };
  });
}

/** Communities in the order of their codes. A grid counts where its `community` field says. */
export function communityRows(world: World, findings: readonly Finding[]): CommunityRow[] {
  const faulty = new Set(
    findings
      .filter(matters)
      .filter(({ rule }) => rule !== 'gap')
      .flatMap(({ grids }) => grids),
  );
  const byCode = new Map<string, Grid[]>();
  for (const grid of world.grids.values()) byCode.set(grid.community, [...(byCode.get(grid.community) ?? []), grid]);
  return communitiesOf(world)
    .map((division) => {
      const grids = byCode.get(division.code) ?? [];
      const own = new Set(grids.map(({ id }) => id));
      const about = findings.filter(
        (finding) => matters(finding) && (isOf(finding, division) || isOfGrids(finding, own)),
      );
      const gaps = about.filter(({ rule }) => rule === 'gap').length;
      const ready = grids.filter((grid) => isReady(grid) && !faulty.has(grid.id)).length;
      return {
        id: division.id,
        code: division.code,
        name: division.name,
        grids: grids.length,
        findings: about.length,
        gaps,
        // a blind spot belongs to no grid, so it stands in for one that is not ready
        done: grids.length === 0 ? 0 : ready / (grids.length + gaps),
        box: boxOfShape(division.shape),
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function totalsOf(rows: readonly GridRow[]): Totals {
  const of = (kind: Kind): number => rows.filter((row) => row.kind === kind).length;
  return {
    grids: rows.length,
    households: rows.reduce((sum, row) => sum + row.households, 0),
    urban: of('urban'),
    rural: of('rural'),
    dedicated: of('dedicated'),
    estimated: rows.some((row) => row.estimated),
  };
}

export const communitiesOf = (world: World): Division[] =>
  [...world.divisions.values()].filter(({ level }) => level === 'community');

export const namesByCode = (world: World): ReadonlyMap<string, string> =>
  new Map(Array.from(world.divisions.values(), ({ code, name }) => [code, name]));

const isOf = ({ divisions }: Finding, { id }: Division): boolean => divisions.includes(id);

/** A gap names the grids round it, of whatever community; it is the fault of none. */
const isOfGrids = ({ rule, grids }: Finding, own: ReadonlySet<GridId>): boolean =>
  rule !== 'gap' && grids.some((grid) => own.has(grid));

const matters = ({ severity }: Finding): boolean => severity !== 'note';
const isReady = (grid: Grid): boolean => grid.code !== '' && grid.shape.length > 0;
