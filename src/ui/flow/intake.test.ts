import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import type { FilesPort, ReadFile } from '../ports';
import { createWords } from '../words';
import type { DraftFlow } from './draft-flow';
import { createIntake, type Intake } from './intake';
import type { Jobs } from './jobs';
import type { Notices } from './notices';

const NOTICES: Notices = { list: () => [], say() {}, warn() {}, close() {} };

/** An intake whose files are read when the test says so. */
function open(): { readonly intake: Intake; read(): Promise<void>; stop(): Promise<void> } {
  const waiting: ((file: ReadFile) => void)[] = [];
  const words = createWords(() => 'zh');
  const stopped = new AbortController();
  const jobs: Jobs = {
    current: () => null,
    stop: () => stopped.abort(),
    run: (_, work) => work({ signal: stopped.signal, progress: () => {} }).catch(() => null),
  };
  const port = {
    read: ({ name }: File, { signal }: { signal: AbortSignal }) =>
      new Promise<ReadFile>((done, failed) => {
        signal.addEventListener('abort', () => failed(signal.reason));
        waiting.push(() =>
          done({ name, bytes: 1, sha256: null, kind: 'grids', problem: null, features: 1, content: 1 } as ReadFile),
        );
      }),
  } as unknown as FilesPort;
  const intake = createIntake({ files: port, drafts: {} as DraftFlow, words, jobs, notices: NOTICES });
  const turn = (): Promise<void> => new Promise((go) => setTimeout(go));
  return {
    intake,
    async read() {
      waiting.shift()!({} as ReadFile);
      await turn();
    },
    async stop() {
      jobs.stop();
      await turn();
    },
  };
}
const files = (...names: string[]): File[] => names.map((name) => new File([''], name));

test('nothing can be taken as long as one of the files that were chosen is still being read', () =>
  createRoot(async (dispose) => {
    const { intake, read } = open();
    const states: boolean[] = [intake.ready()];
    const adding = intake.add(files('a', 'b', 'c'));
    for (let n = 0; n < 3; n++) {
      states.push(intake.ready());
      await read();
    }
    await adding;
    expect([...states, intake.ready()]).toEqual([false, false, false, false, true]);
    dispose();
  }));

test('where somebody stops the reading, what was read can be taken', () =>
  createRoot(async (dispose) => {
    const { intake, read, stop } = open();
    const adding = intake.add(files('a', 'b', 'c'));
    await read();
    expect(intake.ready()).toBe(false);
    await stop();
    await adding;
    expect(intake.files().map(({ file }) => file.name)).toEqual(['a']);
    expect(intake.ready()).toBe(true);
    dispose();
  }));
