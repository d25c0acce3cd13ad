import type { ToldFinding } from './told-finding';

/** Maps in one file where nobody says how many: more (some 2.5 kB each), and browsers take long to open it. */
export const MOST_PICTURES = 5000;

/**
 * Which errors get a map, by their number: all of them, or where they are too many, as many of every rule as there are of the others, so
 * that none of a rare kind is left out for a thousandth of a common one.
 */
export function pictured(findings: readonly ToldFinding[], most = MOST_PICTURES): ReadonlySet<number> {
  const byRule = new Map<string, number[]>();
  findings.forEach(({ finding }, i) => {
    if (finding.severity !== 'error' || !finding.box) return;
    const list = byRule.get(finding.rule);
    if (list) list.push(i);
    else byRule.set(finding.rule, [i]);
  });
  const chosen = new Set<number>();
  const longest = Math.max(0, ...Array.from(byRule.values(), (list) => list.length));
  for (let turn = 0; turn < longest && chosen.size < most; turn++)
    for (const list of byRule.values()) if (turn < list.length && chosen.size < most) chosen.add(list[turn]!);
  return chosen;
}
