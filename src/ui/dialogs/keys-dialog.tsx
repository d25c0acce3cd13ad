import { For } from 'solid-js';
import { useDesk } from '../desk-context';
import { keyName } from '../keys';
import { isMessage } from '../messages/zh';
import { KEY_PAGE } from '../model/key-page';
import { DialogFrame } from './dialog-frame';

/** Every key and every gesture, and the way to be shown round once more. */
export function KeysDialog() {
  const desk = useDesk();
  const { t } = desk.words;
  const sign = (name: string): string => (isMessage(name) ? t(name) : keyName(name));
  const again = (): void => {
    desk.show(null);
    void desk.showRound();
  };
  return (
    <DialogFrame title={t('keys.title')} wide onClose={() => desk.show(null)}>
      <div class="key-columns">
        <For each={KEY_PAGE}>
          {(group) => (
            <section class="key-group">
              <h3>{t(group.title)}</h3>
              <dl class="keys">
                <For each={group.lines}>
                  {({ signs, about }) => (
                    <>
                      <dt>
                        <For each={signs}>{(each) => <kbd>{sign(each)}</kbd>}</For>
                      </dt>
                      <dd>{t(about)}</dd>
                    </>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
      <footer>
        <button type="button" class="button" disabled={desk.isReading()} onClick={again}>
          {t('coach.again')}
        </button>
      </footer>
    </DialogFrame>
  );
}
