import { metresPerUnit } from '../../../src/geometry/area';
import { boxOfShape, EMPTY, grown, union } from '../../../src/geometry/box';
import { cut, isProblem } from '../../../src/geometry/cut';
import type { Shape } from '../../../src/geometry/lattice';
import { lowestLevel } from '../../../src/plan/community';
import type { Patch } from '../../../src/plan/patch';
import { divisionsMeeting, gridsMeeting, type World } from '../../../src/plan/world';

/** Ground in m² where a patch made things worse, wherever else it made them better. */
export interface Worse {
  /** In a division, and no grid has it any more. */
  readonly left: number;
  /** Claimed once more than before, for each pair of grids that claims it. */
  readonly claimed: number;
}

/** Judged place by place, from all the shapes before and after in one cut: no rule is asked. `world` has the patch already. */
export function worseGround(world: World, patch: Patch): Worse {
  const rows = Object.values(patch.grids ?? {}).filter(([was, is]) => was?.shape !== is?.shape);
  const sides = rows.map(([was, is]) => [was?.shape ?? [], is?.shape ?? []] as const);
  const around = sides.flat().map(boxOfShape).reduce(union, EMPTY);
  const others = gridsMeeting(world, grown(around, 1)).filter(({ id }) => !isChanged(patch, id));
  const divisions = divisionsMeeting(world, around).filter(({ level }) => level === lowestLevel(world));
  const layers: readonly (readonly Shape[])[] = [
    others.map(({ shape }) => shape),
    sides.map(([was]) => was),
    sides.map(([, is]) => is),
    divisions.map(({ shape }) => shape),
  ];
  const layerOf = layers.flatMap((shapes, layer) => shapes.map(() => layer));
  const result = cut(
    layers.flat().map((shape) => shape.flat()),
    [],
  );
  if (isProblem(result)) throw new Error(`${result.problem} at ${result.at.join()}`);
  let [left, claimed] = [0, 0];
  for (const { regions, area2 } of result.faces) {
    const [stay = 0, were = 0, are = 0, inside = 0] = layers.map(
      (_, layer) => regions.filter((region) => layerOf[region] === layer).length,
    );
    if (inside > 0 && stay + were > 0 && stay + are === 0) left += area2 / 2;
    claimed += Math.max(0, pairs(stay + are) - pairs(stay + were)) * (area2 / 2);
  }
  const { east, north } = metresPerUnit(around.minY);
  return { left: left * east * north, claimed: claimed * east * north };
}

const pairs = (grids: number): number => (grids * (grids - 1)) / 2;

function isChanged({ grids }: Patch, id: string): boolean {
  const change = grids?.[id];
  return change !== undefined && change[0]?.shape !== change[1]?.shape;
}
