import type { HintKey } from '../../tools/hint-keys';
import type { ToolView } from '../../tools/tool';

/** What the next click does while lines are led along existing ones. */
export function traceHint({ handles, aim }: ToolView): HintKey {
  if (handles.length === 0) return 'hint.trace.begin';
  return aim?.trace && typeof aim.trace !== 'string' ? 'hint.trace.take' : 'hint.trace.none';
}
