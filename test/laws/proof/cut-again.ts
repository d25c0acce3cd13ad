import { boxOfShape, EMPTY, union } from '../../../src/geometry/box';
import { cut, isProblem } from '../../../src/geometry/cut';
import { dissolveLayers } from '../../../src/geometry/dissolve';
import { sameShape } from '../../../src/geometry/ring';
import type { Patch } from '../../../src/plan/patch';
import { divisionsMeeting, gridsMeeting, type World } from '../../../src/plan/world';

/**
 * Repeating a cut changes nothing: all that lies round what a patch changed, cut once more along its own borders, the new ones among
 * them, falls into the very same shapes. `world` has the patch already.
 */
export function changedByCuttingAgain(world: World, patch: Patch): string[] {
  const around = Object.values(patch.grids ?? {})
    .map(([, after]) => boxOfShape(after?.shape ?? []))
    .reduce(union, EMPTY);
  const rows = [...gridsMeeting(world, around), ...divisionsMeeting(world, around)];
  const result = cut(
    rows.map(({ shape }) => shape.flat()),
    [],
  );
  if (isProblem(result)) return [`cut again: ${result.problem} at ${result.at.join()}`];
  const shapes = dissolveLayers(result, (face) => result.faces[face]!.regions);
  return rows.flatMap(({ id, shape }, i) =>
    sameShape(shape, shapes.get(i) ?? []) ? [] : [`cut again, ${id} is another shape`],
  );
}
