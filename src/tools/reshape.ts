import type { GridId } from '../plan/grid';
import { crossedGrid } from './crossed-grid';
import { lineTool } from './line-tool';
import { flat, pathOf } from './stroke';
import type { Stroke } from './stroke';
import type { Surroundings, ToolOptions } from './tool';

/**
 * A line from border to border draws a piece of a grid's border anew. Which grid it means:
 *
 *   1. a selected one that the line touches;
 *   2. the one in which it begins;
 *   3. where it begins on a border or on nobody's ground: the one that it crosses (`crossedGrid`), of those at its beginning
 *      before others.
 */
export const reshape = lineTool({
  name: 'reshape',
  targetOf,
  editOf: (grid, path, keepBuildingsWhole) => ({ edit: 'reshape', grid, line: flat(path), keepBuildingsWhole }),
});

function targetOf(stroke: Stroke, around: Surroundings, { grids }: ToolOptions): GridId | null {
  const path = pathOf(stroke);
  const first = path[0] ?? stroke.pointer;
  const selected = grids.filter((grid) => around.exists(grid));
  if (!first) return selected.length === 1 ? selected[0]! : null;
  const here = around.gridsAt(first.at);
  const crossed = (preferred: readonly GridId[]) => crossedGrid(path, around, preferred);
  const met = [...here, ...around.gridsAt(path.at(-1)?.at ?? first.at), crossed(selected)];
  const chosen = selected.find((grid) => met.includes(grid));
  if (chosen !== undefined) return chosen;
  if (here.length === 1 && first.to === null) return here[0]!;
  return crossed(here) ?? here[0] ?? null;
}
