import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import { boxOfShape } from '../../geometry/box';
import type { GridId } from '../../plan/grid';
import { useDesk } from '../desk-context';
import { COLUMNS, isFiltered, NARROW_COLUMNS, type Column } from '../model/grid-list';
import { movedTo } from '../model/list-pick';
import { rowsInSight, topsOf } from '../model/row-window';
import { shownKey } from '../shown-key';
import { GridFilters } from './grid-filters';
import { GridTableRow } from './grid-table-row';
import { Unnumbered } from './unnumbered';

/** Heights of a row and of the head, px; the same numbers stand in lists.css. */
const ROW = 36;
const HEAD = 33;

/** All grids, to find, sort, select and go to, with the map or without it; only the rows in sight are in the document. */
export function GridTable() {
  const desk = useDesk();
  const { table } = desk;
  const { t } = desk.words;
  const [scrolled, setScrolled] = createSignal(0);
  const [height, setHeight] = createSignal(600);
  let box!: HTMLDivElement;
  const columns = () => (desk.listWide() ? COLUMNS : NARROW_COLUMNS);
  const tops = createMemo(() => topsOf(table.rows(), () => ROW));
  const range = createMemo(() => rowsInSight(tops(), scrolled(), height()));
  const indexOf = (id: GridId | null): number => table.rows().findIndex((row) => row.id === id);
  const show = (id: GridId | null): void => {
    const top = indexOf(id) * ROW;
    if (top < 0) return;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW + HEAD > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW + HEAD - box.clientHeight;
    setScrolled(box.scrollTop);
  };
  onMount(() => {
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    onCleanup(() => observer.disconnect());
  });
  // what is selected on the map comes into sight; after the table has its rows
  createEffect(on(table.active, (id) => queueMicrotask(() => show(id))));
  const go = (id: GridId): void => {
    const shape = desk.world()?.grids.get(id)?.shape ?? [];
    if (shape.length > 0) desk.fly(boxOfShape(shape));
  };
  const press = (id: GridId, event: MouseEvent): void => {
    const keys = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
    table.press(id, keys);
    if (!keys.shift && !keys.ctrl) go(id);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.altKey || event.target !== event.currentTarget) return;
    const active = table.active();
    const at = indexOf(active);
    const ctrl = event.ctrlKey || event.metaKey;
    const to = movedTo(event.key, at, table.rows().length, Math.max(1, Math.floor((height() - HEAD) / ROW)));
    if (to !== null && !ctrl) table.press(table.rows()[to]!.id, { shift: event.shiftKey, ctrl: false });
    else if (event.key === 'Enter' && at >= 0) go(active!);
    else if (event.key === ' ' && at >= 0) table.press(active!, { shift: false, ctrl: true });
    else return;
    event.preventDefault();
  };
  const direction = (by: Column) =>
    table.order().by !== by ? 'none' : table.order().descending ? 'descending' : 'ascending';
  const lineId = (id: GridId): string => `grid-line-${id}`;
  const activeInSight = () => {
    const at = indexOf(table.active());
    return at >= range()[0] && at < range()[1] ? lineId(table.active()!) : undefined;
  };
  return (
    <div class="grid-list">
      <GridFilters />
      <Unnumbered />
      <div ref={box} class="table-box" onScroll={() => setScrolled(box.scrollTop)}>
        <table
          class="grid-table"
          role="grid"
          tabindex="0"
          aria-label={t('list.table')}
          aria-multiselectable="true"
          aria-rowcount={table.rows().length + 1}
          aria-colcount={columns().length}
          aria-activedescendant={activeInSight()}
          onKeyDown={key}
          onPointerLeave={() => table.point(null)}
        >
          <thead>
            <tr aria-rowindex={1}>
              <For each={columns()}>
                {(column) => (
                  <th scope="col" class={`col-${column}`} aria-sort={direction(column)}>
                    <button type="button" onClick={() => table.sort(column)}>
                      {t(`list.${column}`)}
                    </button>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <tr class="spacer" aria-hidden="true" style={{ height: `${range()[0] * ROW}px` }} />
            <For each={table.rows().slice(...range())}>
              {(row, i) => (
                <GridTableRow
                  row={row}
                  id={lineId(row.id)}
                  index={range()[0] + i() + 2}
                  columns={columns()}
                  press={(event) => press(row.id, event)}
                />
              )}
            </For>
            <tr class="spacer" aria-hidden="true" style={{ height: `${(table.rows().length - range()[1]) * ROW}px` }} />
          </tbody>
        </table>
        <Show when={table.rows().length === 0}>
          <p class="empty">
            {desk.rows().length > 0 ? t('list.empty') : t('list.none', { key: shownKey('tool.draw') })}
          </p>
        </Show>
      </div>
      <p class="list-count">
        <span aria-live="polite">
          {t('list.count', { n: table.rows().length, all: desk.rows().length })}
          <Show when={desk.selection().grids.length > 1}>
            {t('dot')}
            {t('grid.several', { n: desk.selection().grids.length })}
          </Show>
        </span>
        <Show when={isFiltered(table.filter())}>
          <button type="button" class="link" onClick={() => table.clear()}>
            {t('filter.clear')}
          </button>
        </Show>
      </p>
    </div>
  );
}
