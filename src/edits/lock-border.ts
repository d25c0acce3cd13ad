import { boxOf } from '../geometry/box';
import { commonBorder } from '../plan/common-border';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { placeOf } from './grid-to-edit';
import { locksBetween } from './locked-borders';

/** The border between two grids is held where it runs now; nothing else of the plan changes. */
export function lockBorder(world: World, { id, grids }: Edit & { edit: 'lock-border' }): Patch | Refusal {
  const [a, b] = grids.map((grid) => world.grids.get(grid));
  if (!a || !b) return refuse('unknown-grid', null, { grid: grids[a ? 1 : 0] });
  const lines = commonBorder(a.shape, b.shape);
  if (lines.length === 0) return refuse('not-adjacent', placeOf(a), { grid: b.name });
  if (locksBetween(world, a, b).length > 0) return refuse('nothing-changes');
  return { borders: { [id]: [null, { id, grids: [a.id, b.id], lines, box: boxOf(lines.flat()) }] } };
}
