import { createEffect, createMemo, createSignal, onCleanup, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import { lineOnScreen, placeCard, type Frame, type Point } from '../model/place-card';
import { aimOf, snapWords } from '../model/snap-words';

/** Clear of the pointer and of the line, px. */
const CLEAR = 12;
/** How long a name must stand before it is read out, ms. */
const SETTLED = 600;

/** Beside the pointer: what the place under it is. `onPlace`: where the label stands, so that nothing else is put there. */
export function SnapLabel(props: { readonly room: () => Frame; readonly onPlace: (frame: Frame | null) => void }) {
  const desk = useDesk();
  const [place, setPlace] = createSignal<Point>([0, 0]);
  const [said, setSaid] = createSignal('');
  let label: HTMLSpanElement | undefined;
  const text = createMemo(() => {
    const view = desk.bench.pointer() && !desk.dialog() ? desk.bench.view() : null;
    const aim = view && aimOf(view);
    return aim ? snapWords(aim, desk.words) : '';
  });
  const isProblem = () => typeof desk.bench.view()?.aim?.trace === 'string';

  createEffect(() => {
    const pointer = desk.bench.pointer();
    if (!pointer || text() === '' || !label) return props.onPlace(null);
    const [width, height] = [label.offsetWidth, label.offsetHeight];
    const line = lineOnScreen(desk.bench.view(), pointer);
    const [left, top] = placeCard({ pointer: pointer.screen, line, width, height, room: props.room(), clear: CLEAR });
    setPlace([left, top]);
    props.onPlace({ left, top, right: left + width, bottom: top + height });
  });
  createEffect(() => {
    const name = text();
    const timer = window.setTimeout(() => setSaid(name), SETTLED);
    onCleanup(() => window.clearTimeout(timer));
  });

  return (
    <>
      <p class="visually-hidden" aria-live="polite">
        {said()}
      </p>
      <Show when={text() !== ''}>
        <span
          ref={label}
          class="snap-label"
          classList={{ problem: isProblem() }}
          aria-hidden="true"
          style={{ transform: `translate(${place()[0]}px, ${place()[1]}px)` }}
        >
          {text()}
        </span>
      </Show>
    </>
  );
}
