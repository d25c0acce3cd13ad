import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { FieldName } from '../formats/field-names';
import type { Layers } from '../formats/take-files';
import type { FootprintOutlines, Footprints } from '../plan/footprints';
import type { Input } from '../report/audit';
import { CannotRun } from './cannot-run';
import type { PartRead, PlanFile } from './read-plan';

/** What was read beside, and the files that were. */
export interface AsideRead extends PartRead {
  readonly inputs: readonly Input[];
}

export interface Aside {
  /** Where the buildings of a single file stand, as soon as that is known; null: there are several files. */
  outlines(): Promise<FootprintOutlines | null>;
  read(): Promise<AsideRead>;
  /** Ends the thread, whatever it is at. */
  stop(): void;
}

/**
 * Reads files of buildings in a thread of its own, while the rest of the plan is read and checked: of a city they are three quarters of
 * all bytes. null: there is no file of this program that a thread could be started from (a test that calls it), or too little to read
 * for a thread to pay.
 */
export function readAside(ask: Omit<Ask, 'task'>, bytes: number): Aside | null {
  const entry = process.env[ENTRY];
  if (!entry || ask.part.length === 0 || bytes < WORTH_A_THREAD) return null;
  const worker = new Worker(entry, { workerData: { ...ask, task: TASK } satisfies Ask });
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that reads buildings ended')));
  });
  // whoever waits is told; nobody may be waiting yet, or any more
  ended.catch(() => undefined);
  const messages = new Promise<{ outlines: FootprintOutlines | null; answer: Promise<Answer> }>((resolve) => {
    worker.once('message', (first: FootprintOutlines | Answer) => {
      if (!('coords' in first)) resolve({ outlines: null, answer: Promise.resolve(first) });
      else resolve({ outlines: first, answer: new Promise((answered) => worker.once('message', answered)) });
    });
  });
  return {
    outlines: async () => (await Promise.race([messages, ended])).outlines,
    async read() {
      const { outlines, answer } = await Promise.race([messages, ended]);
      const reply = await Promise.race([answer, ended]);
      if ('cannotRun' in reply) throw new CannotRun(reply.cannotRun);
      const { layers, used, inputs } = reply;
      const packed = layers.footprints;
      const footprints = packed && { ...packed, ...(outlines ?? (packed as Footprints)) };
      return { layers: { ...layers, footprints }, used: new Set(used.map((i) => ask.names[i]!)), inputs };
    },
    stop: () => void worker.terminate(),
  };
}

/** Where the file lies that is this program, as whoever starts it says. */
export const ENTRY = 'GRIDWRIGHT_ENTRY';

const TASK = 'gridwright: read buildings';

/** 8 MB: a thread takes a tenth of a second to start. */
const WORTH_A_THREAD = 8_000_000;

export interface Ask {
  readonly task: typeof TASK;
  /** To be read, of all the files. */
  readonly part: readonly PlanFile[];
  readonly files: readonly PlanFile[];
  readonly names: readonly FieldName[];
}

/** Without the outlines where these went ahead. */
export type FootprintsAside = Omit<Footprints, keyof FootprintOutlines> & Partial<FootprintOutlines>;

export type Answer =
  | {
      readonly layers: Omit<Layers, 'footprints'> & { readonly footprints: FootprintsAside | null };
      /** Names that the files had, by number. */
      readonly used: readonly number[];
      readonly inputs: readonly Input[];
    }
  | { readonly cannotRun: string };

// in the thread, whose program begins in the same file
if (!isMainThread && (workerData as Partial<Ask> | null)?.task === TASK)
  (await import('./aside-thread')).answer(workerData as Ask);
