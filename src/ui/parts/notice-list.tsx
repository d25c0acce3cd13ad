import X from 'lucide-solid/icons/x';
import { For, Show } from 'solid-js';
import { useDesk } from '../desk-context';

/** Passing messages, and problems that stay until they are read. */
export function NoticeList() {
  const desk = useDesk();
  const { t } = desk.words;
  return (
    <div class="notices" role="log" aria-live="polite" aria-label={t('notices')}>
      <For each={desk.notices.list()}>
        {(notice) => (
          <div class={`notice panel ${notice.tone}`}>
            <div class="notice-text">
              <strong>{notice.what}</strong>
              <Show when={notice.todo}>
                <span>{notice.todo}</span>
              </Show>
            </div>
            <For each={notice.actions}>
              {(action) => (
                <button
                  type="button"
                  class="button small"
                  onClick={() => {
                    desk.notices.close(notice.id);
                    action.run();
                  }}
                >
                  {action.label}
                </button>
              )}
            </For>
            <button
              type="button"
              class="button quiet square"
              aria-label={t('notice.close')}
              onClick={() => desk.notices.close(notice.id)}
            >
              <X aria-hidden="true" />
            </button>
          </div>
        )}
      </For>
    </div>
  );
}
