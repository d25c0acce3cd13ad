import { Tooltip } from '@kobalte/core/tooltip';
import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { actionOf, type ActionId } from '../actions';
import { useDesk } from '../desk-context';
import { keyName, keyShortcuts } from '../keys';

interface ActionButtonProps {
  readonly action: ActionId;
  readonly class?: string;
  /** Said and shown in place of the title of the action. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly children: JSX.Element;
  readonly placement?: 'bottom' | 'right' | 'left' | 'top';
}

/** A button for an action of the list: it knows when it can be pressed, and says its name and its key. */
export function ActionButton(props: ActionButtonProps) {
  const desk = useDesk();
  const action = () => actionOf(props.action);
  const label = () => props.label ?? desk.words.t(action().title);
  return (
    <Tooltip openDelay={500} gutter={8} placement={props.placement ?? 'bottom'}>
      <Tooltip.Trigger
        type="button"
        class={props.class ?? 'button'}
        data-action={props.action}
        aria-label={label()}
        aria-keyshortcuts={keyShortcuts(action().keys) || undefined}
        aria-pressed={props.pressed}
        disabled={!action().when(desk)}
        onClick={() => {
          action().run(desk);
          // a button is let go at once
          action().release?.(desk);
        }}
      >
        {props.children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content class="tooltip">
          {label()}
          <Show when={action().keys[0]}>{(key) => <kbd>{keyName(key())}</kbd>}</Show>
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip>
  );
}
