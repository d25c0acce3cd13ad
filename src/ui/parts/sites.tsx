import { For, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import type { Site } from '../model/sites';
import { shownKey } from '../shown-key';

/** Hospitals, schools and malls that have no grid of their own yet. */
export function Sites() {
  const desk = useDesk();
  const { t } = desk.words;
  const name = (site: Site): string => site.name || t('sites.unnamed', { name: site.largest });
  return (
    <section class="sites" aria-labelledby="sites">
      <h2 id="sites">
        {t('sites')}
        <Show when={desk.sites().length > 0}>
          <small>{desk.sites().length}</small>
        </Show>
      </h2>
      <Show
        when={desk.sites().length > 0}
        fallback={<p class="muted">{t('sites.none', { key: shownKey('tool.carve') })}</p>}
      >
        <ul class="plain">
          <For each={desk.sites()}>
            {(site) => (
              <li class="site">
                <button type="button" class="row-button" onClick={() => desk.flyNear(site.box)}>
                  <span class="clip">{name(site)}</span>
                  <small class="muted clip">
                    {t('sites.line', { category: t(`category.${site.category}`), n: site.buildings.length })}
                  </small>
                </button>
                <Show when={!desk.isReading()}>
                  <button
                    type="button"
                    class="button small"
                    aria-label={t('sites.carve', { name: name(site) })}
                    onClick={() => {
                      desk.flyNear(site.box);
                      desk.carveSite(site);
                    }}
                  >
                    {t('carve.go')}
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
