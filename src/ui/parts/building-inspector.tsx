import { createMemo, For, Show } from 'solid-js';
import { USES, type BuildingId, type Use } from '../../plan/grid';
import { useDesk } from '../desk-context';
import { buildingFacts } from '../model/building-facts';
import { estimateWords } from '../model/estimate-words';
import { gridName } from '../../report/finding-text';
import { EditableText } from './editable-text';

/** Everything about one building; what the planner says of it stands beside what the layer says. */
export function BuildingInspector(props: { readonly id: BuildingId }) {
  const desk = useDesk();
  const { t, share } = desk.words;
  const facts = createMemo(() => {
    const world = desk.world();
    return world && buildingFacts(world, props.id);
  });
  const set = (change: { households?: number | null; use?: Use | null }): boolean =>
    desk.editOrSay({ edit: 'set-building', building: props.id, change });
  const useWords = (use: Use | null): string => (use ? t(`use.${use}`) : t('building.use-unknown'));
  return (
    <Show when={facts()}>
      {(now) => (
        <article class="inspector" aria-label={now().name || now().id}>
          <p class="muted">{t('building')}</p>
          <h2 class="subject">{now().name || t('building.no-name')}</h2>
          <p class="muted mono">{now().id}</p>
          <div class="figure-line">
            <span class="muted">{t('building.households')}</span>
            <Show when={now().estimated}>
              <span class="chip">{t('building.estimated')}</span>
            </Show>
            <Show when={now().householdsChanged}>
              <span class="chip changed">{t('building.overridden')}</span>
            </Show>
            <EditableText
              class="figure number"
              numeric
              label={t('building.households')}
              value={String(now().households)}
              commit={(text) => /^\d{1,6}$/.test(text) && set({ households: Number(text) })}
            />
          </div>
          <Show when={now().estimated}>
            <p class="estimate">{estimateWords(now(), desk.words)}</p>
          </Show>
          <Show when={now().householdsChanged}>
            <p class="override">
              <span class="muted">{t('building.layer-says', { value: now().layerHouseholds })}</span>
              <Show when={!desk.isReading()}>
                <button type="button" class="link" onClick={() => set({ households: null })}>
                  {t('building.reset')}
                </button>
              </Show>
            </p>
          </Show>
          <dl class="facts">
            <dt>{t('building.use')}</dt>
            <dd>
              <Show when={!desk.isReading()} fallback={useWords(now().use)}>
                <select
                  class="select"
                  aria-label={t('building.use')}
                  value={now().use ?? ''}
                  onChange={(event) => set({ use: (event.currentTarget.value || null) as Use | null })}
                >
                  <Show when={now().use === null}>
                    <option value="">{t('building.use-unknown')}</option>
                  </Show>
                  <For each={USES}>{(use) => <option value={use}>{t(`use.${use}`)}</option>}</For>
                </select>
              </Show>
              <Show when={now().useChanged}>
                <p class="override">
                  <span class="chip changed">{t('building.overridden')}</span>
                  <span class="muted">{t('building.layer-says', { value: useWords(now().layerUse) })}</span>
                  <Show when={!desk.isReading()}>
                    <button type="button" class="link" onClick={() => set({ use: null })}>
                      {t('building.reset')}
                    </button>
                  </Show>
                </p>
              </Show>
            </dd>
            <dt>{t('building.floors')}</dt>
            <dd>{now().floors > 0 ? t('building.floors-n', { n: now().floors }) : t('building.unknown')}</dd>
            <dt>{t('building.area')}</dt>
            <dd>{t('unit.m2', { n: Math.round(now().m2) })}</dd>
            <dt>{t('building.in')}</dt>
            <dd>
              <For each={now().holders} fallback={t('building.in-none')}>
                {(holder) => (
                  <div class="row-line">
                    <button
                      type="button"
                      class="link clip"
                      onClick={() => desk.select({ grids: [holder.grid], building: null })}
                    >
                      {gridName(desk.world()!, holder.grid, desk.words)}
                    </button>
                    <Show when={now().holders.length > 1}>
                      <span>{share(holder.share)}</span>
                    </Show>
                  </div>
                )}
              </For>
            </dd>
          </dl>
          <div class="button-row">
            <button type="button" class="button" onClick={() => desk.flyNear(now().box)}>
              {t('action.zoom-building')}
            </button>
          </div>
        </article>
      )}
    </Show>
  );
}
