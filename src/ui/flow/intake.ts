import { createSignal, type Accessor } from 'solid-js';
import type { Refusal } from '../../plan/edit';
import { NO_FOOTPRINTS } from '../../plan/footprints';
import { DEFAULT_SETTINGS } from '../../plan/settings';
import type { FileProblem } from '../../formats/file-problem';
import type { LayerKind } from '../../formats/recognise';
import type { Layers } from '../../formats/take-files';
import type { FilesPort, ReadFile } from '../ports';
import type { Words } from '../words';
import type { DraftFlow } from './draft-flow';
import type { Jobs } from './jobs';
import type { Notices } from './notices';

export interface IntakeFile {
  readonly file: ReadFile;
  readonly kind: LayerKind | null;
  /** Came along with a folder: where it cannot be read, it is left out and stands in nobody's way. */
  readonly isExtra: boolean;
}

export interface Intake {
  readonly files: Accessor<readonly IntakeFile[]>;
  /** Why nothing was imported. */
  readonly problems: Accessor<readonly FileProblem[]>;
  /** Whether all files have been read, and every one is readable, but for those that only came along, and has a kind. */
  readonly ready: Accessor<boolean>;
  /** Files that were chosen one by one, or all those of a folder. */
  add(files: readonly File[], from?: 'choice' | 'folder'): Promise<void>;
  drop(name: string): void;
  setKind(name: string, kind: LayerKind): void;
  clear(): void;
  /** Into a new draft of that name, or (null) into the open one; true when it is done. */
  take(newDraft: string | null): Promise<boolean>;
}

export interface IntakeOptions {
  readonly files: FilesPort;
  readonly drafts: DraftFlow;
  readonly words: Words;
  readonly jobs: Jobs;
  readonly notices: Notices;
}

/** Files on their way in: read, recognised or asked about, and taken all together or not at all. */
export function createIntake({ files: port, drafts, words, jobs, notices }: IntakeOptions): Intake {
  const [files, setFiles] = createSignal<readonly IntakeFile[]>([]);
  const [problems, setProblems] = createSignal<readonly FileProblem[]>([]);
  /** Files that were chosen and are still to be read: a plan without them would not be what was chosen. */
  const [waiting, setWaiting] = createSignal(0);
  const ready = (): boolean => {
    if (waiting() > 0) return false;
    const wanted = files().filter(({ file, isExtra }) => !(isExtra && file.problem));
    return wanted.length > 0 && wanted.every(({ file, kind }) => !file.problem && kind !== null);
  };

  const intoOpen = async (taken: Layers): Promise<Refusal | null> => {
    const session = drafts.plan()?.session;
    if (!session) return null;
    const tables = {
      ...(taken.grids.length > 0 && { grids: taken.grids }),
      ...(taken.divisions.length > 0 && { divisions: taken.divisions }),
      ...(taken.people.length > 0 && { people: taken.people }),
    };
    const file = files()
      .map((each) => each.file.name)
      .join(words.t('list.comma'));
    const refusal = Object.keys(tables).length > 0 ? session.dispatch({ edit: 'import', file, ...tables }) : null;
    if (refusal) return refusal;
    if (taken.footprints || taken.context)
      await drafts.relay({
        ...(taken.footprints && { footprints: taken.footprints }),
        ...(taken.context && { context: taken.context }),
      });
    return null;
  };

  return {
    files,
    problems,
    ready,
    async add(chosen, from = 'choice') {
      setProblems([]);
      setWaiting((n) => n + chosen.length);
      let left = chosen.length;
      try {
        for (const each of chosen) {
          const read = await jobs.run(words.t('progress.reading', { name: each.name }), (job) => port.read(each, job));
          if (!read) return;
          setFiles((old) => [
            ...old.filter(({ file }) => file.name !== read.name),
            { file: read, kind: read.kind, isExtra: from === 'folder' },
          ]);
          left--;
          setWaiting((n) => n - 1);
        }
      } finally {
        // where one was stopped, so are those behind it
        setWaiting((n) => n - left);
      }
    },
    drop: (name) => void setFiles((old) => old.filter(({ file }) => file.name !== name)),
    setKind: (name, kind) =>
      void setFiles((old) => old.map((each) => (each.file.name === name ? { ...each, kind } : each))),
    clear() {
      setFiles([]);
      setProblems([]);
    },
    async take(newDraft) {
      const chosen = files().flatMap(({ file, kind }) => (kind ? [{ file, kind }] : []));
      const names = chosen.map(({ file }) => file.name).join(words.t('list.comma'));
      const taken = await jobs.run(words.t('progress.reading', { name: names }), (job) => port.take(chosen, job));
      if (!taken) return false;
      if (taken.problems.length > 0) {
        setProblems(taken.problems);
        return false;
      }
      if (newDraft !== null) {
        await drafts.create(newDraft, {
          grids: taken.grids,
          divisions: taken.divisions,
          people: taken.people,
          settings: DEFAULT_SETTINGS,
          footprints: taken.footprints ?? NO_FOOTPRINTS,
          context: taken.context,
          columns: taken.columns,
          inputs: chosen.flatMap(({ file: { name, bytes, sha256 }, kind }) =>
            sha256 === null ? [] : [{ layer: kind, file: name, bytes, sha256 }],
          ),
        });
      } else {
        const refusal = await intoOpen(taken);
        if (refusal) {
          const { what, todo } = words.refusal(refusal);
          notices.warn(what, todo);
          return false;
        }
      }
      for (const warning of taken.warnings.slice(0, 1))
        notices.warn(words.t('import.warnings'), wordsOf(words, warning, taken.warnings.length - 1));
      if (taken.warnings.length === 0) notices.say(words.t('import.done', { what: names }));
      return true;
    },
  };
}

/** One warning in full, the rest counted. */
function wordsOf(words: Words, warning: FileProblem, more: number): string {
  const { what, todo } = words.fileProblem(warning);
  const where =
    warning.feature === null
      ? warning.file
      : words.t('import.where', { file: warning.file, feature: String(warning.feature) });
  const rest = more > 0 ? ` ${words.t('import.more', { n: more })}` : '';
  return `${where}${words.t('dot')}${what} ${todo}${rest}`;
}
