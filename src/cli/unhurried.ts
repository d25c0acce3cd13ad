/** Milliseconds of work between two pauses. */
const STRETCH = 50;

/** Runs work to its end and lets the world in again and again, so that Ctrl+C ends the program and not only the next pause. */
export async function unhurried<Step, Result>(
  work: Generator<Step, Result>,
  onStep: (step: Step) => void,
): Promise<Result> {
  let rested = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    onStep(value);
    if (performance.now() - rested < STRETCH) continue;
    await new Promise((go) => setImmediate(go));
    rested = performance.now();
  }
}
