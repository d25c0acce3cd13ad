import { createSignal, Show } from 'solid-js';
import type { Finding } from '../../checks/finding';
import type { Refusal } from '../../plan/edit';
import { findingText } from '../../report/finding-text';
import { useDesk } from '../desk-context';
import { DialogFrame } from './dialog-frame';
import { FormFoot } from './form-foot';

/** Why a finding may stand, and who says so; both are asked for. */
export function WaiveDialog(props: { readonly finding: Finding }) {
  const desk = useDesk();
  const { t } = desk.words;
  const [reason, setReason] = createSignal('');
  const [author, setAuthor] = createSignal(desk.author());
  const [tried, setTried] = createSignal(false);
  const [refused, setRefused] = createSignal<Refusal | null>(null);
  const missing = (text: string): boolean => tried() && text.trim() === '';
  const close = (): void => void desk.show(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (reason().trim() === '' || author().trim() === '') return;
    const why = desk.waive(props.finding, reason().trim(), author().trim());
    setRefused(why);
    if (why) return;
    desk.setAuthor(author().trim());
    close();
  };
  return (
    <DialogFrame title={t('waive.title')} about={t('waive.about')} onClose={close}>
      <form onSubmit={submit} novalidate>
        <Show when={desk.world()}>
          {(world) => <p class="gets">{findingText(props.finding, world(), desk.words)}</p>}
        </Show>
        <label class="form-row">
          <span>{t('waive.reason')}</span>
          <textarea
            class="field"
            rows={3}
            maxLength={400}
            required
            placeholder={t('waive.reason-hint')}
            aria-invalid={missing(reason())}
            value={reason()}
            data-begin
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <Show when={missing(reason())}>
          <p class="form-problem">{t('waive.missing-reason')}</p>
        </Show>
        <label class="form-row">
          <span>{t('waive.author')}</span>
          <input
            class="field"
            value={author()}
            maxLength={60}
            required
            aria-invalid={missing(author())}
            onInput={(event) => setAuthor(event.currentTarget.value)}
          />
        </label>
        <Show when={missing(author())}>
          <p class="form-problem">{t('waive.missing-author')}</p>
        </Show>
        <FormFoot go={t('waive.yes')} refused={refused()} onCancel={close} />
      </form>
    </DialogFrame>
  );
}
