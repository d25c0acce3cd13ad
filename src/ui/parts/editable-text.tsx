import { createEffect, createSignal, Show } from 'solid-js';
import { useDesk } from '../desk-context';

interface EditableTextProps {
  readonly label: string;
  readonly id?: string;
  readonly value: string;
  readonly class?: string;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  readonly lines?: number;
  /** false where the value is not taken: then the old one comes back. */
  commit(value: string): boolean;
}

/** Text that is edited where it stands: Enter or leaving the field takes it, Esc brings the old one back. A reader has the text alone. */
export function EditableText(props: EditableTextProps) {
  const desk = useDesk();
  const [text, setText] = createSignal(props.value);
  createEffect(() => setText(props.value));
  const take = (): void => {
    const next = text().trim();
    if (next === props.value || !props.commit(next)) setText(props.value);
  };
  const key = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      event.currentTarget.blur();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setText(props.value);
      event.currentTarget.blur();
    }
  };
  const shared = () => ({
    ...(props.id === undefined ? {} : { id: props.id }),
    class: `editable ${props.class ?? ''}`,
    'aria-label': props.label,
    placeholder: props.placeholder ?? '',
    value: text(),
    onKeyDown: key,
    onBlur: take,
  });
  const field = () =>
    props.lines ? (
      <textarea {...shared()} rows={props.lines} onInput={(event) => setText(event.currentTarget.value)} />
    ) : (
      <input
        {...shared()}
        type="text"
        inputMode={props.numeric ? 'numeric' : 'text'}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    );
  return (
    <Show
      when={!desk.isReading()}
      fallback={<p class={`read-only ${props.class ?? ''}`}>{props.value || (props.placeholder ?? '')}</p>}
    >
      {field()}
    </Show>
  );
}
