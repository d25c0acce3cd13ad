import { Show } from 'solid-js';
import type { Refusal } from '../../plan/edit';
import { useDesk } from '../desk-context';

interface FormFootProps {
  /** What sending the form does. */
  readonly go: string;
  readonly disabled?: boolean;
  /** Why it was not done. */
  readonly refused?: Refusal | null;
  onCancel(): void;
}

/** How a form ends: with why it was refused, and the two ways out. */
export function FormFoot(props: FormFootProps) {
  const { t, refusal } = useDesk().words;
  return (
    <>
      <Show when={props.refused}>
        {(why) => (
          <p class="form-problem" role="alert">
            {refusal(why()).what} {refusal(why()).todo}
          </p>
        )}
      </Show>
      <footer>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t('action.cancel')}
        </button>
        <button type="submit" class="button primary" disabled={props.disabled ?? false}>
          {props.go}
        </button>
      </footer>
    </>
  );
}
