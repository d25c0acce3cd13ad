import type { Finding } from '../../checks/finding';
import { findingChange } from './finding-change';

/** Findings that were there then and are no more, as a planner counts them: what is only told of another grid now is not mended. */
export function resolvedSince(then: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  if (then === now) return [];
  const [before, after] = [then, now].map((findings) => new Set(findings.map(({ id }) => id)));
  return findingChange({
    appeared: now.filter(({ id }) => !before!.has(id)),
    gone: then.filter(({ id }) => !after!.has(id)),
  }).gone;
}
