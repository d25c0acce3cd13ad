import type { Position } from '../geometry/lattice';
import { near } from './near';
import { hasSwept } from './cursor';
import type { Surroundings, Tool, ToolEvent, ToolName, ToolOptions, ToolStep, ToolView } from './tool';
import { TOOLS, type StateOf } from './tools';

/** The tool at work and how far it is; one plain value. */
export type Toolbox = {
  readonly [Name in ToolName]: {
    readonly tool: Name;
    readonly state: StateOf<Name>;
    /** Where a click, or the end of a sweep, has just finished something. */
    readonly spent: Position | null;
  };
}[ToolName];

/** The tool taken up anew, with what is selected now. */
export const takeUp = (name: ToolName, options: ToolOptions): Toolbox => boxed(name, TOOLS[name].start(options), null);

/**
 * One event. Keep the state that comes back before the edit is done: the plan change that the edit causes is an event, too.
 * A tool that is left gives way to select.
 */
export function stepTool(
  toolbox: Toolbox,
  event: ToolEvent,
  around: Surroundings,
  options: ToolOptions,
): ToolStep<Toolbox> {
  // who closes a ring by a double-click closed it with the first click: the rest must not begin the next one
  if (belongsToSpent(toolbox, event)) return { state: toolbox };
  const step = toolOf(toolbox).step(toolbox.state, event, around, options);
  if (step.leave) return { ...step, state: takeUp('select', options) };
  return { ...step, state: boxed(toolbox.tool, step.state, spentAfter(toolbox, event, step)) };
}

/** What the tool shows now. */
export const viewTool = (toolbox: Toolbox, options: ToolOptions): ToolView =>
  toolOf(toolbox).view(toolbox.state, options);

const toolOf = ({ tool }: Toolbox): Tool<unknown> => TOOLS[tool];

// the registry ties name and state together; the compiler cannot follow that through the union
const boxed = (tool: ToolName, state: unknown, spent: Position | null): Toolbox => ({ tool, state, spent }) as Toolbox;

const belongsToSpent = ({ spent }: Toolbox, event: ToolEvent): boolean =>
  spent !== null && (event.type === 'click' || event.type === 'double-click') && isHere(spent, event);

function spentAfter(toolbox: Toolbox, event: ToolEvent, step: ToolStep<unknown>): Position | null {
  if (event.type === 'click') return step.edit || step.ask || step.done ? event.at : null;
  if (event.type === 'plan-changed' || event.type === 'leave') return toolbox.spent;
  // a lasso that ends where it began looks like a click to the map
  if (event.type === 'release' && hasSwept(toolbox)) return event.at;
  return 'at' in event && toolbox.spent && isHere(toolbox.spent, event) ? toolbox.spent : null;
}

// the two clicks of a double-click are some four pixels apart at most
const isHere = (spent: Position, { at, tolerance }: Extract<ToolEvent, { readonly at: Position }>): boolean =>
  near(spent, at, tolerance / 2);
