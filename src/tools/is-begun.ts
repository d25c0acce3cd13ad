import type { ToolName, ToolView } from './tool';

/** Tools that begin with a grid being picked; to the others a grid only says where they would be at work. */
const PICKING_GRIDS: ReadonlySet<ToolName> = new Set(['merge', 'assign']);

/** Whether there is something to finish, or to take back. Select has neither: what is selected stands by itself. */
export const isBegun = (tool: ToolName, { line, handles, grids, buildings, draft }: ToolView): boolean =>
  tool !== 'select' &&
  (draft !== null ||
    [line, handles, buildings].some(({ length }) => length > 0) ||
    (PICKING_GRIDS.has(tool) && grids.length > 0));
