import { evidenceOf, subjectsKey } from '../../checks/evidence';
import type { Finding } from '../../checks/finding';
import type { World } from '../../plan/world';
import { says } from './kept-rows';

/**
 * Those that were not there before, or not so. A finding that was not looked at again is the very object it was. One that was is
 * compared by its ground where it shows any (whose neighbours it names may have changed round it), else word for word, save its number
 * among several of the same subjects, which moves on when another one goes.
 */
export function freshFindings(now: readonly Finding[], before: readonly Finding[], world: World): Finding[] {
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
  const isSame = (old: Finding, finding: Finding): boolean =>
    old.polygon && finding.polygon
      ? evidenceOf(old, world) === evidenceOf(finding, world)
      : says({ ...old, id: finding.id }, finding);
  return rechecked.filter((finding) => !bySubjects.get(subjectsKey(finding))?.some((old) => isSame(old, finding)));
}
