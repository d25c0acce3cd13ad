import { RULE_CODES, type RuleCode } from '../checks/finding';
import type { ToldFinding } from './told-finding';

/** Findings by their rule, in the order in which people read them; rules with none are left out. */
export function byRule(findings: readonly ToldFinding[]): ReadonlyMap<RuleCode, readonly ToldFinding[]> {
  const lists = new Map<RuleCode, ToldFinding[]>(RULE_CODES.map((rule) => [rule, []]));
  for (const told of findings) lists.get(told.finding.rule)!.push(told);
  for (const [rule, list] of lists) if (list.length === 0) lists.delete(rule);
  return lists;
}
