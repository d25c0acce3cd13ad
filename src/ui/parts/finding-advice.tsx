import { Show } from 'solid-js';
import type { Finding } from '../../checks/finding';
import { useDesk } from '../desk-context';
import { FindingFixes } from './finding-fixes';
import { WaiverNote } from './waiver-note';

/** For who mends: what can be done about a finding, else what to do about it; or who lets it stand. */
export function FindingAdvice(props: { readonly finding: Finding }) {
  const desk = useDesk();
  const state = () => desk.waivers().get(props.finding.id);
  return (
    <>
      <Show when={state()}>{(now) => <WaiverNote state={now()} />}</Show>
      <Show when={state()?.state !== 'waived'}>
        <FindingFixes />
        <Show when={desk.mending.offers().length === 0}>
          <p class="muted">{desk.words.t(`rule.${props.finding.rule}.do`)}</p>
        </Show>
      </Show>
    </>
  );
}
