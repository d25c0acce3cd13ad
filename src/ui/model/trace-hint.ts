import type { HintKey } from '../../tools/hint-keys';
import type { ToolView } from '../../tools/tool';

/** What the next click does while lines are led along existing ones. */
export function traceHint({ handles, aim }: ToolView): HintKey {
  if (handles.length === 0) return 'hint.trace.begin';
  const trace = aim?.trace ?? null;
  if (trace === null || typeof trace === 'string') return 'hint.trace.none';
  return trace.ways > 1 ? 'hint.trace.ways' : 'hint.trace.take';
}
