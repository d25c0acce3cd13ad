import { createMemo, type Accessor } from 'solid-js';
import type { Finding, RuleState } from '../../checks/finding';
import { NEW_JOURNAL, type Journal } from '../../plan/journal';
import type { World } from '../../plan/world';
import { waiverStates, type WaiverState } from '../../checks/waivers';
import type { Session } from '../../session/session';
import { keptRows } from '../model/kept-rows';
import { changedGrids } from '../../plan/changed-grids';
import type { GridId } from '../../plan/grid';
import { gridFindings, type GridFindings } from '../../session/grid-findings';
import {
  communityRows,
  retiredRows,
  rowKeeper,
  totalsOf,
  type CommunityRow,
  type GridRow,
  type Totals,
} from '../model/plan-rows';
import { promiseStates, type PromiseState } from '../model/promises';
import { waitingSites, type Site } from '../model/sites';

/** What is shown of the open plan: values made anew when it changed, never changed in place. */
export interface PlanSignals {
  readonly world: Accessor<World | null>;
  readonly journal: Accessor<Journal>;
  /** Whether any rule has been run yet; while none has, nothing is known. */
  readonly isChecked: Accessor<boolean>;
  /** All findings, waived ones included. */
  readonly findings: Accessor<readonly Finding[]>;
  /** How waivers bear on them, by id. */
  readonly waivers: Accessor<ReadonlyMap<string, WaiverState>>;
  /** Those that nobody waived, and those that somebody did. */
  readonly open: Accessor<readonly Finding[]>;
  readonly waived: Accessor<readonly Finding[]>;
  readonly rules: Accessor<readonly RuleState[]>;
  readonly rows: Accessor<readonly GridRow[]>;
  /** Of grids that were given up. */
  readonly retired: Accessor<readonly GridRow[]>;
  /** What was found about each grid and nobody waived; null: no rule has been run yet. */
  readonly findingsByGrid: Accessor<ReadonlyMap<GridId, GridFindings> | null>;
  readonly totals: Accessor<Totals>;
  /** Grids that are drawn and have no code. */
  readonly unnumbered: Accessor<number>;
  readonly communities: Accessor<readonly CommunityRow[]>;
  readonly sites: Accessor<readonly Site[]>;
  readonly promises: Accessor<readonly PromiseState[]>;
}

/** The session changes under a stable reference; `revision` says that its plan did, `checks` that only its findings did. */
export function createPlanSignals(
  session: Accessor<Session | null>,
  revision: Accessor<number>,
  checks: Accessor<number>,
): PlanSignals {
  const plan = (): Session | null => {
    revision();
    return session();
  };
  /** A check brings findings and changes no row. */
  const now = (): Session | null => {
    checks();
    return plan();
  };
  const world = (): World | null => plan()?.world ?? null;
  const ofWorld = <T>(read: (world: World) => readonly T[]): Accessor<readonly T[]> =>
    createMemo(() => {
      const open = world();
      return open ? read(open) : [];
    });
  const findings = createMemo<readonly Finding[]>(() => now()?.findings ?? []);
  const waivers = createMemo(() => {
    const open = world();
    return open ? waiverStates(findings(), open) : new Map<string, WaiverState>();
  });
  const isWaived = ({ id }: Finding): boolean => waivers().get(id)?.state === 'waived';
  const open = createMemo(() => (waivers().size === 0 ? findings() : findings().filter((each) => !isWaived(each))));
  const waived = createMemo(() => (waivers().size === 0 ? [] : findings().filter(isWaived)));
  const rules = createMemo<readonly RuleState[]>(() => [...(now()?.rules ?? [])]);
  const kept = <Row extends { readonly id: string }>(
    read: (world: World) => readonly Row[],
  ): Accessor<readonly Row[]> =>
    createMemo<readonly Row[]>((before) => {
      const open = world();
      return open ? keptRows(read(open), before) : [];
    }, []);
  const rowsOf = rowKeeper();
  const rows = ofWorld((open) => rowsOf(open, changedGrids(plan()!.journal)));
  return {
    world,
    journal: () => plan()?.journal ?? NEW_JOURNAL,
    isChecked: () => now()?.isChecked ?? false,
    findings,
    waivers,
    open,
    waived,
    rules,
    rows,
    retired: kept(retiredRows),
    findingsByGrid: createMemo(() => (now()?.isChecked ? gridFindings(open()) : null)),
    totals: createMemo(() => totalsOf(rows())),
    unnumbered: createMemo(() => rows().filter(({ code, drawn }) => code === '' && drawn).length),
    communities: kept((plan) => communityRows(plan, open())),
    sites: ofWorld(waitingSites),
    promises: createMemo(() => promiseStates(rules(), open(), waived(), now()?.isChecked ?? false)),
  };
}
