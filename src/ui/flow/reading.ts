import { rowOf } from '../../plan/footprints';
import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { Box } from '../../geometry/box';
import type { Position } from '../../geometry/lattice';
import type { Hit } from '../../session/find';
import type { Shade } from '../../session/shading';
import { boxOfHit } from '../model/hit-words';
import { legendOf, shadedGrids } from '../model/shaded-grids';
import type { Ports, Selection } from '../ports';
import { createDivisionBoard } from './division-board';
import { createFinder } from './finder';
import { createGridBoard } from './grid-board';
import type { PlanSignals } from './plan-signals';
import type { Preferences } from './preferences';

export interface ReadingOptions {
  readonly plan: PlanSignals;
  readonly preferences: Preferences;
  readonly extent: Accessor<Box | null>;
  readonly selection: Accessor<Selection>;
  readonly swatch: Ports['swatch'];
  select(selection: Selection, tabs?: 'show' | 'stay'): void;
  fly(box: Box): void;
  /** To something small, with what is around it. */
  flyNear(box: Box): void;
}

/** How a plan is read: by colours, as a table, as a tree, by what is sought in it. */
export function createReading({ plan, preferences, extent, selection, swatch, ...go }: ReadingOptions) {
  const shadeable = () => ({ rows: plan.rows(), retired: plan.retired().length, findings: plan.findingsByGrid() });
  const [sought, setSought] = createSignal<Position | null>(null);
  // whoever goes on to something else, or to another plan, has found the place
  createEffect(on([selection, plan.world], () => setSought(null), { defer: true }));
  return {
    /** What the map is told of its colours, and what the legend says of them. */
    shaded: createMemo(() => shadedGrids(preferences.shading(), shadeable())),
    legend: createMemo(() => legendOf(preferences.shading(), shadeable())),
    swatch: (shade: Shade) => swatch(preferences.theme(), preferences.shading(), shade),
    /** The grids as rows, in step with the map. */
    table: createGridBoard({
      plan,
      extent,
      selection,
      select: (grids) => go.select({ grids, building: null }, 'stay'),
    }),
    divisions: createDivisionBoard(plan),
    /** What is sought and found in the plan. */
    finder: createFinder(plan.world),
    /** A place that was sought last, marked until something is selected. */
    sought,
    /** Selects what was found, and shows where it is. */
    goTo(hit: Hit) {
      const open = plan.world();
      if (!open) return;
      setSought(hit.kind === 'place' ? hit.at : null);
      if (hit.kind === 'grid') go.select({ grids: [hit.grid], building: null });
      if (hit.kind === 'building') {
        const holder = open.holders[rowOf(open.footprints, hit.building)!]![0]?.grid;
        go.select({ grids: holder === undefined ? [] : [holder], building: hit.building });
      }
      const box = boxOfHit(hit, open);
      if (box) (hit.kind === 'grid' || hit.kind === 'division' ? go.fly : go.flyNear)(box);
    },
  };
}
