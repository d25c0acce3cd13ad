import { For } from 'solid-js';
import { useDesk } from '../desk-context';
import { MODES } from '../flow/preferences';
import { keyName } from '../keys';
import { actionOf } from '../actions';

/** Dividing, where the plan is edited, and the audit, where it is read. */
export function ModeSwitch() {
  const desk = useDesk();
  const { t } = desk.words;
  const key = actionOf('mode').keys[0]!;
  return (
    <div class="modes" role="group" aria-label={t('mode')}>
      <For each={MODES}>
        {(mode) => (
          <button
            type="button"
            class="mode"
            aria-pressed={desk.mode() === mode}
            aria-label={t(`mode.${mode}.about`)}
            title={`${t(`mode.${mode}.about`)} (${keyName(key)})`}
            onClick={() => desk.enter(mode)}
          >
            {t(`mode.${mode}`)}
          </button>
        )}
      </For>
    </div>
  );
}
