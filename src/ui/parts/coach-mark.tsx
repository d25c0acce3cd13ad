import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import type { ActionId } from '../actions';
import { useDesk } from '../desk-context';
import { shownKey } from '../shown-key';
import { COACH_STEPS, type CoachStep } from '../model/coach-step';
import { placeCoach, type CoachSide, type Rect } from '../model/place-coach';

/** What each step is about, and on which side of it there is map. */
const ANCHORS: Readonly<Record<CoachStep, readonly [selector: string, side: CoachSide]>> = {
  select: ['[data-action="tool.select"]', 'right'],
  split: ['[data-action="tool.split"]', 'right'],
  undo: ['[data-action="undo"]', 'below'],
  finding: ['#details', 'left'],
};

const KEYS: Readonly<Record<CoachStep, ActionId>> = {
  select: 'tool.select',
  split: 'tool.split',
  undo: 'undo',
  finding: 'next-finding',
};

/** The step of the first minute that the planner is at, beside what it is about. The map stays free: nothing waits for it. */
export function CoachMark() {
  const desk = useDesk();
  const { coach } = desk;
  return <Show when={coach.step()}>{(step) => <Mark step={step()} />}</Show>;
}

function Mark(props: { readonly step: CoachStep }) {
  const desk = useDesk();
  const { t } = desk.words;
  const { coach } = desk;
  const [anchor, setAnchor] = createSignal<Rect | null>(null);
  const [place, setPlace] = createSignal<readonly [number, number]>([0, 0]);
  let card!: HTMLElement;
  const find = (): void => {
    const [selector, side] = ANCHORS[props.step];
    const rect = document.querySelector(selector)?.getBoundingClientRect() ?? null;
    setAnchor(rect);
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    if (rect) setPlace(placeCoach(rect, side, size, { width: window.innerWidth, height: window.innerHeight }));
  };
  // panels fold and words change their lengths: measured once all that is drawn
  createEffect(() => {
    void [props.step, desk.leftFolded(), desk.rightFolded(), desk.locale()];
    const frame = window.requestAnimationFrame(find);
    onCleanup(() => window.cancelAnimationFrame(frame));
  });
  window.addEventListener('resize', find);
  onCleanup(() => window.removeEventListener('resize', find));
  const number = () => COACH_STEPS.indexOf(props.step) + 1;
  return (
    <>
      <Show when={anchor()}>
        {(at) => (
          <div
            class="coach-ring"
            aria-hidden="true"
            style={{
              left: `${at().left}px`,
              top: `${at().top}px`,
              width: `${at().width}px`,
              height: `${at().height}px`,
            }}
          />
        )}
      </Show>
      <section
        ref={card}
        class="coach panel"
        aria-label={t('coach')}
        style={{ transform: `translate(${place()[0]}px, ${place()[1]}px)` }}
        onKeyDown={(event) => event.key === 'Escape' && coach.end()}
      >
        <div role="status">
          <p class="coach-step">{t('coach.step', { step: number(), all: COACH_STEPS.length })}</p>
          <h2>{t(`coach.${props.step}`)}</h2>
          <p>{t(`coach.${props.step}.how`, { key: shownKey(KEYS[props.step]) })}</p>
        </div>
        <div class="button-pair">
          <button type="button" class="button small" onClick={() => coach.next()}>
            {t(number() === COACH_STEPS.length ? 'coach.finish' : 'coach.next')}
          </button>
          <button type="button" class="button quiet small" onClick={() => coach.end()}>
            {t('coach.end')}
          </button>
        </div>
      </section>
    </>
  );
}
