import type { EditBody } from '../../src/plan/edit';
import { cursorOf, isDragging, type Cursor } from '../../src/tools/cursor';
import type {
  PointerEvent,
  Surroundings,
  ToolEvent,
  ToolName,
  ToolOptions,
  ToolStep,
  ToolView,
} from '../../src/tools/tool';
import { stepTool, takeUp, viewTool, type Toolbox } from '../../src/tools/toolbox';

export const TOLERANCE = 8;

type Modifiers = Partial<Pick<PointerEvent, 'shift' | 'alt'>>;

const pointer =
  (type: PointerEvent['type']) =>
  (x: number, y: number, { shift = false, alt = false }: Modifiers = {}): ToolEvent => ({
    type,
    at: [x, y],
    tolerance: TOLERANCE,
    shift,
    alt,
  });

export const move = pointer('move');
export const click = pointer('click');
export const press = pointer('press');
export const release = pointer('release');
/** A double-click as it comes: two clicks before it, the hand trembling a little. */
export const twice = (x: number, y: number, held: Modifiers = {}): readonly ToolEvent[] => [
  click(x, y, held),
  click(x + 1, y - 1, held),
  pointer('double-click')(x + 1, y - 1, held),
];
export const leave: ToolEvent = { type: 'leave' };
export const enter: ToolEvent = { type: 'finish' };
export const esc: ToolEvent = { type: 'back' };
export const del: ToolEvent = { type: 'delete' };
export const straighten: ToolEvent = { type: 'straighten' };
export const planChanged: ToolEvent = { type: 'plan-changed' };
export const SHIFT: Modifiers = { shift: true };
export const ALT: Modifiers = { alt: true };

/** A planner at a town with a tool in hand: keeps the selection as the page does, and everything that the tool asked for. */
export class Desk {
  around: Surroundings;
  options: ToolOptions;
  toolbox: Toolbox;
  /** Whether an edit is done (the plan changes, at once) or refused (nothing comes). */
  refusing = false;
  readonly edits: EditBody[] = [];
  readonly asks: EditBody[] = [];
  /** Both, in their order. */
  readonly said: EditBody[] = [];

  constructor(around: Surroundings, tool: ToolName, options: Partial<ToolOptions> = {}) {
    this.around = around;
    this.options = { keepBuildingsWhole: true, grids: [], building: null, ...options };
    this.toolbox = takeUp(tool, this.options);
  }

  do(...events: readonly (ToolEvent | readonly ToolEvent[])[]): this {
    for (const event of events.flat() as readonly ToolEvent[]) this.step(event);
    return this;
  }

  get view(): ToolView {
    return viewTool(this.toolbox, this.options);
  }

  get cursor(): Cursor {
    return cursorOf(this.toolbox);
  }

  get dragging(): boolean {
    return isDragging(this.toolbox);
  }

  private step(event: ToolEvent): void {
    const step: ToolStep<Toolbox> = stepTool(this.toolbox, event, this.around, this.options);
    this.toolbox = step.state;
    if (step.select) this.options = { keepBuildingsWhole: this.options.keepBuildingsWhole, ...step.select };
    if (step.ask) this.asks.push(step.ask);
    if (step.edit) this.edits.push(step.edit);
    this.said.push(...[step.edit ?? step.ask ?? []].flat());
    if (!step.edit) return;
    if (!this.refusing) this.step(planChanged);
  }
}
