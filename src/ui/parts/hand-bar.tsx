import Check from 'lucide-solid/icons/check';
import Hand from 'lucide-solid/icons/hand';
import Lasso from 'lucide-solid/icons/lasso';
import SquareDashed from 'lucide-solid/icons/square-dashed';
import Route from 'lucide-solid/icons/route';
import Undo from 'lucide-solid/icons/undo-2';
import { Show, type JSX } from 'solid-js';
import { isBegun } from '../../tools/is-begun';
import type { SweepKind } from '../../tools/sweep';
import { useDesk } from '../desk-context';
import { ActionButton } from './action-button';

/** How a drag is meant, where the tool can take things by one; and for a finger, which has no keys, a step back and the finish. */
export function HandBar() {
  const desk = useDesk();
  const { t } = desk.words;
  const begun = () => {
    const view = desk.bench.view();
    return view !== null && desk.hand.isFinger() && isBegun(desk.bench.tool(), view);
  };
  const drag = (kind: SweepKind | 'pan', icon: JSX.Element) => (
    <ActionButton
      action={`drag.${kind}`}
      class="button quiet drag"
      label={`${t(`drag.${kind}`)}${t('dot')}${t(`drag.${kind}.about`)}`}
      pressed={(desk.hand.sweeps() ?? 'pan') === kind}
      placement="top"
    >
      {icon}
      <span>{t(`drag.${kind}`)}</span>
    </ActionButton>
  );
  return (
    <Show when={desk.bench.canSweep() || begun()}>
      <section class="hand-bar panel" aria-label={t('drag.title')}>
        <Show when={desk.bench.canSweep()}>
          <div class="drag-ways" role="group" aria-label={t('drag.title')}>
            {drag('pan', <Hand aria-hidden="true" />)}
            {drag('box', <SquareDashed aria-hidden="true" />)}
            {drag('lasso', <Lasso aria-hidden="true" />)}
          </div>
        </Show>
        <Show when={begun()}>
          <div class="drag-ways" role="group" aria-label={t('drag.touch')}>
            <Show when={desk.bench.canTrace()}>
              <ActionButton action="trace" pressed={desk.bench.tracing()} placement="top">
                <Route aria-hidden="true" />
                <span>{t('action.trace-short')}</span>
              </ActionButton>
            </Show>
            <ActionButton action="back" placement="top">
              <Undo aria-hidden="true" />
              <span>{t('action.back')}</span>
            </ActionButton>
            <ActionButton action="finish" class="button primary" placement="top">
              <Check aria-hidden="true" />
              <span>{t('action.finish')}</span>
            </ActionButton>
          </div>
        </Show>
      </section>
    </Show>
  );
}
