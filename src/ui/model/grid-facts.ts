import { squareMetres } from '../../geometry/area';
import { boxOfShape, type Box } from '../../geometry/box';
import { buildingsIn, idOf } from '../../plan/footprints';
import type { Grid, GridId } from '../../plan/grid';
import { neighboursOf } from '../../plan/neighbours';
import { standingOf, type Standing } from '../../plan/target';
import { tallyOf, type Tally, type World } from '../../plan/world';
import { namesByCode } from './plan-rows';

/** Everything the inspector tells of one grid. */
export interface GridFacts {
  readonly grid: Grid;
  readonly community: string;
  readonly tally: Tally;
  readonly standing: Standing | null;
  /** Buildings that a border of this grid cuts. */
  readonly cut: number;
  readonly m2: number;
  readonly neighbours: readonly Grid[];
  readonly people: readonly { readonly role: string; readonly name: string; readonly phone: string }[];
  readonly box: Box;
}

export function gridFacts(world: World, id: GridId, cutBuildings: ReadonlySet<string>): GridFacts | null {
  const grid = world.grids.get(id);
  if (!grid) return null;
  const tally = tallyOf(world, id);
  const box = boxOfShape(grid.shape);
  return {
    grid,
    community: namesByCode(world).get(grid.community) ?? '',
    tally,
    standing: standingOf(tally.households, grid.kind, world.settings),
    cut: grid.shape.length === 0 ? 0 : cutIn(world, id, box, cutBuildings),
    m2: squareMetres(grid.shape),
    neighbours: neighboursOf(world, [id]),
    people: grid.people.map(({ person, role }) => {
      const row = world.people.get(person);
      return { role, name: row?.name ?? person, phone: row?.phone ?? '' };
    }),
    box,
  };
}

const cutIn = (world: World, id: GridId, box: Box, cut: ReadonlySet<string>): number =>
  cut.size === 0
    ? 0
    : buildingsIn(world.footprints, box).filter(
        (row) => cut.has(idOf(world.footprints, row)) && world.holders[row]!.some(({ grid }) => grid === id),
      ).length;
