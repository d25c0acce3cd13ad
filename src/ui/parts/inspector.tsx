import { Match, Show, Switch } from 'solid-js';
import { tallyOf } from '../../plan/world';
import { useDesk } from '../desk-context';
import { ActionButton } from './action-button';
import { BorderLock } from './border-lock';
import { BuildingInspector } from './building-inspector';
import { GridInspector } from './grid-inspector';
import { PlanSummary } from './plan-summary';
import { SweptInspector } from './swept-inspector';

/** One building, one grid, several grids, or the word that nothing is selected. */
export function Inspector() {
  const desk = useDesk();
  const { t } = desk.words;
  const sum = () => {
    const world = desk.world();
    const tallies = world ? desk.selection().grids.map((id) => tallyOf(world, id)) : [];
    return desk.words.about(
      tallies.reduce((all, { households }) => all + households, 0),
      tallies.some(({ estimated }) => estimated > 0),
    );
  };
  return (
    <Switch fallback={<PlanSummary />}>
      <Match when={desk.selection().building}>{(id) => <BuildingInspector id={id()} />}</Match>
      <Match when={desk.selection().swept}>{(swept) => <SweptInspector swept={swept()} />}</Match>
      <Match when={desk.selection().grids.length === 1 && desk.selection().grids[0]}>
        {(id) => <GridInspector id={id()} />}
      </Match>
      <Match when={desk.selection().grids.length > 1}>
        <h2 class="subject">{t('grid.several', { n: desk.selection().grids.length })}</h2>
        <p class="figure">{t('grid.several-households', { n: sum() })}</p>
        <Show when={!desk.isReading()}>
          <div class="button-row">
            <ActionButton action="tool.merge" class="button">
              {t('tool.merge')}
            </ActionButton>
            <Show when={desk.selection().grids.length === 2}>
              <BorderLock grids={[desk.selection().grids[0]!, desk.selection().grids[1]!]} wide />
            </Show>
          </div>
        </Show>
      </Match>
    </Switch>
  );
}
