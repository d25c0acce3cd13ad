import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { Box } from '../../geometry/box';
import type { GridId } from '../../plan/grid';
import {
  EVERY_GRID,
  matchingRows,
  orderedRows,
  type Column,
  type ListFilter,
  type ListOrder,
} from '../model/grid-list';
import { pressed, type Keys, type Pick } from '../model/list-pick';
import type { GridRow } from '../model/plan-rows';
import type { Selection } from '../ports';
import type { PlanSignals } from './plan-signals';

/** The table of grids: what is asked of it, and how it keeps in step with the map. */
export interface GridBoard {
  readonly filter: Accessor<ListFilter>;
  change(part: Partial<ListFilter>): void;
  clear(): void;
  readonly order: Accessor<ListOrder>;
  /** By another column, or the other way round. */
  sort(by: Column): void;
  readonly rows: Accessor<readonly GridRow[]>;
  /** The row that the keys stand on, which follows what is selected on the map. */
  readonly active: Accessor<GridId | null>;
  /** A press on a row, or a key that leads to it. */
  press(id: GridId, keys: Keys): void;
  /** The row under the pointer, to be marked on the map. */
  readonly pointed: Accessor<GridId | null>;
  point(id: GridId | null): void;
}

export interface GridBoardOptions {
  readonly plan: PlanSignals;
  /** What of the map is to be seen; null: there is no map yet. */
  readonly extent: Accessor<Box | null>;
  readonly selection: Accessor<Selection>;
  select(grids: readonly GridId[]): void;
}

export function createGridBoard({ plan, extent, selection, select }: GridBoardOptions): GridBoard {
  const [filter, setFilter] = createSignal(EVERY_GRID);
  const [order, setOrder] = createSignal<ListOrder>({ by: 'code', descending: false });
  const [pick, setPick] = createSignal<Pick | null>(null);
  const [pointed, point] = createSignal<GridId | null>(null);
  const still = settled(extent);
  const among = () => (filter().state === 'retired' ? plan.retired() : plan.rows());
  // what was found changes the order of the table only where it is sorted by that
  const findings = () => (order().by === 'findings' ? plan.findingsByGrid() : null);
  const ordered = createMemo(() => orderedRows(among(), order(), findings()));
  const inSight = createMemo<ReadonlySet<GridId>>(() => {
    const box = filter().inView ? still() : null;
    return new Set(box ? plan.world()?.gridBoxes.search(box) : []);
  });
  const rows = createMemo(() => matchingRows(ordered(), filter(), inSight()));
  // what is selected elsewhere is where the keys go on from
  createEffect(
    on(selection, ({ grids }) => {
      const now = pick();
      if (now && now.picked.length === grids.length && now.picked.every((id, i) => id === grids[i])) return;
      const last = grids.at(-1);
      setPick(last === undefined ? null : { picked: grids, active: last, anchor: last });
    }),
  );
  return {
    filter,
    change: (part) => void setFilter((now) => ({ ...now, ...part })),
    clear: () => void setFilter(EVERY_GRID),
    order,
    sort: (by) => void setOrder((now) => ({ by, descending: now.by === by && !now.descending })),
    rows,
    active: () => pick()?.active ?? null,
    press(id, keys) {
      const next = pressed(
        rows().map((row) => row.id),
        pick(),
        id,
        keys,
      );
      setPick(next);
      select(next.picked);
    },
    pointed,
    point: (id) => void point(id),
  };
}

/** Milliseconds that a view must stand still before the table goes by it. */
const STILL = 150;

function settled<Value>(value: Accessor<Value>): Accessor<Value> {
  const [still, setStill] = createSignal(value());
  createEffect(() => {
    const now = value();
    const timer = setTimeout(() => setStill(() => now), STILL);
    onCleanup(() => clearTimeout(timer));
  });
  return still;
}
