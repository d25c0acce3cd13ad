/** The four steps of the first minute, in their order. */
export const COACH_STEPS = ['select', 'split', 'undo', 'finding'] as const;
export type CoachStep = (typeof COACH_STEPS)[number];

/** What the planner has just done. */
export type Done = 'selected' | 'split' | 'undone' | 'looked';

/** What ends each step. */
const ENDS: Readonly<Record<CoachStep, Done>> = {
  select: 'selected',
  split: 'split',
  undo: 'undone',
  finding: 'looked',
};

/** The step after this one; null: that was the last. */
export const stepAfter = (step: CoachStep): CoachStep | null => COACH_STEPS[COACH_STEPS.indexOf(step) + 1] ?? null;

/** Where somebody is who has done this: one step further where the step asked for it, else where he was. */
export const stepOnce = (step: CoachStep, done: Done): CoachStep | null =>
  ENDS[step] === done ? stepAfter(step) : step;
