import { createSignal, type Accessor } from 'solid-js';
import type { Job } from '../ports';

export interface RunningJob {
  readonly label: string;
  /** 0 … 1, or null while nobody can say. */
  readonly share: number | null;
  cancel(): void;
}

export interface Jobs {
  /** The one that is shown; null while nothing takes long enough to speak of. */
  readonly current: Accessor<RunningJob | null>;
  /** Runs the work with a progress bar; null when it was cancelled. Other failures are thrown on. */
  run<T>(label: string, work: (job: Job) => Promise<T>): Promise<T | null>;
  /** Cancels whatever is under way, shown or not yet. */
  stop(): void;
}

/** Work that is done sooner shows no bar: it would only flash. ms */
const PATIENCE = 400;

export function createJobs(onCancelled: () => void): Jobs {
  const [running, setRunning] = createSignal<
    readonly (RunningJob & { readonly key: object; readonly shown: boolean })[]
  >([]);
  const change = (key: object, part: Partial<{ share: number | null; shown: boolean }>): void =>
    void setRunning((jobs) => jobs.map((job) => (job.key === key ? { ...job, ...part } : job)));

  return {
    current: () => running().findLast(({ shown }) => shown) ?? null,
    stop: () => running().forEach((job) => job.cancel()),
    async run(label, work) {
      const key = {};
      const stop = new AbortController();
      setRunning((jobs) => [...jobs, { key, label, share: null, shown: false, cancel: () => stop.abort() }]);
      const timer = window.setTimeout(() => change(key, { shown: true }), PATIENCE);
      try {
        return await work({ signal: stop.signal, progress: (share) => change(key, { share }) });
      } catch (error) {
        if (!stop.signal.aborted) throw error;
        onCancelled();
        return null;
      } finally {
        window.clearTimeout(timer);
        setRunning((jobs) => jobs.filter((job) => job.key !== key));
      }
    },
  };
}
