import { rowOf } from '../../plan/footprints';
import { createMemo, Show } from 'solid-js';
import { householdsOf } from '../../plan/world';
import type { Swept } from '../../tools/sweep';
import { useDesk } from '../desk-context';
import { MOST_HOUSES } from '../flow/surroundings';
import { ActionButton } from './action-button';

/** The houses that a box or a lasso took, and where they may go. */
export function SweptInspector(props: { readonly swept: Swept }) {
  const desk = useDesk();
  const { t } = desk.words;
  const count = () => props.swept.buildings.length;
  const households = createMemo(() => {
    const world = desk.world();
    const rows = world ? props.swept.buildings.flatMap((id) => rowOf(world.footprints, id) ?? []) : [];
    return rows.reduce((sum, row) => sum + householdsOf(world!, row), 0);
  });
  return (
    <>
      <h2 class="subject">{t(count() < MOST_HOUSES ? 'swept.title' : 'swept.most', { n: count() })}</h2>
      <p class="figure">{t('swept.households', { n: households() })}</p>
      <Show when={!desk.isReading()}>
        <div class="button-row">
          <ActionButton action="tool.assign">{t('tool.assign')}</ActionButton>
          <ActionButton action="tool.carve">{t('tool.carve')}</ActionButton>
        </div>
      </Show>
    </>
  );
}
