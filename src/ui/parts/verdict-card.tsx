import CircleCheck from 'lucide-solid/icons/circle-check';
import CircleHelp from 'lucide-solid/icons/circle-question-mark';
import CircleX from 'lucide-solid/icons/circle-x';
import { For, Match, Show, Switch } from 'solid-js';
import type { Severity } from '../../checks/finding';
import { useDesk } from '../desk-context';
import { verdictSentence } from '../model/audit-verdict';
import { ActionButton } from './action-button';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Whether the plan holds, as a sentence and in figures; each figure is a filter of the list below. */
export function VerdictCard() {
  const desk = useDesk();
  const { t, number } = desk.words;
  const standing = () => desk.verdict().standing;
  return (
    <section class={`verdict ${standing()}`} aria-label={t('verdict')}>
      <div class="verdict-line">
        <Switch fallback={<CircleHelp aria-hidden="true" />}>
          <Match when={standing() === 'holds'}>
            <CircleCheck aria-hidden="true" />
          </Match>
          <Match when={standing() === 'broken'}>
            <CircleX aria-hidden="true" />
          </Match>
        </Switch>
        <p role="status">{verdictSentence(desk.verdict(), desk.words)}</p>
      </div>
      <Show
        when={standing() !== 'pending'}
        fallback={
          <ActionButton action="check" class="button primary">
            {t('action.check')}
          </ActionButton>
        }
      >
        <div class="verdict-figures">
          <For each={SEVERITIES}>
            {(severity) => (
              <button
                type="button"
                class={`verdict-figure ${severity}`}
                classList={{ none: desk.verdict().counts[severity] === 0 }}
                aria-pressed={desk.board.severities().includes(severity)}
                aria-label={t('verdict.only', {
                  what: t(`verdict.${severity}`),
                  n: desk.verdict().counts[severity],
                })}
                onClick={() => desk.board.toggleSeverity(severity)}
              >
                <b>{number(desk.verdict().counts[severity])}</b> <span>{t(`verdict.${severity}`)}</span>
              </button>
            )}
          </For>
        </div>
      </Show>
    </section>
  );
}
