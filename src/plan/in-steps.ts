/** How long work may go on, and how others have their turn; the page brings its own, since nothing below it knows a clock. */
export interface Turns {
  /** Milliseconds since whenever. */
  now(): number;
  rest(): Promise<void>;
}

/** Work of some milliseconds a step, all at once: for a thread that has nothing else to do. */
export function atOnce<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in turns of so many milliseconds, so that whoever shares the thread never waits for long. */
export async function inTurns<Result>(steps: Generator<unknown, Result>, turns: Turns, most = MOST): Promise<Result> {
  let since = turns.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (turns.now() - since < most) continue;
    await turns.rest();
    since = turns.now();
  }
}

/** With the step that goes beyond it well below 50 ms, from where on a page feels stuck. */
const MOST = 12;
