import type { ToolName, ToolView } from './tool';

/** Whether there is something to finish, or to take back. Select has neither: what is selected stands by itself. */
export const isBegun = (tool: ToolName, { line, handles, grids, buildings, draft }: ToolView): boolean =>
  tool !== 'select' && (draft !== null || [line, handles, grids, buildings].some(({ length }) => length > 0));
