import { boxOf } from '../geometry/box';
import type { Shape } from '../geometry/lattice';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { GridId } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import { bendBorder } from './bend-border';
import { endsIn, withVertexAt } from './border-path';
import { badPlace } from './good-geometry';

/**
 * A vertex goes elsewhere in every grid that has it, with the borders that end in it. Refused where a border would come to touch
 * or cross another (`would-cross`), and on the outline of a community or sub-district (`division-border`): those do not move.
 */
export function moveVertex(world: World, edit: Edit & { edit: 'move-vertex' }): Patch | Refusal {
  const { from, to, keepBuildingsWhole } = edit;
  const bad = badPlace(from) ?? badPlace(to);
  if (bad) return bad;
  if (from[0] === to[0] && from[1] === to[1]) return refuse('nothing-changes', from);
  const star = gridsMeeting(world, boxOf(from)).filter(({ shape }) => endsIn([shape], from).length > 0);
  if (star.length === 0) return refuse('no-vertex-here', from);
  for (const { shape, name } of divisionsMeeting(world, boxOf(from)))
    if (endsIn([shape], from).length > 0) return refuse('division-border', from, { division: name });

  const grids = new Map<GridId, Shape>();
  for (const { id, name, shape } of star) {
    const moved = withVertexAt(shape, from, to);
    if (typeof moved === 'string') return refuse(moved, to, { grid: name });
    grids.set(id, moved);
  }
  const ends = endsIn(
    star.map(({ shape }) => shape),
    from,
  );
  const bends = ends.map((end) => ({ before: [...end, ...from], after: [...end, ...to] }));
  return bendBorder(world, bends, { grids, divisions: new Map() }, keepBuildingsWhole);
}
