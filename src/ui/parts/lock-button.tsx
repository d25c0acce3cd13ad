import Lock from 'lucide-solid/icons/lock';
import LockOpen from 'lucide-solid/icons/lock-open';
import { Show } from 'solid-js';
import type { EditBody } from '../../plan/edit';
import { useDesk } from '../desk-context';

interface LockButtonProps {
  readonly isLocked: boolean;
  /** What a press does, in words. */
  readonly label: string;
  readonly body: EditBody;
  /** With its words beside the padlock. */
  readonly wide?: boolean;
  /** On a line that does something else where it is pressed, and has the keys. */
  readonly aside?: boolean;
}

/** Locks somebody, or frees them; a reader sees whether they are locked. */
export function LockButton(props: LockButtonProps) {
  const desk = useDesk();
  const icon = () => (
    <Show when={props.isLocked} fallback={<LockOpen aria-hidden="true" />}>
      <Lock aria-hidden="true" />
    </Show>
  );
  return (
    <Show
      when={!desk.isReading()}
      fallback={<Show when={props.isLocked}>{<span class="lock-sign">{icon()}</span>}</Show>}
    >
      <button
        type="button"
        class={props.wide ? 'button lock' : 'button quiet square lock'}
        classList={{ held: props.isLocked }}
        aria-label={props.label}
        title={props.label}
        tabindex={props.aside ? -1 : undefined}
        onClick={(event) => {
          if (props.aside) event.stopPropagation();
          desk.editOrSay(props.body);
        }}
      >
        {icon()}
        <Show when={props.wide}>
          <span>{props.label}</span>
        </Show>
      </button>
    </Show>
  );
}
