import type { Finding } from '../checks/finding';
import type { Position } from '../geometry/lattice';
import { sideOfShape } from '../geometry/ring';
import { communityOf } from '../plan/community';
import type { Division, DivisionId, Grid, GridId } from '../plan/grid';
import { divisionsMeeting, treeOf, type World } from '../plan/world';

/** The community, and the sub-district over it, under which a report lists something; null: none is known. */
export interface Home {
  readonly community: Division | null;
  readonly street: Division | null;
}

export interface Homes {
  ofGrid(grid: Grid): Home;
  ofDivision(division: Division): Home;
  ofFinding(finding: Finding): Home;
}

/** Looks each of them up once. */
export function homesIn(world: World): Homes {
  const known = new Map<GridId, Home>();
  const tree = treeOf(world);
  const ofDivision = (division: Division): Home => {
    const community = division.level === 'community' ? division : null;
    let id: DivisionId | null = division.id;
    for (; id !== null; id = tree.parentOf(id)) {
      const row = world.divisions.get(id)!;
      if (row.level === 'street') return { community, street: row };
    }
    return { community, street: null };
  };
  const ofGrid = (grid: Grid): Home => {
    let home = known.get(grid.id);
    if (!home) {
      const community = communityOf(world, grid);
      known.set(grid.id, (home = community ? ofDivision(community) : NOWHERE));
    }
    return home;
  };
  return {
    ofGrid,
    ofDivision,
    ofFinding({ divisions, grids, at }) {
      const named = divisions.flatMap((id) => world.divisions.get(id) ?? []);
      const division = named.find(({ level }) => level === 'community') ?? named[0];
      if (division) return ofDivision(division);
      const grid = grids[0] === undefined ? undefined : world.grids.get(grids[0]);
      if (grid) return ofGrid(grid);
      const around = at && divisionsAt(world, at).find(({ level }) => level === 'community');
      return around ? ofDivision(around) : NOWHERE;
    },
  };
}

const NOWHERE: Home = { community: null, street: null };

const divisionsAt = (world: World, [x, y]: Position): Division[] =>
  divisionsMeeting(world, { minX: x, minY: y, maxX: x, maxY: y }).filter(
    ({ shape }) => sideOfShape(shape, x, y) !== 'outside',
  );
