import { For, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import type { CommunityRow } from '../model/plan-rows';

/** Communities with how far each is; a click goes there. */
export function Communities() {
  const desk = useDesk();
  const { t, share } = desk.words;
  const done = () => desk.communities().filter((row) => row.done === 1).length;
  const here = () => {
    const first = desk.selection().grids[0];
    return first === undefined ? null : (desk.world()?.grids.get(first)?.community ?? null);
  };
  const state = (row: CommunityRow): string => {
    if (row.grids === 0) return t('communities.undivided');
    if (row.gaps > 0) return t('count.gaps', { n: row.gaps });
    if (row.findings > 0) return t('count.findings', { n: row.findings });
    return t('count.grids', { n: row.grids });
  };
  return (
    <section class="communities" aria-labelledby="communities">
      <h2 id="communities">
        {t('communities')}
        <Show when={desk.communities().length > 0}>
          <small>{t('communities.done', { done: done(), all: desk.communities().length })}</small>
        </Show>
      </h2>
      <Show when={desk.communities().length > 0} fallback={<p class="muted">{t('communities.none')}</p>}>
        <ul class="plain">
          <For each={desk.communities()}>
            {(row) => (
              <li>
                <button
                  type="button"
                  class="community"
                  aria-current={here() === row.code ? 'true' : undefined}
                  onClick={() => desk.fly(row.box)}
                >
                  <span class="row-line">
                    <span class="clip">{row.name}</span>
                    <span classList={{ alarm: row.findings > 0 || row.grids === 0 }}>{state(row)}</span>
                  </span>
                  <span class="meter" role="img" aria-label={t('communities.progress', { share: share(row.done) })}>
                    <i style={{ width: `${row.done * 100}%` }} />
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
