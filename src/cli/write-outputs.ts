import {
  accessSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CannotRun } from './cannot-run';

export interface Output {
  /** `-`: the standard output. */
  readonly path: string;
  /** In pieces where it is long. */
  readonly text: string | Iterable<string>;
}

/**
 * Writes all of them or, where one cannot be written, none: each is written beside its place first and moved there at the end, so
 * that whoever reads it sees the old file or the new one and never a half.
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<void> {
  const staged: { readonly from: string; readonly to: string }[] = [];
  let current = '';
  try {
    for (const { path, text } of outputs) {
      current = path;
      const to = placeOf(path);
      if (to === null) continue;
      const from = join(dirname(to), `.${basename(to)}.${process.pid}.part`);
      staged.push({ from, to });
      writePieces(from, text, modeOf(to));
    }
    for (const { path, text } of outputs) {
      current = path;
      if (path === '-') await say(text);
      // a pipe or a device takes what it is given; moving a file there would replace it
      else if (placeOf(path) === null) writePieces(path, text);
    }
    for (const { from, to } of staged) {
      current = to;
      renameSync(from, to);
    }
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    throw new CannotRun(`${current === '-' ? 'standard output' : current}: cannot be written (${reasonOf(error)})`);
  }
}

/** Whether they can be written at all, as far as that can be known beforehand: hours of work should not end in a wrong path. */
export function checkOutputs(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const key = path === '-' ? path : resolve(path);
    if (seen.has(key)) throw new CannotRun(`${path}: two outputs cannot go to one place`);
    seen.add(key);
    if (path === '-') continue;
    const folder = dirname(resolve(path));
    try {
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder');
      accessSync(folder, constants.W_OK);
    } catch (error) {
      throw new CannotRun(`${path}: cannot be written (${reasonOf(error)})`);
    }
  }
}

/** The file that a path means, through links; null where it is none but a pipe, a device or the standard output. */
function placeOf(path: string): string | null {
  if (path === '-') return null;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return resolve(path);
  return found.isFile() ? realpathSync(path) : null;
}

const modeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;

function writePieces(path: string, text: Output['text'], mode?: number): void {
  const file = openSync(path, 'w', mode);
  try {
    for (const piece of joined(text)) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

async function say(text: Output['text']): Promise<void> {
  for (const piece of joined(text))
    await new Promise<void>((done, fail) => process.stdout.write(piece, (error) => (error ? fail(error) : done())));
}

/** Characters that are written at once: lines one by one would be a call each, all at once longer than a string can be. */
const AT_ONCE = 1 << 20;

function* joined(text: Output['text']): Generator<string> {
  if (typeof text === 'string') return yield text;
  let piece = '';
  for (const part of text) {
    piece += part;
    if (piece.length < AT_ONCE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

export const reasonOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string };
  return REASONS[code ?? ''] ?? message ?? String(error);
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EPIPE: 'nobody reads it any more',
};
