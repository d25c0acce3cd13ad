import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { serialOf } from '../../plan/code-groups';
import { useDesk } from '../desk-context';
import { rowsInSight, topsOf } from '../model/row-window';

/** Height of a line, px; the same number stands in fixes.css. */
const LINE = 44;

/** Grids that are only listed, with where they belong; only the lines in sight are in the document. */
export function Listed() {
  const desk = useDesk();
  const { t } = desk.words;
  const { listing } = desk;
  const [scrolled, setScrolled] = createSignal(0);
  const [height, setHeight] = createSignal(200);
  let box!: HTMLDivElement;
  onMount(() => {
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    onCleanup(() => observer.disconnect());
  });
  const tops = createMemo(() => topsOf(listing.rows(), () => LINE));
  const range = createMemo(() => rowsInSight(tops(), scrolled(), height()));
  const serial = (code: string): string => serialOf(desk.world()!.settings, code) || t('grid.no-code');
  return (
    <section class="listed" aria-labelledby="listed">
      <h2 id="listed">
        {t('listed')}
        <Show when={listing.rows().length > 0}>
          <small>{listing.rows().length}</small>
        </Show>
      </h2>
      <div ref={box} class="listed-box" onScroll={() => setScrolled(box.scrollTop)}>
        <Show when={listing.rows().length > 0} fallback={<p class="muted">{t('listed.none')}</p>}>
          <ul class="plain">
            <li aria-hidden="true" style={{ height: `${range()[0] * LINE}px` }} />
            <For each={listing.rows().slice(...range())}>
              {(row) => (
                <li class="site listed-line" aria-current={desk.bench.listed() === row.id ? 'true' : undefined}>
                  <button
                    type="button"
                    class="row-button"
                    onClick={() => desk.select({ grids: [row.id], building: null })}
                  >
                    <span class="clip">{row.name || t('grid.no-name')}</span>
                    <small class="muted clip" title={row.code}>
                      {[serial(row.code), row.community || t('listed.no-community')].join(t('dot'))}
                    </small>
                  </button>
                  <Show when={!desk.isReading()}>
                    <button
                      type="button"
                      class="button small"
                      aria-label={t('listed.draw', { name: row.name || row.code })}
                      onClick={() => listing.start(row.id)}
                    >
                      {t('listed.go')}
                    </button>
                  </Show>
                </li>
              )}
            </For>
            <li aria-hidden="true" style={{ height: `${(listing.rows().length - range()[1]) * LINE}px` }} />
          </ul>
        </Show>
      </div>
    </section>
  );
}
