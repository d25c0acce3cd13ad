import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { DivisionId } from '../../plan/grid';
import { divisionRows, isOpenAtFirst, type DivisionRow } from '../model/division-rows';
import { keptRows } from '../model/kept-rows';
import type { PlanSignals } from './plan-signals';

/** The tree of divisions, and which of them stand open. */
export interface DivisionBoard {
  readonly rows: Accessor<readonly DivisionRow[]>;
  toggle(id: DivisionId): void;
}

export function createDivisionBoard({ world, communities }: Pick<PlanSignals, 'world' | 'communities'>): DivisionBoard {
  // opened or closed by hand
  const [turned, setTurned] = createSignal<ReadonlySet<DivisionId>>(new Set());
  return {
    rows: createMemo<readonly DivisionRow[]>((before) => {
      const open = world();
      if (!open) return [];
      const count = communities().length;
      const rows = divisionRows(
        open,
        communities(),
        (division) => turned().has(division.id) !== isOpenAtFirst(division, count),
      );
      return keptRows(rows, before);
    }, []),
    toggle: (id) =>
      void setTurned((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
  };
}
