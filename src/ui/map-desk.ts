import { idOf } from '../plan/footprints';
import { createEffect, createMemo, on, onCleanup, untrack } from 'solid-js';
import type { Desk } from './desk';
import type { Mode } from './flow/preferences';
import type { Insets, MapPort } from './ports';

/** Margins of the page, CSS px; the same numbers stand in page.css. */
const EDGE = 12;
const TOP = 48;
const STATUS = 34;
/** The legend, folded. */
const LEGEND = 42;
const LEFT = 264;
const FOLDED = 48;
const RAIL = 52;
const RIGHT = 328;
/** An auditor reads more than a planner draws. */
const RIGHT_AUDIT = 392;
/** A table with all of its columns. */
const RIGHT_WIDE = 620;

/** Where the map is not covered by panels. */
export function insetsOf(leftFolded: boolean, rightFolded: boolean, mode: Mode, isWide: boolean): Insets {
  const rail = mode === 'audit' ? 0 : RAIL + EDGE;
  const right = isWide ? RIGHT_WIDE : mode === 'audit' ? RIGHT_AUDIT : RIGHT;
  return {
    left: EDGE + (leftFolded ? FOLDED : LEFT) + EDGE + rail,
    right: EDGE + (rightFolded ? FOLDED : right) + EDGE,
    top: EDGE + TOP + EDGE,
    bottom: EDGE + STATUS + EDGE + LEGEND + EDGE,
  };
}

/** Tools whose click takes what is under the pointer; the others set places. */
const TAKING: ReadonlySet<string> = new Set(['select', 'carve', 'assign', 'merge', 'fill-gap', 'settle']);
/** Of those the ones that take houses. */
const TAKING_HOUSES: ReadonlySet<string> = new Set(['select', 'carve', 'assign']);

/** A row of the table under the pointer is marked as its grid would be. */
function underPointer(desk: Desk): Parameters<MapPort['hover']>[0] {
  const pointed = desk.table.pointed();
  if (pointed !== null) return { grid: pointed, building: null };
  const pointer = desk.bench.pointer();
  const session = desk.session();
  if (!pointer || !session || !TAKING.has(desk.bench.tool()) || desk.bench.sweeping())
    return { grid: null, building: null };
  const row = TAKING_HOUSES.has(desk.bench.tool()) ? session.buildingAt(pointer.at) : null;
  return {
    grid: session.gridAt(pointer.at),
    building: row === null ? null : idOf(session.world.footprints, row),
  };
}

/** Tells the map everything that the page knows, and the page what the pointer does. The map is never asked. */
export function attachMap(desk: Desk, map: MapPort): void {
  desk.setMap(map);
  createEffect(() => map.setPadding(desk.insets()));
  createEffect(() => map.setTheme(desk.theme()));
  createEffect(() => map.setLayers(desk.layers()));
  createEffect(() => map.setShading(desk.shaded()));
  createEffect(() =>
    map.setWords({
      households: desk.words.t('unit.household-on-map'),
      grids: desk.words.t('unit.grid'),
      buildings: desk.words.t('unit.building'),
    }),
  );
  // what somebody lets stand is not marked, but while it is looked at
  const marked = createMemo(() => {
    const current = desk.tour.current();
    return current && desk.waived().includes(current) ? [...desk.open(), current] : desk.open();
  });
  // memos: the map is drawn anew for another world or background, not for another name
  const world = createMemo(() => desk.world());
  const context = createMemo(() => desk.drafts.plan()?.base.context ?? null);
  createEffect(
    on([world, context], ([open, background]) => {
      // in a turn of its own, as the panels have theirs
      const timer = window.setTimeout(async () => {
        await map.open(open, background);
        map.showFindings(untrack(marked), untrack(desk.tour.current));
        map.highlight(untrack(desk.selection));
        map.setShading(untrack(desk.shaded));
      });
      onCleanup(() => window.clearTimeout(timer));
    }),
  );
  createEffect(() => map.showFindings(marked(), desk.tour.current()));
  createEffect(() => map.highlight(desk.selection()));
  createEffect(() => map.showChange(desk.history.shown()));
  createEffect(() => {
    const thought = desk.ahead()?.outcome ?? desk.mending.shown();
    if (thought) return map.showTool(null, thought);
    // a tool that only selects draws nothing of its own, but what it sweeps
    const view = desk.bench.tool() === 'select' && !desk.bench.sweeping() ? null : desk.bench.view();
    map.showTool(view, desk.bench.outcome());
  });
  createEffect(() => map.hover(desk.ahead()?.over ?? underPointer(desk)));
  createEffect(() => map.pin(desk.sought()));
  createEffect(() => map.setCursor(desk.bench.cursor()));
  createEffect(() => map.setPanning(!desk.bench.dragging()));
  createEffect(() => map.setFingerDraws(desk.bench.fingerDraws()));
  const stopPointer = map.onPointer((report) => {
    // the press that begins a drag must stop the pan before the map hears of the next move
    desk.bench.point(report);
    if (report.type === 'menu') desk.mapMenu.open(report);
  });
  const stopCamera = map.onCamera((report) => void desk.setCamera(report));
  const leaveBase = desk.baseMap.attach(map.base);
  onCleanup(() => {
    leaveBase();
    stopPointer();
    stopCamera();
    desk.setMap(null);
    map.destroy();
  });
}
