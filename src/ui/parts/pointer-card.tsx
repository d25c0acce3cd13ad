import { createEffect, createMemo, createSignal, Match, onCleanup, Show, Switch } from 'solid-js';
import { isRefusal } from '../../plan/edit';
import type { Preview } from '../../session/session';
import { useDesk } from '../desk-context';
import { previewSaid } from '../model/preview-words';
import { measureSaid } from '../model/measure-words';
import { lineOnScreen, placeCard, type Frame, type Point } from '../model/place-card';
import { MeasureFigures } from './measure-figures';
import { PreviewParts } from './preview-parts';
import { SnapLabel } from './snap-label';

/** How long a preview must stand before it is read out, ms. */
const SETTLED = 600;

const NO_PREVIEW: Preview = { parts: [], detours: 0, spared: [], cut: [], detached: [], gone: [] };

/** Near the pointer: what each side would get, or why it cannot be done. It never covers the line. */
export function PointerCard() {
  const desk = useDesk();
  const { words } = desk;
  const [place, setPlace] = createSignal<Point>([0, 0]);
  const [said, setSaid] = createSignal('');
  const [label, setLabel] = createSignal<Frame | null>(null);
  let card: HTMLDivElement | undefined;
  const outcome = () => (desk.bench.pointer() && !desk.dialog() ? desk.bench.outcome() : null);
  const refusal = () => {
    const now = outcome();
    return now && isRefusal(now) ? words.refusal(now) : null;
  };
  const preview = () => {
    const now = outcome();
    return now && !isRefusal(now) ? now : null;
  };

  const measured = () => (desk.bench.pointer() && !desk.dialog() ? (desk.bench.view()?.measure ?? null) : null);

  /** Where a card may stand: the map between the panels. */
  const room = (): Frame => {
    const { left, top, right, bottom } = desk.insets();
    return { left, top, right: window.innerWidth - right, bottom: window.innerHeight - bottom };
  };

  // what was shown last, so that the card can go without a gap in it
  const shown = createMemo<Preview>((last) => preview() ?? last, NO_PREVIEW);

  createEffect(() => {
    const pointer = desk.bench.pointer();
    if (!pointer || !(outcome() ?? measured()) || !card) return;
    setPlace(
      placeCard({
        pointer: pointer.screen,
        line: lineOnScreen(desk.bench.view(), pointer),
        width: card.offsetWidth,
        height: card.offsetHeight,
        room: room(),
        taken: label(),
      }),
    );
  });
  // moving the pointer changes the preview many times a second: only what stands still is said
  createEffect(() => {
    const text = refusal()
      ? `${refusal()!.what} ${refusal()!.todo}`
      : preview()
        ? previewSaid(preview()!, words)
        : measured()
          ? measureSaid(measured()!, words).join(words.t('list.comma'))
          : '';
    const timer = window.setTimeout(() => setSaid(text), SETTLED);
    onCleanup(() => window.clearTimeout(timer));
  });

  return (
    <>
      <p class="visually-hidden" aria-live="polite">
        {said()}
      </p>
      <SnapLabel room={room} onPlace={setLabel} />
      <Show when={outcome() ?? measured()}>
        <div
          ref={card}
          class="pointer-card"
          aria-hidden="true"
          style={{ transform: `translate(${place()[0]}px, ${place()[1]}px)` }}
        >
          <Switch>
            <Match when={refusal()}>
              <div class="refusal">
                <strong>{refusal()?.what}</strong>
                <span>{refusal()?.todo}</span>
              </div>
            </Match>
            <Match when={preview()}>
              <PreviewParts preview={shown()} />
            </Match>
            <Match when={measured()}>{(now) => <MeasureFigures measure={now()} />}</Match>
          </Switch>
        </div>
      </Show>
    </>
  );
}
