import { createSignal } from 'solid-js';
import { useDesk } from '../desk-context';
import { DialogFrame } from './dialog-frame';
import { FormFoot } from './form-foot';

interface NameDialogProps {
  readonly title: string;
  readonly value: string;
  go(name: string): void;
}

/** Asks for the name of a draft. */
export function NameDialog(props: NameDialogProps) {
  const desk = useDesk();
  const { t } = desk.words;
  const [name, setName] = createSignal(props.value);
  const close = (): void => void desk.show(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const { go } = props;
    const chosen = name().trim();
    if (chosen === '') return;
    close();
    go(chosen);
  };
  return (
    <DialogFrame title={props.title.replace('…', '')} onClose={close}>
      <form onSubmit={submit}>
        <label class="form-row">
          <span>{t('drafts.name')}</span>
          <input
            class="field"
            value={name()}
            maxLength={80}
            onInput={(event) => setName(event.currentTarget.value)}
            ref={(field) => queueMicrotask(() => field.select())}
          />
        </label>
        <FormFoot go={t('action.finish')} disabled={name().trim() === ''} onCancel={close} />
      </form>
    </DialogFrame>
  );
}
