import { Show, type JSX } from 'solid-js';
import type { Finding } from '../../checks/finding';
import { findingText } from '../../report/finding-text';
import { useDesk } from '../desk-context';

/** The finding that is looked at, in full; what can be done about it is the shell's. */
export function FindingCard(props: { readonly children: (finding: Finding) => JSX.Element }) {
  const desk = useDesk();
  const { t } = desk.words;
  return (
    <Show when={desk.tour.current()}>
      {(finding) => (
        <section class={`finding-card ${finding().severity}`} tabindex="-1" aria-label={t('board.current')}>
          <p class="row-line">
            <strong class="clip">{t(`rule.${finding().rule}`)}</strong>
            <span class="severity">{t(`severity.${finding().severity}`)}</span>
          </p>
          <Show when={desk.world()}>{(world) => <p>{findingText(finding(), world(), desk.words)}</p>}</Show>
          {props.children(finding())}
        </section>
      )}
    </Show>
  );
}
