import CircleCheck from 'lucide-solid/icons/circle-check';
import { Show, type JSX } from 'solid-js';
import type { Finding } from '../../checks/finding';
import { useDesk } from '../desk-context';
import { shownKey } from '../shown-key';
import { FindingCard } from './finding-card';
import { FindingFilters } from './finding-filters';
import { FindingTree } from './finding-tree';

interface FindingsProps {
  /** What stands above the list, and below the finding that is looked at. */
  readonly head?: JSX.Element;
  readonly children: (finding: Finding) => JSX.Element;
}

/** The findings of the plan, to be filtered, walked and looked at: the same for whoever mends them and whoever only reads. */
export function Findings(props: FindingsProps) {
  const desk = useDesk();
  const { t } = desk.words;
  const isClear = () => desk.isChecked() && desk.findings().length === 0;
  return (
    <div class="findings" role="group" aria-label={t('findings')}>
      {props.head}
      <Show when={isClear()} fallback={<FindingFilters />}>
        <div class="all-clear">
          <CircleCheck aria-hidden="true" />
          <p>
            <strong>{t('findings.none')}</strong>
          </p>
          <p class="muted">
            {desk.verdict().unchecked.length > 0
              ? t('findings.none-partial')
              : t('findings.none-about', { n: desk.rows().length })}
          </p>
          <p class="muted">
            {t(desk.isReading() ? 'findings.none-report' : 'findings.none-export', { key: shownKey('export') })}
          </p>
        </div>
      </Show>
      <FindingTree />
      <FindingCard>{props.children}</FindingCard>
    </div>
  );
}
