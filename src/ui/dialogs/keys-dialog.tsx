import { For } from 'solid-js';
import { ACTIONS, type Action } from '../actions';
import { useDesk } from '../desk-context';
import { keyName } from '../keys';
import { DialogFrame } from './dialog-frame';

const DRAWING: readonly string[] = ['finish', 'back', 'trace', 'trace-other', 'delete-vertex', 'straighten'];

/** Every key, from the list of actions. */
export function KeysDialog() {
  const desk = useDesk();
  const { t } = desk.words;
  const keyed = ACTIONS.filter(({ keys }) => keys.length > 0);
  const group = (test: (action: Action) => boolean) => (
    <For each={keyed.filter(test)}>
      {(action) => (
        <>
          <dt>
            <For each={action.keys}>{(key) => <kbd>{keyName(key)}</kbd>}</For>
          </dt>
          <dd>{t(action.title)}</dd>
        </>
      )}
    </For>
  );
  return (
    <DialogFrame title={t('keys.title')} wide onClose={() => desk.show(null)}>
      <div class="key-columns">
        <section>
          <h3>{t('keys.tools')}</h3>
          <dl class="keys">{group(({ id }) => id.startsWith('tool.'))}</dl>
          <h3>{t('keys.drawing')}</h3>
          <dl class="keys">
            <dt>
              <kbd>{t('keys.click')}</kbd>
            </dt>
            <dd>{t('keys.place')}</dd>
            {group(({ id }) => DRAWING.includes(id))}
            <dt>
              <kbd>{keyName('Alt')}</kbd>
            </dt>
            <dd>{t('keys.alt')}</dd>
            <dt>
              <kbd>{keyName('Shift')}</kbd>
            </dt>
            <dd>{t('keys.shift')}</dd>
            <dt>
              <kbd>{keyName('Shift')}</kbd>
            </dt>
            <dd>{t('keys.sweep')}</dd>
            <dt>
              <kbd>{keyName('Alt')}</kbd>
            </dt>
            <dd>{t('keys.lasso')}</dd>
            <dt>
              <kbd>{t('keys.space')}</kbd>
            </dt>
            <dd>{t('keys.space.about')}</dd>
            <dt>
              <kbd>{keyName('Alt')}</kbd>
              <kbd>{t('keys.click')}</kbd>
            </dt>
            <dd>{t('keys.alt-click')}</dd>
            <dt>
              <kbd>{keyName('Shift')}</kbd>
              <kbd>{t('keys.click')}</kbd>
            </dt>
            <dd>{t('keys.shift-click')}</dd>
          </dl>
        </section>
        <section>
          <h3>{t('keys.page')}</h3>
          <dl class="keys">{group(({ id }) => !id.startsWith('tool.') && !DRAWING.includes(id))}</dl>
        </section>
      </div>
    </DialogFrame>
  );
}
