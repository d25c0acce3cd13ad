import { subjectsKey } from '../../checks/evidence';
import type { Finding } from '../../checks/finding';
import { says } from './kept-rows';

/**
 * Those that were not there before, or not so. A finding that was not looked at again is the very object it was; one that was is
 * compared word for word, save its number among several of the same subjects, which moves on when another one goes.
 */
export function freshFindings(now: readonly Finding[], before: readonly Finding[]): Finding[] {
  const seen = new Set(before);
  const rechecked = now.filter((finding) => !seen.has(finding));
  if (rechecked.length === 0) return [];
  const bySubjects = new Map<string, Finding[]>();
  for (const finding of before) {
    const key = subjectsKey(finding);
    const list = bySubjects.get(key);
    if (list) list.push(finding);
    else bySubjects.set(key, [finding]);
  }
  return rechecked.filter(
    (finding) => !bySubjects.get(subjectsKey(finding))?.some((old) => says({ ...old, id: finding.id }, finding)),
  );
}
