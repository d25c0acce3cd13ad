import { Show } from 'solid-js';
import type { Finding } from '../../checks/finding';
import { useDesk } from '../desk-context';
import { WaiverNote } from './waiver-note';

/** For who mends: what to do about a finding, or who lets it stand. */
export function FindingAdvice(props: { readonly finding: Finding }) {
  const desk = useDesk();
  const state = () => desk.waivers().get(props.finding.id);
  return (
    <>
      <Show when={state()}>{(now) => <WaiverNote state={now()} />}</Show>
      <Show when={state()?.state !== 'waived'}>
        <p class="muted">{desk.words.t(`rule.${props.finding.rule}.do`)}</p>
      </Show>
    </>
  );
}
