import { For, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import type { Mode } from '../flow/preferences';
import { FilePicker } from './file-picker';
import { FolderPicker } from './folder-picker';

/** Nothing is open: the sample, one's own files, or a draft from before. */
export function StartCard() {
  const desk = useDesk();
  const { t, date, number } = desk.words;
  const choose = (files: readonly File[], mode: Mode, from: 'choice' | 'folder' = 'choice'): void => {
    desk.show({ dialog: 'import', for: mode });
    void desk.intake.add(files, from);
  };
  return (
    <main class="start-card panel">
      <h2>{t('start.title')}</h2>
      <p class="muted">{t('start.text')}</p>
      <div class="start-ways">
        <button type="button" class="way primary" onClick={() => void desk.openSample()}>
          <strong>{t('start.sample')}</strong>
          <span>{t('start.sample-about')}</span>
        </button>
        <FilePicker class="way" onFiles={(files) => choose(files, 'divide')}>
          <strong>{t('start.files')}</strong>
          <span>{t('start.files-about')}</span>
        </FilePicker>
        <FolderPicker class="way" onFiles={(files) => choose(files, 'divide', 'folder')}>
          <strong>{t('start.folder')}</strong>
          <span>{t('start.folder-about')}</span>
        </FolderPicker>
        <FilePicker class="way wide" onFiles={(files) => choose(files, 'audit')}>
          <strong>{t('start.audit')}</strong>
          <span>{t('start.audit-about')}</span>
        </FilePicker>
      </div>
      <Show when={desk.drafts.cards().length > 0}>
        <h3>{t('start.drafts')}</h3>
        <ul class="plain">
          <For each={desk.drafts.cards()}>
            {(card) => (
              <li>
                <button type="button" class="row-button row-line" onClick={() => void desk.drafts.open(card.id)}>
                  <span class="clip">{card.name}</span>
                  <span class="muted">
                    {t('drafts.line', {
                      date: date(card.changed),
                      grids: number(card.counts.grids),
                      buildings: number(card.counts.buildings),
                    })}
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </main>
  );
}
