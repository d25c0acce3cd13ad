import { Show } from 'solid-js';
import { useDesk } from '../desk-context';

/** Whether every edit is kept, and since when. */
export function SavedState() {
  const desk = useDesk();
  const { words } = desk;
  const text = () => {
    const saved = desk.drafts.saved();
    if (saved?.state === 'saving') return words.t('saved.saving');
    if (saved?.state === 'failed') return words.t('saved.failed');
    const card = desk.drafts.cards().find(({ id }) => id === desk.drafts.plan()?.id);
    const at = saved?.at ?? card?.changed;
    return at ? words.t('saved.at', { time: words.time(at) }) : '';
  };
  return (
    <Show when={desk.drafts.plan()}>
      <span class="saved" classList={{ failed: desk.drafts.saved()?.state === 'failed' }}>
        {text()}
      </span>
    </Show>
  );
}
