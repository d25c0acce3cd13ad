import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { EditBody, Refusal } from '../../plan/edit';
import type { Roads } from '../../plan/roads';
import type { Preview, Session } from '../../session/session';
import { createTracer } from '../../session/trace/tracer';
import type { ToolEvent, ToolName, ToolOptions, ToolView } from '../../tools/tool';
import { cursorOf, isDragging } from '../../tools/cursor';
import { stepTool, takeUp, viewTool, type Toolbox } from '../../tools/toolbox';
import { NO_TRACE, stepTraceKey, type TraceKey, type TraceKeyEvent } from '../../tools/trace-key';
import { traceHint } from '../model/trace-hint';
import type { Cursor, Pointer, Selection } from '../ports';
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
  take(tool: ToolName): void;
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
  planChanged(): void;
  /** Another plan: nothing of what was begun is kept. */
  clear(): void;
}

export interface ToolbenchOptions {
  readonly session: Accessor<Session | null>;
  readonly selection: Accessor<Selection>;
  readonly keepWhole: Accessor<boolean>;
  readonly roads: Accessor<Roads | null>;
  select(selection: Selection): void;
  edit(body: EditBody): Refusal | null;
  ask(body: EditBody): void;
}

/** Carries what the pointer and the keys do to the tool in hand, and what comes of it to the plan. */
export function createToolbench(desk: ToolbenchOptions): Toolbench {
  const options = (): ToolOptions => ({ keepBuildingsWhole: desk.keepWhole(), ...desk.selection() });
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
    const step = stepTool(toolbox(), event, surroundingsOf(session, desk.roads(), tracer), options());
    // the state first: the edit comes back as a plan change
    setToolbox(step.state);
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

  const point = (report: Pointer): void => {
    if (report.type === 'menu') return;
    setPointer(report.type === 'leave' ? null : report);
    if (report.type === 'leave') return handle({ type: 'leave' });
    const isLeg = report.type === 'click' && (view()?.handles.length ?? 0) > 0;
    handle({ ...report, type: report.type, trace: traceKey().way });
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
    cursor: () => cursorOf(toolbox()),
    dragging: () => isDragging(toolbox()),
    take(tool) {
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
    canTrace: () => view()?.aim != null,
    tracing: () => traceKey().way !== null,
    finish() {
      setTraceKey(NO_TRACE);
      handle({ type: 'finish' });
    },
    back() {
      if (traceKey().way !== null) turnTrace('end');
      else handle({ type: 'back' });
    },
    planChanged() {
      setTraceKey(NO_TRACE);
      previewed = null;
      handle({ type: 'plan-changed' });
    },
    clear() {
      setTraceKey(NO_TRACE);
      previewed = null;
      setOutcome(null);
      setToolbox(takeUp('select', { ...options(), grids: [], building: null }));
    },
  };
}
