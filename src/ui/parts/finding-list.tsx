import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronUp from 'lucide-solid/icons/chevron-up';
import CircleCheck from 'lucide-solid/icons/circle-check';
import { For, Show } from 'solid-js';
import { RULE_CODES, type RuleCode } from '../../checks/finding';
import { useDesk } from '../desk-context';
import { ActionButton } from './action-button';
import { FindingItem } from './finding-item';

/** Most findings of one rule that are listed at once; a dirty city has thousands, and the map shows them all. */
const LISTED = 200;

/** Findings rule by rule; a click, Enter or N goes to the place. */
export function FindingList() {
  const desk = useDesk();
  const { t } = desk.words;
  const of = (rule: RuleCode) => desk.tour.ordered().filter((finding) => finding.rule === rule);
  const stateOf = (rule: RuleCode) => desk.rules().find((state) => state.rule === rule);
  const unchecked = () => desk.rules().flatMap(({ rule, checked }) => (checked ? [] : [rule]));
  const why = (rule: RuleCode): string => {
    const state = stateOf(rule);
    const name = t(`rule.${rule}`);
    if (state?.failed !== undefined) return t('rule.failed', { rule: name, reason: state.failed });
    const { layer, column } = state?.missing ?? { layer: 'grids' };
    return t('rule.unchecked', {
      rule: name,
      missing: column === undefined ? t(`missing.${layer}`) : t('missing.column', { column }),
    });
  };
  const index = () => desk.tour.ordered().findIndex((finding) => finding === desk.tour.current());
  return (
    <div class="findings" role="group" aria-label={t('findings')}>
      <Show
        when={desk.tour.ordered().length > 0}
        fallback={
          <div class="all-clear">
            <CircleCheck aria-hidden="true" />
            <p>
              <strong>{t('findings.none')}</strong>
            </p>
            <p class="muted">
              {unchecked().length > 0
                ? t('findings.none-partial')
                : t('findings.none-about', { n: desk.rows().length })}
            </p>
          </div>
        }
      >
        <div class="finding-steps">
          <span class="muted" aria-live="polite">
            {index() >= 0
              ? t('findings.step', { i: index() + 1, n: desk.tour.ordered().length })
              : t('count.findings', { n: desk.tour.ordered().length })}
          </span>
          <ActionButton action="previous-finding" class="button quiet square">
            <ChevronUp aria-hidden="true" />
          </ActionButton>
          <ActionButton action="next-finding" class="button quiet square">
            <ChevronDown aria-hidden="true" />
          </ActionButton>
        </div>
      </Show>
      <For each={RULE_CODES}>
        {(rule) => (
          <Show when={of(rule).length > 0}>
            <section>
              <h3>
                {t(`rule.${rule}`)}
                <small>{of(rule).length}</small>
              </h3>
              <ul class="plain">
                <For each={of(rule).slice(0, LISTED)}>{(finding) => <FindingItem finding={finding} />}</For>
              </ul>
              <Show when={of(rule).length > LISTED}>
                <p class="muted">{t('import.more', { n: of(rule).length - LISTED })}</p>
              </Show>
            </section>
          </Show>
        )}
      </For>
      <For each={unchecked()}>{(rule) => <p class="unchecked">{why(rule)}</p>}</For>
    </div>
  );
}
