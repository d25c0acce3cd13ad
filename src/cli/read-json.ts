import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeText } from '../formats/decode-text';
import { jsonFault } from '../formats/json-fault';
import { CannotRun } from './cannot-run';
import { problemLine, textOf } from './words';
import { reasonOf } from './write-outputs';

/** The bytes of a file; `-`: the standard input. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new CannotRun(`${path}: cannot be read (${reasonOf(error)})`);
  }
}

/** The value of a JSON file. */
export function readJson(path: string): unknown {
  const text = decodeText(readBytes(path), basename(path));
  if (typeof text !== 'string') throw new CannotRun(problemLine({ ...text, file: path }));
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch {
    const { line, column } = jsonFault(json) ?? { line: 1, column: 1 };
    throw new CannotRun(`${path}: ${textOf('file.not-json', { line, column })}`);
  }
}
