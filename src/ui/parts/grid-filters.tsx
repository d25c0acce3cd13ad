import Maximize from 'lucide-solid/icons/maximize-2';
import Minimize from 'lucide-solid/icons/minimize-2';
import { For, Show } from 'solid-js';
import { KINDS, type Kind } from '../../plan/grid';
import { GRID_STATES, type GridState } from '../../plan/grid-state';
import { useDesk } from '../desk-context';

/** Which grids the table shows, and whether it has room for all of its columns. */
export function GridFilters() {
  const desk = useDesk();
  const { table } = desk;
  const { t } = desk.words;
  const width = () => t(desk.listWide() ? 'list.narrow' : 'list.wide');
  return (
    <div class="list-tools">
      <div class="filter-line">
        <input
          type="search"
          class="field"
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          value={table.filter().text}
          onInput={(event) => table.change({ text: event.currentTarget.value })}
        />
        <button
          type="button"
          class="button quiet square"
          aria-pressed={desk.listWide()}
          aria-label={width()}
          title={width()}
          onClick={() => desk.setListWide(!desk.listWide())}
        >
          <Show when={desk.listWide()} fallback={<Maximize aria-hidden="true" />}>
            <Minimize aria-hidden="true" />
          </Show>
        </button>
      </div>
      <div class="filter-line">
        <select
          class="select"
          aria-label={t('list.community')}
          value={table.filter().community ?? ''}
          onChange={(event) => table.change({ community: event.currentTarget.value || null })}
        >
          <option value="">{t('list.all-communities')}</option>
          <For each={desk.communities()}>{({ code, name }) => <option value={code}>{name}</option>}</For>
        </select>
        <select
          class="select"
          aria-label={t('list.kind')}
          value={table.filter().kind ?? ''}
          onChange={(event) => table.change({ kind: (event.currentTarget.value || null) as Kind | null })}
        >
          <option value="">{t('list.all-kinds')}</option>
          <For each={KINDS}>{(kind) => <option value={kind}>{t(`kind-short.${kind}`)}</option>}</For>
        </select>
        <select
          class="select"
          aria-label={t('list.state')}
          value={table.filter().state ?? ''}
          onChange={(event) => table.change({ state: (event.currentTarget.value || null) as GridState | null })}
        >
          <option value="">{t('list.all-states')}</option>
          <For each={[...GRID_STATES].reverse()}>{(state) => <option value={state}>{t(`shade.${state}`)}</option>}</For>
        </select>
        <button
          type="button"
          class="button small toggle"
          aria-pressed={table.filter().inView}
          onClick={() => table.change({ inView: !table.filter().inView })}
        >
          {t('filter.in-view')}
        </button>
      </div>
    </div>
  );
}
