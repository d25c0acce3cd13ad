import { createMemo, type Accessor } from 'solid-js';
import type { Finding, RuleState } from '../../checks/finding';
import { NEW_JOURNAL, type Journal } from '../../plan/journal';
import type { World } from '../../plan/world';
import type { Session } from '../../session/session';
import { keptRows } from '../model/kept-rows';
import { communityRows, gridRows, totalsOf, type CommunityRow, type GridRow, type Totals } from '../model/plan-rows';
import { promiseStates, type PromiseState } from '../model/promises';
import { waitingSites, type Site } from '../model/sites';

/** What is shown of the open plan: values made anew when it changed, never changed in place. */
export interface PlanSignals {
  readonly world: Accessor<World | null>;
  readonly journal: Accessor<Journal>;
  readonly findings: Accessor<readonly Finding[]>;
  readonly rules: Accessor<readonly RuleState[]>;
  readonly rows: Accessor<readonly GridRow[]>;
  readonly totals: Accessor<Totals>;
  /** Grids that are drawn and have no code. */
  readonly unnumbered: Accessor<number>;
  readonly communities: Accessor<readonly CommunityRow[]>;
  readonly sites: Accessor<readonly Site[]>;
  readonly promises: Accessor<readonly PromiseState[]>;
}

/** The session changes under a stable reference; `revision` says that it did, so every reader asks it first. */
export function createPlanSignals(session: Accessor<Session | null>, revision: Accessor<number>): PlanSignals {
  const now = (): Session | null => {
    revision();
    return session();
  };
  const world = (): World | null => now()?.world ?? null;
  const ofWorld = <T>(read: (world: World) => readonly T[]): Accessor<readonly T[]> =>
    createMemo(() => {
      const open = world();
      return open ? read(open) : [];
    });
  const findings = createMemo<readonly Finding[]>(() => [...(now()?.findings ?? [])]);
  const rules = createMemo<readonly RuleState[]>(() => [...(now()?.rules ?? [])]);
  const kept = <Row extends { readonly id: string }>(
    read: (world: World) => readonly Row[],
  ): Accessor<readonly Row[]> =>
    createMemo<readonly Row[]>((before) => {
      const open = world();
      return open ? keptRows(read(open), before) : [];
    }, []);
  const rows = kept(gridRows);
  return {
    world,
    journal: () => now()?.journal ?? NEW_JOURNAL,
    findings,
    rules,
    rows,
    totals: createMemo(() => totalsOf(rows())),
    unnumbered: createMemo(() => rows().filter(({ code, drawn }) => code === '' && drawn).length),
    communities: kept((open) => communityRows(open, findings())),
    sites: ofWorld(waitingSites),
    promises: createMemo(() => promiseStates(rules(), findings())),
  };
}
