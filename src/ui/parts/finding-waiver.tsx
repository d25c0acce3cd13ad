import { Show } from 'solid-js';
import type { Finding } from '../../checks/finding';
import { useDesk } from '../desk-context';
import { WaiverNote } from './waiver-note';

/** For who only reads: to let a finding stand, and to take that back. It is the auditor's note, and all that an audit can change. */
export function FindingWaiver(props: { readonly finding: Finding }) {
  const desk = useDesk();
  const { t } = desk.words;
  const state = () => desk.waivers().get(props.finding.id);
  return (
    <>
      <Show when={state()}>{(now) => <WaiverNote state={now()} />}</Show>
      <div class="card-buttons">
        <Show
          when={state()?.state === 'waived' && state()}
          fallback={
            <button
              type="button"
              class="button small"
              onClick={() => desk.show({ dialog: 'waive', finding: props.finding })}
            >
              {t('waive.go')}
            </button>
          }
        >
          {(now) => (
            <button
              type="button"
              class="button small"
              onClick={() => desk.editOrSay({ edit: 'unwaive', waiver: now().waiver.id })}
            >
              {t('waive.back')}
            </button>
          )}
        </Show>
      </div>
    </>
  );
}
