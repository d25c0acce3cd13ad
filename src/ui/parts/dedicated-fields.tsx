import { For, Show } from 'solid-js';
import { CATEGORIES, type Category, type Grid } from '../../plan/grid';
import { useDesk } from '../desk-context';
import { EditableText } from './editable-text';

/** What a dedicated grid is for. */
export function DedicatedFields(props: { readonly grid: Grid }) {
  const desk = useDesk();
  const { t } = desk.words;
  const [other] = CATEGORIES.slice(-1) as [Category];
  const set = (change: { category?: Category; introduction?: string }): boolean =>
    desk.editOrSay({ edit: 'set-grid', grid: props.grid.id, change });
  return (
    <dl class="facts">
      <dt>{t('grid.category')}</dt>
      <dd>
        <Show when={!desk.isReading()} fallback={props.grid.category && t(`category.${props.grid.category}`)}>
          <select
            id="field-category"
            class="select"
            aria-label={t('grid.category')}
            value={props.grid.category ?? ''}
            onChange={(event) => set({ category: event.currentTarget.value as Category })}
          >
            <Show when={props.grid.category === null}>
              <option value="">{t('grid.no-category')}</option>
            </Show>
            <For each={CATEGORIES}>{(category) => <option value={category}>{t(`category.${category}`)}</option>}</For>
          </select>
        </Show>
      </dd>
      <dt>{t('grid.introduction')}</dt>
      <dd>
        <EditableText
          id="field-introduction"
          label={t('grid.introduction')}
          lines={3}
          value={props.grid.introduction}
          // neither is taken without the other: where both are lacking, what comes first says what it most likely is
          commit={(introduction) => set({ introduction, category: props.grid.category ?? other })}
        />
      </dd>
    </dl>
  );
}
