import { Tabs } from '@kobalte/core/tabs';
import PanelRight from 'lucide-solid/icons/panel-right';
import Shapes from 'lucide-solid/icons/shapes';
import List from 'lucide-solid/icons/list';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { For, Show, type JSX } from 'solid-js';
import type { Tab } from '../desk';
import { useDesk } from '../desk-context';
import { ActionButton } from './action-button';
import { FindingAdvice } from './finding-advice';
import { FindingWaiver } from './finding-waiver';
import { Findings } from './findings';
import { GridTable } from './grid-table';
import { Inspector } from './inspector';
import { VerdictCard } from './verdict-card';

/** What is selected, what was found, and all grids; folds to icons. */
export function RightPanel() {
  const desk = useDesk();
  const { t } = desk.words;
  const findingsTab = () =>
    desk.open().length > 0 ? t('tab.findings-n', { n: desk.open().length }) : t('tab.findings');
  const tabs: readonly { readonly name: Tab; label(): string; icon(): JSX.Element }[] = [
    { name: 'grid', label: () => t('tab.grid'), icon: () => <Shapes aria-hidden="true" /> },
    { name: 'findings', label: findingsTab, icon: () => <TriangleAlert aria-hidden="true" /> },
    { name: 'list', label: () => t('tab.list'), icon: () => <List aria-hidden="true" /> },
  ];
  const unfold = (tab: Tab): void => {
    desk.setTab(tab);
    desk.setRightFolded(false);
  };
  return (
    <aside class="right-panel panel" id="details" tabindex="-1" aria-label={t('right.title')}>
      <Show
        when={!desk.rightFolded()}
        fallback={
          <div class="folded">
            <For each={tabs}>
              {({ name, label, icon }) => (
                <button
                  type="button"
                  class="button quiet square"
                  aria-label={label()}
                  title={label()}
                  onClick={() => unfold(name)}
                >
                  {icon()}
                  <Show when={name === 'findings' && desk.open().length > 0}>
                    <span class="badge">{desk.open().length}</span>
                  </Show>
                </button>
              )}
            </For>
          </div>
        }
      >
        <Tabs class="tabs" value={desk.tab()} onChange={(tab) => desk.setTab(tab as Tab)}>
          <div class="tab-bar">
            <Tabs.List class="tab-list">
              <For each={tabs}>
                {({ name, label }) => (
                  <Tabs.Trigger class="tab" value={name}>
                    {label()}
                  </Tabs.Trigger>
                )}
              </For>
            </Tabs.List>
            <ActionButton action="right-panel" class="button quiet square fold" placement="left">
              <PanelRight aria-hidden="true" />
            </ActionButton>
          </div>
          <Tabs.Content class="tab-content" value="grid">
            <Inspector />
          </Tabs.Content>
          <Tabs.Content class="tab-content flush" value="findings">
            <Show
              when={desk.isReading()}
              fallback={<Findings>{(finding) => <FindingAdvice finding={finding} />}</Findings>}
            >
              <Findings head={<VerdictCard />}>{(finding) => <FindingWaiver finding={finding} />}</Findings>
            </Show>
          </Tabs.Content>
          <Tabs.Content class="tab-content flush" value="list">
            <GridTable />
          </Tabs.Content>
        </Tabs>
      </Show>
    </aside>
  );
}
