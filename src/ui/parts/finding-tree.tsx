import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import type { FindingRow } from '../model/finding-rows';
import { rowsInSight, topsOf } from '../model/row-window';
import { treeMove } from '../model/tree-move';
import { FindingRowContent } from './finding-row';

/** Heights of the lines, px; the same numbers stand in audit.css. */
const HEIGHTS: Readonly<Record<FindingRow['kind'], number>> = { heading: 32, border: 48, finding: 58, unchecked: 48 };

/** All findings that are asked for, group by group; only the lines in sight are in the document. */
export function FindingTree() {
  const desk = useDesk();
  const { board, tour } = desk;
  const { t } = desk.words;
  const [scrolled, setScrolled] = createSignal(0);
  const [height, setHeight] = createSignal(600);
  const [active, setActive] = createSignal<string | null>(null);
  let box!: HTMLDivElement;
  onMount(() => {
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    onCleanup(() => observer.disconnect());
  });
  const tops = createMemo(() => topsOf(board.rows(), ({ kind }) => HEIGHTS[kind]));
  const range = createMemo(() => rowsInSight(tops(), scrolled(), height()));
  const inSight = createMemo(() => board.rows().slice(...range()));
  const indexOf = (key: string | null): number => board.rows().findIndex((row) => row.key === key);
  const show = (key: string): void => {
    const i = indexOf(key);
    if (i < 0) return;
    const [top, bottom] = [tops()[i]!, tops()[i + 1]!];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
    setScrolled(box.scrollTop);
  };
  // the one that is looked at is in sight, however it was come to; after the list has its lines
  createEffect(
    on([() => tour.current()?.id ?? null], ([id]) => {
      if (id === null) return;
      setActive(id);
      queueMicrotask(() => show(id));
    }),
  );
  // the card below takes room from the list
  createEffect(on(height, () => show(active() ?? ''), { defer: true }));
  const use = (row: FindingRow): void => {
    setActive(row.key);
    if (row.kind === 'finding') tour.go(row.finding);
    else if (row.kind !== 'unchecked') board.toggle(row.key);
  };
  const key = (event: KeyboardEvent): void => {
    const move = treeMove(board.rows(), indexOf(active()), event.key, Math.max(1, Math.floor(height() / 58)));
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const row = board.rows()[move.to];
    if (!row) return;
    if (move.does === 'go') {
      setActive(row.key);
      show(row.key);
    } else use(row);
  };
  const lineId = (rowKey: string): string => `finding-line-${rowKey}`;
  return (
    <div
      ref={box}
      class="finding-tree"
      role="tree"
      tabindex="0"
      aria-label={t('findings')}
      aria-activedescendant={active() !== null && indexOf(active()) >= 0 ? lineId(active()!) : undefined}
      onKeyDown={key}
      onFocus={() => setActive((now) => now ?? board.rows()[0]?.key ?? null)}
      onScroll={() => setScrolled(box.scrollTop)}
    >
      <div class="finding-room" role="presentation" style={{ height: `${tops()[board.rows().length]}px` }}>
        <For each={inSight()}>
          {(row, i) => (
            <div
              id={lineId(row.key)}
              role="treeitem"
              class={`finding-line ${row.kind} ${row.kind === 'finding' ? row.finding.severity : ''}`}
              classList={{ active: active() === row.key, deep: row.level === 3 }}
              data-rule={row.kind === 'finding' ? row.finding.rule : undefined}
              style={{ transform: `translateY(${tops()[range()[0] + i()]}px)` }}
              aria-level={row.level}
              aria-posinset={range()[0] + i() + 1}
              aria-setsize={board.rows().length}
              aria-expanded={row.kind === 'heading' || row.kind === 'border' ? row.open : undefined}
              aria-selected={row.kind === 'finding' ? tour.current()?.id === row.key : undefined}
              onClick={() => use(row)}
            >
              <FindingRowContent row={row} />
            </div>
          )}
        </For>
      </div>
      <Show when={board.walk().length === 0 && board.isFiltered()}>
        <p class="empty">{t('filter.none')}</p>
      </Show>
    </div>
  );
}
