import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { Finding, Severity } from '../../checks/finding';
import type { Box } from '../../geometry/box';
import type { World } from '../../plan/world';
import { homesIn } from '../../report/home';
import { filteredFindings, type Since } from '../model/finding-filter';
import {
  borderKey,
  findingRows,
  groupedFindings,
  isFoldedAtFirst,
  WAIVED,
  type FindingRow,
  type Grouping,
} from '../model/finding-rows';
import { freshFindings } from '../model/fresh-findings';
import { keptRows } from '../model/kept-rows';
import type { FindingAges } from './finding-ages';
import type { PlanSignals } from './plan-signals';

/** What is asked of the findings, and what of them is listed. The desk and the audit have the same. */
export interface FindingBoard {
  readonly grouping: Accessor<Grouping>;
  group(by: Grouping): void;
  readonly severities: Accessor<readonly Severity[]>;
  toggleSeverity(severity: Severity): void;
  readonly text: Accessor<string>;
  setText(text: string): void;
  readonly inView: Accessor<boolean>;
  setInView(only: boolean): void;
  readonly since: Accessor<Since>;
  setSince(since: Since): void;
  readonly isFiltered: Accessor<boolean>;
  clear(): void;
  readonly rows: Accessor<readonly FindingRow[]>;
  /** Open findings that are asked for, in the order of the list: what next and previous go through. */
  readonly walk: Accessor<readonly Finding[]>;
  toggle(key: string): void;
  /** Opens whatever a finding is folded under. */
  reveal(finding: Finding): void;
  /** The name of a community. */
  communityName(id: string): string;
}

export interface FindingBoardOptions {
  readonly plan: PlanSignals;
  readonly ages: FindingAges;
  /** What of the map is to be seen; null: there is no map yet. */
  readonly extent: Accessor<Box | null>;
}

export function createFindingBoard({ plan, ages, extent }: FindingBoardOptions): FindingBoard {
  const [grouping, group] = createSignal<Grouping>('rule');
  const [severities, setSeverities] = createSignal<readonly Severity[]>([]);
  const [text, setText] = createSignal('');
  const [inView, setInView] = createSignal(false);
  const [since, setSince] = createSignal<Since>('always');
  // folded or unfolded by hand
  const [turned, setTurned] = createSignal<ReadonlySet<string>>(new Set());
  const isOpen = (key: string): boolean => turned().has(key) === isFoldedAtFirst(key);

  const before = (): readonly Finding[] | null => {
    if (since() === 'always') return null;
    return (since() === 'opened' ? ages.opened()?.findings : ages.beforeEdit()) ?? plan.findings();
  };
  const fresh = createMemo<ReadonlySet<Finding> | null>(() => {
    const then = before();
    const world = plan.world();
    return then && world && new Set(freshFindings(plan.findings(), then, world));
  });
  const ofWorld = <T>(read: (world: World) => readonly T[]): readonly T[] => {
    const world = plan.world();
    return world ? read(world) : [];
  };
  const filter = () => ({ severities: severities(), text: text(), extent: inView() ? extent() : null, fresh: fresh() });
  const shown = createMemo(() => ofWorld((world) => filteredFindings(plan.open(), filter(), world)));
  const waived = createMemo(() => ofWorld((world) => filteredFindings(plan.waived(), filter(), world)));
  const communityOf = createMemo(() => {
    const world = plan.world();
    if (!world || grouping() !== 'community') return () => '';
    const homes = homesIn(world);
    return (finding: Finding) => homes.ofFinding(finding).community?.id ?? '';
  });
  const groups = createMemo(() =>
    groupedFindings(shown(), {
      by: grouping(),
      communityOf: communityOf(),
      communities: plan.communities().map(({ id }) => id),
    }),
  );
  const isFiltered = (): boolean => severities().length > 0 || text().trim() !== '' || inView() || since() !== 'always';

  return {
    grouping,
    group,
    severities,
    toggleSeverity: (severity) =>
      void setSeverities((now) =>
        now.includes(severity) ? now.filter((each) => each !== severity) : [...now, severity],
      ),
    text,
    setText,
    inView,
    setInView,
    since,
    setSince,
    isFiltered,
    clear() {
      setSeverities([]);
      setText('');
      setInView(false);
      setSince('always');
    },
    rows: createMemo<readonly FindingRow[]>((before) => {
      const unchecked = isFiltered() ? [] : plan.rules().filter(({ checked }) => !checked);
      return keptRows(findingRows(groups(), waived(), unchecked, isOpen), before);
    }, []),
    walk: createMemo(() => [...groups().values()].flat()),
    toggle: (key) =>
      void setTurned((now) => {
        const next = new Set(now);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    reveal(finding) {
      const home = plan.waivers().get(finding.id)?.state === 'waived' ? WAIVED : homeOf(groups(), finding);
      if (home === null) return;
      const keys = [home, ...(finding.group === undefined ? [] : [borderKey(home, finding)])];
      setTurned((now) => {
        const next = new Set(now);
        for (const key of keys.filter((each) => !isOpen(each))) if (!next.delete(key)) next.add(key);
        return next;
      });
    },
    communityName: (wanted) => plan.communities().find(({ id }) => id === wanted)?.name ?? '',
  };
}

function homeOf(groups: ReadonlyMap<string, readonly Finding[]>, finding: Finding): string | null {
  for (const [key, findings] of groups) if (findings.includes(finding)) return key;
  return null;
}
