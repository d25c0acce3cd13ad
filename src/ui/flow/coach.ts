import { createEffect, createSignal, on, type Accessor } from 'solid-js';
import type { Change } from '../../session/session';
import { stepAfter, stepOnce, type CoachStep, type Done } from '../model/coach-step';
import { remembered } from './remembered';

/** Takes somebody new through four things that are really done. */
export interface Coach {
  readonly step: Accessor<CoachStep | null>;
  /** Whether it is being offered. */
  readonly isOffered: Accessor<boolean>;
  /** Once for every browser. */
  offer(): void;
  decline(): void;
  start(): void;
  next(): void;
  end(): void;
  /** The plan changed: a split or an undo may be what a step waits for. */
  noteChange(change: Change): void;
}

export interface CoachOptions {
  /** Whether a grid is selected, and whether a finding is looked at. */
  readonly isSelected: Accessor<boolean>;
  readonly isLooking: Accessor<boolean>;
  /** Nothing can be split: there is no plan, or it is only read. */
  readonly isIdle: Accessor<boolean>;
  /** All steps were gone. */
  finished(): void;
}

export function createCoach({ isSelected, isLooking, isIdle, finished }: CoachOptions): Coach {
  const [step, setStep] = createSignal<CoachStep | null>(null);
  const [isOffered, setOffered] = createSignal(false);
  const [before, setBefore] = remembered('coach', ['new', 'offered'], 'new');
  const go = (next: CoachStep | null): void => {
    if (step() !== null && next === null) finished();
    setStep(next);
  };
  const note = (done: Done): void => {
    const now = step();
    if (now !== null) go(stepOnce(now, done));
  };
  createEffect(() => step() === 'select' && isSelected() && note('selected'));
  createEffect(on(isLooking, (looking) => looking && note('looked')));
  createEffect(() => {
    if (!isIdle()) return;
    setStep(null);
    setOffered(false);
  });
  return {
    step,
    isOffered,
    offer() {
      if (before() === 'offered') return;
      setBefore('offered');
      setOffered(true);
    },
    decline: () => void setOffered(false),
    start() {
      setOffered(false);
      setStep('select');
    },
    next() {
      const now = step();
      if (now !== null) go(stepAfter(now));
    },
    end: () => void setStep(null),
    noteChange({ cause, entry }) {
      if (cause === 'edit' && entry?.edit.edit === 'split') note('split');
      if (cause === 'undo') note('undone');
    },
  };
}
