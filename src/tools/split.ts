import type { GridId } from '../plan/grid';
import { crossedGrid } from './crossed-grid';
import { lineTool } from './line-tool';
import { flat, pathOf } from './stroke';
import type { Stroke } from './stroke';
import type { Surroundings, ToolOptions } from './tool';

/**
 * A line across a grid parts it: the one that is selected where it runs through that one, else the one that it crosses
 * (`crossedGrid`); a line may begin and end anywhere.
 */
export const split = lineTool({
  name: 'split',
  targetOf,
  editOf: (grid, path, keepBuildingsWhole) => ({ edit: 'split', grid, lines: [flat(path)], keepBuildingsWhole }),
});

function targetOf(stroke: Stroke, around: Surroundings, options: ToolOptions): GridId | null {
  const selected = options.grids.filter((grid) => around.exists(grid));
  const crossed = crossedGrid(pathOf(stroke), around, selected);
  if (crossed !== null) return crossed;
  const alone = selected.length === 1 ? selected[0]! : null;
  // before there is a line: what would be parted if it began here
  return pathOf(stroke).length > 1 ? null : (alone ?? gridOfFirst(stroke, around));
}

const gridOfFirst = ({ places, pointer }: Stroke, around: Surroundings): GridId | null => {
  const first = places[0] ?? pointer;
  return first && around.gridAt(first.at);
};
