import type { CallName, Calls, FoundPart, Reply, Request } from './messages';

/** One long task: it says how far it is, and stops when asked. */
export interface Job {
  readonly signal: AbortSignal;
  /** 0 … 1, or null while nobody can say. */
  progress(share: number | null): void;
}

export interface Engine {
  /** Asks the worker. Rejects with the signal's reason when stopped, with an Error where the work broke. */
  call<C extends CallName>(call: C, ask: Calls[C]['ask'], job: Job, options?: CallOptions): Promise<Calls[C]['answer']>;
}

export interface CallOptions {
  readonly transfer?: Transferable[];
  /** Told what comes before the answer. */
  found?(part: FoundPart): void;
}

interface Waiting {
  readonly job: Job;
  readonly options: CallOptions;
  resolve(answer: Calls[CallName]['answer']): void;
  reject(reason: unknown): void;
}

/** Starts the worker that reads, places and checks. */
export function openEngine(): Engine {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const send = (request: Request, transfer: Transferable[] = []): void => worker.postMessage(request, transfer);
  worker.onmessage = ({ data }: MessageEvent<Reply>): void => {
    const task = waiting.get(data.id);
    if (!task) return;
    if ('progress' in data) return task.job.progress(data.progress);
    if ('found' in data) return task.options.found?.(data.found);
    waiting.delete(data.id);
    if ('error' in data) task.reject(new Error(data.error));
    else task.resolve(data.answer);
  };
  worker.onerror = ({ message }): void => {
    for (const task of waiting.values()) task.reject(new Error(message || 'engine worker'));
    waiting.clear();
  };
  return {
    call: (call, ask, job, options = {}) =>
      new Promise((resolve, reject) => {
        job.signal.throwIfAborted();
        const id = ++count;
        waiting.set(id, { job, options, resolve: resolve as Waiting['resolve'], reject });
        job.signal.addEventListener('abort', () => {
          if (!waiting.delete(id)) return;
          send({ id, call: 'stop' });
          reject(job.signal.reason);
        });
        send({ id, call, ask } as Request, options.transfer);
      }),
  };
}
