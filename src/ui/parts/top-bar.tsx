import Download from 'lucide-solid/icons/download';
import FolderInput from 'lucide-solid/icons/folder-input';
import Keyboard from 'lucide-solid/icons/keyboard';
import Moon from 'lucide-solid/icons/moon';
import Search from 'lucide-solid/icons/search';
import Redo from 'lucide-solid/icons/redo-2';
import Sun from 'lucide-solid/icons/sun';
import Undo from 'lucide-solid/icons/undo-2';
import { Show } from 'solid-js';
import { useDesk } from '../desk-context';
import { shownKey } from '../shown-key';
import { ActionButton } from './action-button';
import { DraftsMenu } from './drafts-menu';
import { HistoryButton } from './history-button';
import { ModeSwitch } from './mode-switch';
import { SavedState } from './saved-state';

export function TopBar() {
  const desk = useDesk();
  const { t } = desk.words;
  const undoLabel = () => (desk.undoing() ? t('action.undo-what', { what: desk.undoing()! }) : t('action.undo'));
  const redoLabel = () => (desk.redoing() ? t('action.redo-what', { what: desk.redoing()! }) : t('action.redo'));
  return (
    <header class="top-bar panel">
      <h1 class="product">{t('product')}</h1>
      <DraftsMenu />
      <SavedState />
      <div class="grow" />
      <Show when={desk.session()}>
        <ModeSwitch />
        <div class="grow" />
      </Show>
      <Show when={desk.session() && !desk.isReading()}>
        <div class="button-pair" role="group">
          <ActionButton action="undo" label={undoLabel()}>
            <Undo aria-hidden="true" />
            <span class="wide-only">{t('action.undo')}</span>
          </ActionButton>
          <ActionButton action="redo" label={redoLabel()}>
            <Redo aria-hidden="true" />
          </ActionButton>
          <HistoryButton />
        </div>
      </Show>
      <ActionButton action="palette" class="button find-or-do" label={t('palette.button')}>
        <Search aria-hidden="true" />
        <span class="wide-only">{t('palette.button')}</span>
        <kbd class="wide-only" aria-hidden="true" data-shown-key={shownKey('palette')} />
      </ActionButton>
      <ActionButton action="import">
        <FolderInput aria-hidden="true" />
        <span class="wide-only">{t('action.import')}</span>
      </ActionButton>
      <Show when={desk.session()}>
        <ActionButton
          action="export"
          class="button primary"
          label={t(desk.isReading() ? 'action.report' : 'action.export')}
        >
          <Download aria-hidden="true" />
          <span class="wide-only">{t(desk.isReading() ? 'action.report' : 'action.export')}</span>
          <span class="narrow-only">{t(desk.isReading() ? 'action.report-short' : 'action.export-short')}</span>
        </ActionButton>
      </Show>
      <span class="rule" />
      <ActionButton action="language" class="button quiet language" label={t('action.language-hint')}>
        {t('action.language')}
      </ActionButton>
      <ActionButton
        action="theme"
        class="button quiet square"
        label={t(desk.theme() === 'dark' ? 'action.theme-light' : 'action.theme-dark')}
      >
        <Show when={desk.theme() === 'dark'} fallback={<Moon aria-hidden="true" />}>
          <Sun aria-hidden="true" />
        </Show>
      </ActionButton>
      <ActionButton action="keys" class="button quiet square">
        <Keyboard aria-hidden="true" />
      </ActionButton>
    </header>
  );
}
