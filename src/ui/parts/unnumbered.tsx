import { Show } from 'solid-js';
import { useDesk } from '../desk-context';
import { ActionButton } from './action-button';

/** Grids without a code, and the way to give them one; nothing where every grid has one. */
export function Unnumbered() {
  const desk = useDesk();
  const { t } = desk.words;
  return (
    <Show when={desk.unnumbered() > 0}>
      <p class="unnumbered">
        <span>{t('list.unnumbered', { n: desk.unnumbered() })}</span>
        <Show when={!desk.isReading()}>
          <ActionButton action="number" class="button small">
            {t('action.number')}
          </ActionButton>
        </Show>
      </p>
    </Show>
  );
}
