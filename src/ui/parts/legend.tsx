import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronUp from 'lucide-solid/icons/chevron-up';
import { For, Show } from 'solid-js';
import { SHADINGS, type Shading } from '../../session/shading';
import { useDesk } from '../desk-context';

/** By what the grids are coloured, and what each colour says, with how many grids have it. */
export function Legend() {
  const desk = useDesk();
  const { t } = desk.words;
  const fold = () => t(desk.legendFolded() ? 'legend.unfold' : 'legend.fold');
  return (
    <section class="legend panel" classList={{ folded: desk.legendFolded() }} aria-label={t('legend')}>
      <div class="legend-head">
        <select
          class="select"
          aria-label={t('shading')}
          value={desk.shading()}
          onChange={(event) => desk.setShading(event.currentTarget.value as Shading)}
        >
          <For each={SHADINGS}>{(by) => <option value={by}>{t(`shading.${by}`)}</option>}</For>
        </select>
        <Show when={desk.legend().length > 0}>
          <button
            type="button"
            class="button quiet square"
            aria-expanded={!desk.legendFolded()}
            aria-controls="legend-lines"
            aria-label={fold()}
            title={fold()}
            onClick={() => desk.setLegendFolded(!desk.legendFolded())}
          >
            <Show when={desk.legendFolded()} fallback={<ChevronDown aria-hidden="true" />}>
              <ChevronUp aria-hidden="true" />
            </Show>
          </button>
        </Show>
      </div>
      <Show when={desk.legend().length > 0 && !desk.legendFolded()}>
        <ul class="plain legend-lines" id="legend-lines">
          <For each={desk.legend()}>
            {({ shade, count, isDrawn }) => (
              <li classList={{ none: count === 0 }}>
                <i
                  class="shade"
                  classList={{ hatched: shade === 'dedicated', 'off-map': !isDrawn }}
                  style={{ '--fill': desk.swatch(shade).fill, '--line': desk.swatch(shade).line }}
                  aria-hidden="true"
                />
                <span class="clip">
                  {t(`shade.${shade}`)}
                  <Show when={!isDrawn}>
                    <small class="muted"> {t('legend.off-map')}</small>
                  </Show>
                </span>
                <b>{t('count.grids', { n: count })}</b>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
