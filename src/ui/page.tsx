import { createEffect, createSignal, onMount, Show } from 'solid-js';
import { createDesk } from './desk';
import { DeskProvider } from './desk-context';
import { Dialogs } from './dialogs/dialogs';
import { reportUnexpected } from './flow/unexpected';
import { listenToKeys } from './keys';
import { DropZone } from './parts/drop-zone';
import { LeftPanel } from './parts/left-panel';
import { MapGround } from './parts/map-ground';
import { NoticeList } from './parts/notice-list';
import { PointerCard } from './parts/pointer-card';
import { ProgressCard } from './parts/progress-card';
import { RightPanel } from './parts/right-panel';
import { StartCard } from './parts/start-card';
import { StatusBar } from './parts/status-bar';
import { ToolRail } from './parts/tool-rail';
import { TopBar } from './parts/top-bar';
import type { Ports } from './ports';
import './styles/page-styles';

/** The whole page: the map, and the panels that float on it. */
export function Page(props: { readonly ports: Ports }) {
  const desk = createDesk(props.ports);
  const [resumed, setResumed] = createSignal(false);
  listenToKeys(desk);
  reportUnexpected(desk.words, desk.notices);
  createEffect(() => {
    const root = document.documentElement;
    root.lang = desk.locale() === 'zh' ? 'zh-CN' : 'en';
    root.dataset['theme'] = desk.theme();
    const name = desk.drafts.plan()?.name;
    document.title = (name ? [name, desk.words.t('product')] : [desk.words.t('product')]).join(desk.words.t('dot'));
  });
  onMount(() => void desk.drafts.resume().finally(() => setResumed(true)));

  return (
    <DeskProvider value={desk}>
      <div
        class="page"
        classList={{ 'left-folded': desk.leftFolded(), 'right-folded': desk.rightFolded(), audit: desk.isReading() }}
      >
        <a class="skip" href="#details">
          {desk.words.t('page.skip')}
        </a>
        <MapGround />
        <TopBar />
        <Show when={desk.session()}>
          <LeftPanel />
          <Show when={!desk.isReading()}>
            <ToolRail />
          </Show>
          <RightPanel />
          <StatusBar />
          <PointerCard />
        </Show>
        <Show when={resumed() && !desk.session() && !desk.jobs.current()}>
          <StartCard />
        </Show>
        <ProgressCard />
        <NoticeList />
        <DropZone />
        <Dialogs />
      </div>
    </DeskProvider>
  );
}
