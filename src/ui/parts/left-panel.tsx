import PencilLine from 'lucide-solid/icons/pencil-line';
import Layers from 'lucide-solid/icons/layers';
import Landmark from 'lucide-solid/icons/landmark';
import Hospital from 'lucide-solid/icons/hospital';
import PanelLeft from 'lucide-solid/icons/panel-left';
import { Show, type JSX } from 'solid-js';
import { useDesk } from '../desk-context';
import { ActionButton } from './action-button';
import { DivisionTree } from './division-tree';
import { LayerList } from './layer-list';
import { Listed } from './listed';
import { Sites } from './sites';
import { Unnumbered } from './unnumbered';

/** Communities, what is to be drawn, sites and layers; folds to icons that unfold it again. */
export function LeftPanel() {
  const desk = useDesk();
  const { t } = desk.words;
  const unfold = (label: string, icon: JSX.Element, badge: number, calm = false) => (
    <button
      type="button"
      class="button quiet square"
      aria-label={badge > 0 ? `${label} ${badge}` : label}
      title={label}
      onClick={() => desk.setLeftFolded(false)}
    >
      {icon}
      <Show when={badge}>
        {(n) => (
          <span class="badge" classList={{ calm }}>
            {n()}
          </span>
        )}
      </Show>
    </button>
  );
  return (
    <aside class="left-panel panel" aria-label={t('left.title')}>
      <Show
        when={!desk.leftFolded()}
        fallback={
          <div class="folded">
            {unfold(
              t('divisions'),
              <Landmark aria-hidden="true" />,
              desk.communities().filter((row) => row.findings > 0).length,
            )}
            {unfold(t('listed'), <PencilLine aria-hidden="true" />, desk.listing.rows().length, true)}
            {unfold(t('sites'), <Hospital aria-hidden="true" />, desk.sites().length, true)}
            {unfold(t('layers'), <Layers aria-hidden="true" />, 0)}
          </div>
        }
      >
        <ActionButton action="left-panel" class="button quiet square fold" placement="right">
          <PanelLeft aria-hidden="true" />
        </ActionButton>
        <DivisionTree />
        <Unnumbered />
        <Listed />
        <Sites />
        <LayerList />
      </Show>
    </aside>
  );
}
