import type { ToolEvent, ToolOptions } from './tool';

/**
 * Whether Alt is held, as the last event of the pointer said it; Enter and the plan say nothing of it. Off the map nobody
 * sees it go up, so there it is not held.
 */
export const heldAlt = (event: ToolEvent, before: boolean): boolean =>
  'alt' in event ? event.alt : event.type !== 'leave' && before;

/** Whether houses stay whole: as the setting says, and the other way while Alt is held. */
export const wholeHouses = (options: ToolOptions, alt: boolean): boolean => options.keepBuildingsWhole !== alt;
