import { For } from 'solid-js';
import { useDesk } from '../desk-context';
import { STANDINGS } from '../model/plan-rows';

/** The whole plan at a glance, where nothing is selected. */
export function PlanSummary() {
  const desk = useDesk();
  const { t, number, about } = desk.words;
  const totals = desk.totals;
  return (
    <section class="summary" aria-label={t('summary')}>
      <p class="muted">{t('grid.none')}</p>
      <div class="summary-figures">
        <p>
          <b class="figure">{number(totals().grids)}</b> <span class="muted">{t('unit.grid')}</span>
        </p>
        <p>
          <b class="figure">{about(totals().households, totals().estimated)}</b>{' '}
          <span class="muted">{t('unit.household')}</span>
        </p>
      </div>
      <dl class="facts">
        <For each={STANDINGS}>
          {(side) => (
            <>
              <dt>
                <i class={`swatch ${side}`} aria-hidden="true" />
                {t(`summary.${side}`)}
              </dt>
              <dd>{t('count.grids', { n: totals()[side] })}</dd>
            </>
          )}
        </For>
        <dt>
          <i class="swatch dedicated" aria-hidden="true" />
          {t('kind.dedicated')}
        </dt>
        <dd>{t('count.grids', { n: totals().dedicated })}</dd>
      </dl>
    </section>
  );
}
