import { area2OfShape } from '../geometry/ring';
import type { Ring } from '../geometry/lattice';
import { communityCodeOf } from '../plan/community';
import { refuse, type Refusal } from '../plan/edit';
import type { Division, Grid, GridId } from '../plan/grid';
import { namesIn } from '../plan/names';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { newGrids, type NewGrid } from './new-grids';
import { patchOf } from './patch-of';
import type { Reassigned } from './reassign';
import { takeRegion } from './take-region';

/** Takes a region for a grid that is new; `details` may look at the host that gives most. */
export function makeGrid(
  world: World,
  edit: string,
  rings: readonly Ring[],
  within: Division | null,
  keepBuildingsWhole: boolean,
  details: (host: Grid | null) => Omit<NewGrid, 'shape'>,
): Patch | Refusal {
  const temporary = `${edit}/new`;
  const drawn = takeRegion(world, rings, temporary, within, keepBuildingsWhole);
  if ('refused' in drawn) return drawn;
  const shape = drawn.grids.get(temporary) ?? [];
  // the ring lay in houses of which the other side has most
  if (shape.length === 0) return refuse('would-cut-building', [rings[0]![0]!, rings[0]![1]!]);
  const host = mainHost(world, drawn);
  const wanted = details(host);
  const community = within?.code ?? (host ? communityCodeOf(world, host) : '');
  if (wanted.name !== undefined && namesIn(world, community).has(wanted.name))
    return refuse('name-taken', null, { name: wanted.name });
  const made = newGrids(world, edit, community, [{ ...wanted, shape }]);
  if ('refused' in made) return made;
  const rest = new Map([...drawn.grids].filter(([id]) => id !== temporary));
  return patchOf(world, { ...drawn, grids: rest }, new Map<GridId, Grid | null>(made.map((row) => [row.id, row])));
}

/** The grid that gives most; null where the region was nobody's. */
function mainHost(world: World, { grids }: Reassigned): Grid | null {
  let host: Grid | null = null;
  let most = 0;
  for (const [id, shape] of grids) {
    const before = world.grids.get(id);
    const lost = before ? area2OfShape(before.shape) - area2OfShape(shape) : 0;
    if (lost > most) [host, most] = [before!, lost];
  }
  return host;
}
