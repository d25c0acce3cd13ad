/** Jobs that take time, done one after the other in the order they were given. */
export interface Turns {
  run<Result>(job: () => Promise<Result>): Promise<Result>;
  /** Whether a job waits or is being done. */
  busy(): boolean;
  /** Resolves when none is left, those given meanwhile included. Failures are told to whoever gave the job. */
  done(): Promise<void>;
}

export function turns(begin: Promise<unknown>): Turns {
  let last = begin;
  let waiting = 0;
  return {
    run(job) {
      waiting++;
      const result = last.then(job).finally(() => waiting--);
      last = result.catch(() => undefined);
      return result;
    },
    busy: () => waiting > 0,
    async done() {
      let seen;
      do await (seen = last);
      while (seen !== last);
    },
  };
}
