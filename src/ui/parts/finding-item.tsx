import { createEffect, Show } from 'solid-js';
import type { Finding } from '../../checks/finding';
import { useDesk } from '../desk-context';
import { findingText } from '../../report/finding-text';

/** One finding: what is wrong and where; the one that is looked at also says what to do. */
export function FindingItem(props: { readonly finding: Finding }) {
  const desk = useDesk();
  const { t } = desk.words;
  const current = () => desk.tour.current()?.id === props.finding.id;
  let button: HTMLButtonElement | undefined;
  createEffect(() => current() && button?.scrollIntoView({ block: 'nearest' }));
  return (
    <li>
      <button
        ref={button}
        type="button"
        class={`finding ${props.finding.severity}`}
        aria-current={current() ? 'true' : undefined}
        onClick={() => desk.tour.go(props.finding)}
      >
        <span class="severity">{t(`severity.${props.finding.severity}`)}</span>
        <Show when={desk.world()}>{(world) => <span>{findingText(props.finding, world(), desk.words)}</span>}</Show>
        <Show when={current()}>
          <span class="muted">{t(`rule.${props.finding.rule}.do`)}</span>
        </Show>
      </button>
    </li>
  );
}
