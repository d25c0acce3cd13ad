import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { EditBody, Refusal } from '../../plan/edit';
import type { GridId } from '../../plan/grid';
import type { Roads } from '../../plan/roads';
import type { Preview, Session } from '../../session/session';
import { createTracer } from '../../session/trace/tracer';
import type { ToolEvent, ToolName, ToolOptions, ToolView } from '../../tools/tool';
import { cursorOf, isDragging, isSweeping, sweeps } from '../../tools/cursor';
import { stepTool, takeUp, viewTool, type Toolbox } from '../../tools/toolbox';
import { NO_TRACE, stepTraceKey, type TraceKey, type TraceKeyEvent } from '../../tools/trace-key';
import { traceHint } from '../model/trace-hint';
import type { Cursor, Pointer, Selection } from '../ports';
import type { Hand } from './hand';
import { surroundingsOf } from './surroundings';

export interface Toolbench {
  readonly tool: Accessor<ToolName>;
  /** null while no plan is open. */
  readonly view: Accessor<ToolView | null>;
  /** What the draft would do, or why it would not. */
  readonly outcome: Accessor<Preview | Refusal | null>;
  /** The last place of the pointer over the map. */
  readonly pointer: Accessor<Pointer | null>;
  readonly cursor: Accessor<Cursor>;
  /** Whether the tool drags something, so that the map must not pan under it. */
  readonly dragging: Accessor<boolean>;
  /** A drag takes what lies in it, and is under way. */
  readonly sweeping: Accessor<boolean>;
  /** Whether the tool can take things by a drag. */
  readonly canSweep: Accessor<boolean>;
  /** Whether one finger sets places; else it moves the map. */
  readonly fingerDraws: Accessor<boolean>;
  /** The listed grid that the drawing is for. */
  readonly listed: Accessor<GridId | null>;
  take(tool: ToolName, listed?: GridId | null): void;
  point(report: Pointer): void;
  /** Alt or Shift went down or up while the pointer rests. */
  modify(keys: { readonly alt: boolean; readonly shift: boolean }): void;
  /** The key that leads a line along borders and roads: pressed or let go, or the next of the ways is asked for. */
  trace(event: 'press' | 'release' | 'other'): void;
  /** Whether a place is being set, so that it may be led there. */
  canTrace(): boolean;
  /** Whether the next place is led there. */
  tracing(): boolean;
  finish(): void;
  back(): void;
  /** To what is under the pointer. */
  act(what: 'delete' | 'straighten'): void;
  planChanged(): void;
  /** Another plan: nothing of what was begun is kept. */
  clear(): void;
}

export interface ToolbenchOptions {
  readonly session: Accessor<Session | null>;
  readonly selection: Accessor<Selection>;
  readonly keepWhole: Accessor<boolean>;
  readonly roads: Accessor<Roads | null>;
  readonly hand: Hand;
  select(selection: Selection): void;
  edit(body: EditBody): Refusal | null;
  ask(body: EditBody): void;
}

/** A finger is so much broader than the tip of a mouse. */
const FINGER = 2.5;

/** Carries what the pointer and the keys do to the tool in hand, and what comes of it to the plan. */
export function createToolbench(desk: ToolbenchOptions): Toolbench {
  const [listed, setListed] = createSignal<GridId | null>(null);
  const options = (): ToolOptions => ({ keepBuildingsWhole: desk.keepWhole(), ...desk.selection(), listed: listed() });
  const [toolbox, setToolbox] = createSignal<Toolbox>(takeUp('select', options()));
  const [outcome, setOutcome] = createSignal<Preview | Refusal | null>(null);
  const [pointer, setPointer] = createSignal<Pointer | null>(null);
  const [traceKey, setTraceKey] = createSignal<TraceKey>(NO_TRACE);
  const tracer = createTracer();
  const view = createMemo(() => {
    const shown = desk.session() ? viewTool(toolbox(), options()) : null;
    return shown && traceKey().way !== null ? { ...shown, hint: traceHint(shown) } : shown;
  });
  let previewed: string | null = null;
  let frame = 0;

  const handle = (event: ToolEvent): void => {
    const session = desk.session();
    if (!session) return;
    // what a tool has in hand may be gone with the last change
    session.settle();
    const step = stepTool(toolbox(), event, surroundingsOf(session, desk.roads(), tracer), options());
    // the state first: the edit comes back as a plan change
    setToolbox(step.state);
    if (step.leave) setListed(null);
    if (step.select) desk.select(step.select);
    if (step.ask) desk.ask(step.ask);
    const refusal = step.edit ? desk.edit(step.edit) : null;
    if (refusal) {
      setOutcome(refusal);
      previewed = JSON.stringify(view()?.draft ?? null);
    } else lookAhead();
  };

  // at most one preview a frame, and none for a draft that was just previewed
  const lookAhead = (): void => {
    frame ||= window.requestAnimationFrame(() => {
      frame = 0;
      const draft = view()?.draft ?? null;
      const text = JSON.stringify(draft);
      if (text === previewed) return;
      previewed = text;
      setOutcome(draft ? (desk.session()?.preview(draft) ?? null) : null);
    });
  };

  const dragging = (): boolean => isDragging(toolbox());
  const { hand } = desk;
  /** Whether a listed grid is still to be drawn; so is none at all. */
  const isWaiting = (id: GridId | null): boolean => {
    const row = id === null ? null : desk.session()?.world.grids.get(id);
    return row === null || (row !== undefined && row.shape.length === 0 && !row.retired);
  };

  const point = (report: Pointer): void => {
    const { type } = report;
    if (type === 'menu') return;
    if (type === 'let-go') return handle({ type: dragging() ? 'back' : 'leave' });
    setPointer(type === 'leave' ? null : report);
    if (type === 'leave') return handle({ type });
    // what is dragged already is not dropped for the map
    if (hand.pans() && !dragging()) return;
    const isLeg = type === 'click' && (view()?.handles.length ?? 0) > 0;
    const tolerance = report.touch ? report.tolerance * FINGER : report.tolerance;
    const sweep = type === 'press' ? hand.sweeps() : null;
    handle({ ...report, type, tolerance, trace: traceKey().way, ...(sweep && { sweep }) });
    if (isLeg && traceKey().way !== null) {
      setTraceKey((key) => stepTraceKey(key, 'leg'));
      pointAgain({});
    }
  };
  /** The pointer rests, but something else about it changed. */
  const pointAgain = (change: Partial<Pointer>): void => {
    const last = pointer();
    if (last) point({ ...last, ...change, type: 'move' });
  };
  const turnTrace = (event: TraceKeyEvent): void => {
    const before = traceKey().way;
    if (setTraceKey((key) => stepTraceKey(key, event)).way !== before) pointAgain({});
  };

  return {
    tool: () => toolbox().tool,
    view,
    outcome,
    pointer,
    cursor: () => {
      if (hand.pans() && !dragging()) return 'grab';
      return hand.sweeps() && sweeps(toolbox()) ? 'crosshair' : cursorOf(toolbox());
    },
    dragging,
    sweeping: () => isSweeping(toolbox()),
    canSweep: () => sweeps(toolbox()),
    fingerDraws: () => !(hand.sweeps() && sweeps(toolbox())) && cursorOf(toolbox()) === 'crosshair',
    listed,
    take(tool, grid = null) {
      hand.setSweeps(null);
      setListed(grid);
      setToolbox(takeUp(tool, options()));
      setTraceKey(NO_TRACE);
      previewed = null;
      setOutcome(null);
      lookAhead();
    },
    point,
    modify({ alt, shift }) {
      const last = pointer();
      if (last && (last.alt !== alt || last.shift !== shift)) pointAgain({ alt, shift });
    },
    trace: turnTrace,
    canTrace() {
      const shown = view();
      // tools that set no places have no aim, and none while houses are picked; null: the pointer is off the map
      return shown !== null && shown.aim !== undefined && shown.buildings.length === 0;
    },
    tracing: () => traceKey().way !== null,
    finish() {
      setTraceKey(NO_TRACE);
      handle({ type: 'finish' });
    },
    back() {
      if (traceKey().way !== null) turnTrace('end');
      else handle({ type: 'back' });
    },
    act: (what) => handle({ type: what }),
    planChanged() {
      setTraceKey(NO_TRACE);
      previewed = null;
      if (!isWaiting(listed())) {
        setListed(null);
        setToolbox(takeUp('select', options()));
      }
      handle({ type: 'plan-changed' });
    },
    clear() {
      setTraceKey(NO_TRACE);
      previewed = null;
      setOutcome(null);
      setListed(null);
      setToolbox(takeUp('select', { ...options(), grids: [], building: null }));
    },
  };
}
