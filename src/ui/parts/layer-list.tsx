import { For } from 'solid-js';
import { countOf } from '../../plan/footprints';
import { useDesk } from '../desk-context';
import { LAYERS, type LayerName } from '../ports';
import { BaseMapLine } from './base-map-line';

/** What the map shows. */
export function LayerList() {
  const desk = useDesk();
  const { t, number } = desk.words;
  const label = (name: LayerName): string => {
    const count = desk.world() ? countOf(desk.world()!.footprints) : 0;
    return name === 'buildings' && count > 0 ? `${t('layer.buildings')} ${number(count)}` : t(`layer.${name}`);
  };
  return (
    <section aria-labelledby="layers">
      <h2 id="layers">{t('layers')}</h2>
      <ul class="plain">
        <For each={LAYERS}>
          {(name) => (
            <li>
              <label class="row-line layer">
                <span class="clip">{label(name)}</span>
                <input
                  type="checkbox"
                  role="switch"
                  class="switch"
                  checked={desk.layers()[name]}
                  onChange={() => desk.toggleLayer(name)}
                />
              </label>
            </li>
          )}
        </For>
      </ul>
      <BaseMapLine />
    </section>
  );
}
