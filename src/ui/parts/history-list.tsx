import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import { editWords } from '../model/edit-words';
import type { HistoryRow } from '../model/history-rows';
import { rowsInSight, topsOf } from '../model/row-window';

/** Height of a line, px; the same number stands in hands.css. A finger needs as much. */
const ROW = 44;

/** The states of the plan, the newest first: looking at one shows on the map what its step changed, choosing one goes there. */
export function HistoryList() {
  const desk = useDesk();
  const { t, time, date } = desk.words;
  const { rows } = desk.history;
  const [active, setActive] = createSignal(desk.history.rows().findIndex(({ isNow }) => isNow));
  const [scrolled, setScrolled] = createSignal(0);
  const [height, setHeight] = createSignal(ROW * 8);
  let box!: HTMLDivElement;
  onMount(() => {
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    onCleanup(() => observer.disconnect());
    show(active());
    box.focus({ preventScroll: true });
  });
  const range = createMemo(() =>
    rowsInSight(
      topsOf(rows(), () => ROW),
      scrolled(),
      height(),
    ),
  );
  // a step that is done meanwhile pushes all others down
  createEffect(
    on(
      () => rows().length,
      () => setActive(rows().findIndex(({ isNow }) => isNow)),
      { defer: true },
    ),
  );

  const show = (i: number): void => {
    if (i * ROW < box.scrollTop) box.scrollTop = i * ROW;
    else if ((i + 1) * ROW > box.scrollTop + box.clientHeight) box.scrollTop = (i + 1) * ROW - box.clientHeight;
    setScrolled(box.scrollTop);
  };
  const look = (i: number): void => {
    setActive(i);
    desk.history.look(rows()[i]?.entry ?? null);
  };
  const key = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(height() / ROW) - 1);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const ends: Readonly<Record<string, number>> = { Home: 0, End: rows().length - 1 };
    const row = rows()[active()];
    if (event.key === 'Enter' || event.key === ' ') {
      if (row) desk.history.go(row);
    } else if (event.key in steps || event.key in ends) {
      const to = ends[event.key] ?? active() + steps[event.key]!;
      const next = Math.min(rows().length - 1, Math.max(0, to));
      look(next);
      show(next);
    } else return;
    event.preventDefault();
  };
  const today = new Date().toDateString();
  const when = (at: string): string => (new Date(at).toDateString() === today ? time(at) : date(at));
  const what = ({ entry }: HistoryRow): string => {
    const world = desk.world();
    return entry && world ? editWords(entry, world, desk.words) : t('history.start');
  };
  const lineId = (cursor: number): string => `history-${cursor}`;
  return (
    <div
      ref={box}
      class="history-list"
      role="listbox"
      tabindex="0"
      aria-label={t('history.title')}
      aria-activedescendant={rows()[active()] && lineId(rows()[active()]!.cursor)}
      onKeyDown={key}
      onScroll={() => setScrolled(box.scrollTop)}
      onBlur={() => desk.history.look(null)}
      onPointerLeave={() => desk.history.look(null)}
    >
      <div class="history-room" role="presentation" style={{ height: `${rows().length * ROW}px` }}>
        <For each={rows().slice(...range())}>
          {(row, i) => (
            <div
              id={lineId(row.cursor)}
              role="option"
              class="history-line"
              classList={{ active: active() === range()[0] + i(), undone: row.undone, now: row.isNow }}
              style={{ transform: `translateY(${(range()[0] + i()) * ROW}px)` }}
              aria-selected={row.isNow}
              aria-posinset={range()[0] + i() + 1}
              aria-setsize={rows().length}
              onPointerMove={() => look(range()[0] + i())}
              onClick={() => desk.history.go(row)}
            >
              <span class="clip">{what(row)}</span>
              <Show when={row.isNow}>
                <span class="chip">{t('history.now')}</span>
              </Show>
              <Show when={row.undone}>
                <span class="chip">{t('history.undone')}</span>
              </Show>
              <Show when={row.entry}>
                {(entry) => (
                  <time class="muted" dateTime={entry().edit.at}>
                    {when(entry().edit.at)}
                  </time>
                )}
              </Show>
            </div>
          )}
        </For>
      </div>
    </div>
  );
}
