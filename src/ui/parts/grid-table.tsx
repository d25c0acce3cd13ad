import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { KINDS, type Kind } from '../../plan/grid';
import { useDesk } from '../desk-context';
import { COLUMNS, listed, windowOf, type Column, type ListView } from '../model/grid-list';
import { GridTableRow } from './grid-table-row';
import { Unnumbered } from './unnumbered';

/** Height of a row, px; the same number stands in lists.css. */
const ROW = 36;

/** All grids, to find, sort and go to; only the rows in sight are in the document. */
export function GridTable() {
  const desk = useDesk();
  const { t } = desk.words;
  const [view, setView] = createSignal<ListView>({ text: '', kind: null, by: 'code', descending: false });
  const [scrolled, setScrolled] = createSignal(0);
  const [height, setHeight] = createSignal(600);
  let box!: HTMLDivElement;
  onMount(() => {
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    onCleanup(() => observer.disconnect());
  });
  const rows = createMemo(() => listed(desk.rows(), view()));
  const range = createMemo(() => windowOf(rows().length, ROW, scrolled(), height()));
  const change = (part: Partial<ListView>): void => {
    setView((now) => ({ ...now, ...part }));
    box.scrollTop = 0;
  };
  const sort = (by: Column): void => change({ by, descending: view().by === by && !view().descending });
  const direction = (by: Column) => (view().by !== by ? 'none' : view().descending ? 'descending' : 'ascending');
  return (
    <div class="grid-list">
      <div class="list-tools">
        <input
          type="search"
          class="field"
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        <select
          class="select"
          aria-label={t('list.kind')}
          onChange={(event) => change({ kind: (event.currentTarget.value || null) as Kind | null })}
        >
          <option value="">{t('list.all-kinds')}</option>
          <For each={KINDS}>{(kind) => <option value={kind}>{t(`kind-short.${kind}`)}</option>}</For>
        </select>
      </div>
      <Unnumbered />
      <div ref={box} class="table-box" tabindex="0" onScroll={() => setScrolled(box.scrollTop)}>
        <table class="grid-table" aria-label={t('list.table')} aria-rowcount={rows().length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <For each={COLUMNS}>
                {(column) => (
                  <th scope="col" class={`col-${column}`} aria-sort={direction(column)}>
                    <button type="button" onClick={() => sort(column)}>
                      {t(`list.${column}`)}
                    </button>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <tr class="spacer" aria-hidden="true" style={{ height: `${range()[0] * ROW}px` }} />
            <For each={rows().slice(...range())}>
              {(row, i) => <GridTableRow row={row} index={range()[0] + i() + 2} />}
            </For>
            <tr class="spacer" aria-hidden="true" style={{ height: `${(rows().length - range()[1]) * ROW}px` }} />
          </tbody>
        </table>
        <Show when={rows().length === 0}>
          <p class="empty">{t('list.empty')}</p>
        </Show>
      </div>
      <p class="list-count" aria-live="polite">
        {t('list.count', { n: rows().length, all: desk.rows().length })}
      </p>
    </div>
  );
}
