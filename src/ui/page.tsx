import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js';
import { createDesk } from './desk';
import { DeskProvider } from './desk-context';
import { Dialogs } from './dialogs/dialogs';
import { reportUnexpected } from './flow/unexpected';
import { listenToKeys } from './keys';
import { CoachMark } from './parts/coach-mark';
import { CoachOffer } from './parts/coach-offer';
import { DropZone } from './parts/drop-zone';
import { HandBar } from './parts/hand-bar';
import { LeftPanel } from './parts/left-panel';
import { MapCorner } from './parts/map-corner';
import { Legend } from './parts/legend';
import { MapGround } from './parts/map-ground';
import { Palette } from './parts/palette';
import { MapMenu } from './parts/map-menu';
import { NoticeList } from './parts/notice-list';
import { PointerCard } from './parts/pointer-card';
import { ProgressCard } from './parts/progress-card';
import { RightPanel } from './parts/right-panel';
import { StartCard } from './parts/start-card';
import { StatusBar } from './parts/status-bar';
import { ToolRail } from './parts/tool-rail';
import { TopBar } from './parts/top-bar';
import type { Ports } from './ports';
import { spacePans } from './space-pans';
import './styles/page-styles';

/** The whole page: the map, and the panels that float on it. */
export function Page(props: { readonly ports: Ports }) {
  const desk = createDesk(props.ports);
  const [resumed, setResumed] = createSignal(false);
  const stage = oneAfterTheOther(() => desk.session() !== null, 5);
  listenToKeys(desk);
  spacePans(desk);
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
        classList={{
          'left-folded': desk.leftFolded(),
          'right-folded': desk.rightFolded(),
          audit: desk.isReading(),
          'wide-list': desk.isWide(),
        }}
      >
        <Show when={stage() > 4}>
          <a class="skip" href="#details">
            {desk.words.t('page.skip')}
          </a>
        </Show>
        <MapGround />
        <TopBar />
        <Show when={stage() > 0}>
          <Show when={!desk.isReading()}>
            <ToolRail />
            <HandBar />
          </Show>
        </Show>
        <Show when={stage() > 1}>
          <StatusBar />
          <PointerCard />
          <CoachMark />
          <CoachOffer />
          <MapMenu />
          <div class="map-foot">
            <MapCorner />
            <Show when={stage() > 2}>
              <Legend />
            </Show>
          </div>
        </Show>
        <Show when={stage() > 3}>
          <LeftPanel />
        </Show>
        <Show when={stage() > 4}>
          <RightPanel />
        </Show>
        <Show when={resumed() && !desk.session() && !desk.jobs.current()}>
          <StartCard />
        </Show>
        <ProgressCard />
        <NoticeList />
        <DropZone />
        <Show when={desk.isPaletteOpen()}>
          <Palette />
        </Show>
        <Dialogs />
      </div>
    </DeskProvider>
  );
}

/** 1, 2, … while something is there, each in a turn of its own: all panels of a city at once would stop the page. 0 while it is not. */
function oneAfterTheOther(isThere: () => boolean, most: number): () => number {
  const [stage, setStage] = createSignal(0);
  createEffect(() => {
    const now = stage();
    if (!isThere()) return void setStage(0);
    if (now === most) return;
    const timer = window.setTimeout(() => setStage(now + 1));
    onCleanup(() => window.clearTimeout(timer));
  });
  return stage;
}
