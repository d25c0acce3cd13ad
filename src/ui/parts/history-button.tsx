import { Popover } from '@kobalte/core/popover';
import Clock from 'lucide-solid/icons/rotate-ccw-clock';
import { Show } from 'solid-js';
import { actionOf } from '../actions';
import { useDesk } from '../desk-context';
import { keyName, keyShortcuts } from '../keys';
import { HistoryList } from './history-list';

/** Opens the list of all steps. */
export function HistoryButton() {
  const desk = useDesk();
  const { t } = desk.words;
  const { keys } = actionOf('history');
  return (
    <Popover gutter={10} placement="bottom" open={desk.history.isOpen()} onOpenChange={desk.history.setOpen}>
      <Popover.Trigger
        class="button square"
        aria-label={t('history.title')}
        aria-keyshortcuts={keyShortcuts(keys)}
        title={`${t('history.title')} ${keyName(keys[0]!)}`}
      >
        <Clock aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content class="history panel">
          <Popover.Title class="history-title">{t('history.title')}</Popover.Title>
          <HistoryList />
          <Show when={desk.history.rows().length < 2}>
            <p class="next-step">{t('history.none')}</p>
          </Show>
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  );
}
