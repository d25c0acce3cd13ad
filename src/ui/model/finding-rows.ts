import { RULE_CODES, type Finding, type RuleState, type Severity } from '../../checks/finding';

export const GROUPINGS = ['rule', 'community', 'severity'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One line of the list of findings; `key` is its own, `level` how deep it stands. */
export type FindingRow =
  | {
      readonly kind: 'heading';
      readonly key: string;
      readonly level: 1;
      readonly group: string;
      readonly count: number;
      readonly open: boolean;
      readonly worst: Severity | null;
    }
  | {
      readonly kind: 'border';
      readonly key: string;
      readonly level: 2;
      readonly findings: readonly Finding[];
      readonly open: boolean;
    }
  | { readonly kind: 'finding'; readonly key: string; readonly level: 2 | 3; readonly finding: Finding }
  | { readonly kind: 'unchecked'; readonly key: string; readonly level: 2; readonly state: RuleState };

export interface FindingGroups {
  readonly by: Grouping;
  /** Key of the community, '' where there is none; asked only where they are grouped so. */
  communityOf(finding: Finding): string;
  /** Communities in their order. */
  readonly communities: readonly string[];
}

/** Two or more along one border are shown as one line that opens. */
const FEW = 2;

/** Headings of what is not in the order of the findings themselves. */
export const WAIVED = '~waived';
export const UNCHECKED = '~unchecked';

/** No group is called so. */
const APART = '\n';

/** Groups stand open; borders, and what somebody lets stand, until they are opened. */
export const isFoldedAtFirst = (key: string): boolean => key.includes(APART) || key === WAIVED;

/** The findings group by group, in the order in which they are listed and walked. */
export function groupedFindings(
  findings: readonly Finding[],
  { by, communityOf, communities }: FindingGroups,
): ReadonlyMap<string, readonly Finding[]> {
  const keyOf = {
    rule: ({ rule }: Finding): string => rule,
    severity: ({ severity }: Finding): string => severity,
    community: communityOf,
  }[by];
  const order = { rule: RULE_CODES, severity: ['error', 'warning', 'note'], community: [...communities, ''] }[by];
  const groups = new Map<string, Finding[]>(order.map((key) => [key, []]));
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return new Map([...groups].flatMap(([key, group]) => (group.length === 0 ? [] : [[key, sideBySide(group)]])));
}

/** What of each group is to be seen: headings, and below those that stand open borders and findings. */
export function findingRows(
  groups: ReadonlyMap<string, readonly Finding[]>,
  waived: readonly Finding[],
  unchecked: readonly RuleState[],
  isOpen: (key: string) => boolean,
): FindingRow[] {
  const rows: FindingRow[] = [];
  const heading = (group: string, count: number, worst: Severity | null): boolean => {
    const open = isOpen(group);
    rows.push({ kind: 'heading', key: group, level: 1, group, count, open, worst });
    return open;
  };
  for (const [group, findings] of groups)
    if (heading(group, findings.length, findings[0]!.severity)) addFindings(rows, group, findings, isOpen);
  if (unchecked.length > 0 && heading(UNCHECKED, unchecked.length, null))
    for (const state of unchecked) rows.push({ kind: 'unchecked', key: `?${state.rule}`, level: 2, state });
  if (waived.length > 0 && heading(WAIVED, waived.length, null)) addFindings(rows, WAIVED, waived, isOpen);
  return rows;
}

/** The key of the line under which the findings along one border stand. */
export const borderKey = (group: string, { rule, group: border }: Finding): string => [group, rule, border].join(APART);

function addFindings(
  rows: FindingRow[],
  group: string,
  findings: readonly Finding[],
  isOpen: (key: string) => boolean,
): void {
  for (let i = 0; i < findings.length;) {
    const end = endOfBorder(findings, i);
    const along = findings.slice(i, end);
    i = end;
    const isMany = along.length >= FEW;
    if (isMany) {
      const key = borderKey(group, along[0]!);
      const open = isOpen(key);
      rows.push({ kind: 'border', key, level: 2, findings: along, open });
      if (!open) continue;
    }
    for (const finding of along) rows.push({ kind: 'finding', key: finding.id, level: isMany ? 3 : 2, finding });
  }
}

/** Where the findings of the same rule along the same border end. */
function endOfBorder(findings: readonly Finding[], start: number): number {
  const { rule, group } = findings[start]!;
  let end = start + 1;
  if (group === undefined) return end;
  while (end < findings.length && findings[end]!.rule === rule && findings[end]!.group === group) end++;
  return end;
}

/** Those along one border beside each other, where the first of them stood. */
function sideBySide(findings: readonly Finding[]): readonly Finding[] {
  const borders = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.group === undefined ? finding.id : borderKey('', finding);
    const list = borders.get(key);
    if (list) list.push(finding);
    else borders.set(key, [finding]);
  }
  return borders.size === findings.length ? findings : [...borders.values()].flat();
}
