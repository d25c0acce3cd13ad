import { For, Show } from 'solid-js';
import { CATEGORIES, type Category, type Grid } from '../../plan/grid';
import { useDesk } from '../desk-context';
import { EditableText } from './editable-text';

/** What a dedicated grid is for. */
export function DedicatedFields(props: { readonly grid: Grid }) {
  const desk = useDesk();
  const { t } = desk.words;
  const set = (change: { category?: Category; introduction?: string }): boolean =>
    desk.editOrSay({ edit: 'set-grid', grid: props.grid.id, change });
  return (
    <dl class="facts">
      <dt>{t('grid.category')}</dt>
      <dd>
        <Show when={!desk.isReading()} fallback={props.grid.category && t(`category.${props.grid.category}`)}>
          <select
            class="select"
            aria-label={t('grid.category')}
            value={props.grid.category ?? CATEGORIES[CATEGORIES.length - 1]}
            onChange={(event) => set({ category: event.currentTarget.value as Category })}
          >
            <For each={CATEGORIES}>{(category) => <option value={category}>{t(`category.${category}`)}</option>}</For>
          </select>
        </Show>
      </dd>
      <dt>{t('grid.introduction')}</dt>
      <dd>
        <EditableText
          label={t('grid.introduction')}
          lines={3}
          value={props.grid.introduction}
          commit={(introduction) => set({ introduction })}
        />
      </dd>
    </dl>
  );
}
