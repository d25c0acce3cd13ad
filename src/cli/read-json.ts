import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeText } from '../formats/decode-text';
import { jsonFault } from '../formats/json-fault';
import { CannotRun } from './cannot-run';
import { problemLine, textOf } from './words';
import { reasonOf } from './write-outputs';

export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CannotRun(`${path}: cannot be read (${reasonOf(error)})`);
  }
}

export const readJson = (path: string): unknown => parsedJson(readBytes(path), path);

/** `-`: the standard input, which may take its time: Ctrl+C ends the waiting. */
export async function readJsonOrInput(path: string): Promise<unknown> {
  if (path !== '-') return readJson(path);
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return parsedJson(Buffer.concat(chunks), 'standard input');
}

/** The value that the bytes of a JSON file hold, in whatever encoding. */
export function parsedJson(bytes: Uint8Array, path: string): unknown {
  const text = decodeText(bytes, basename(path));
  if (typeof text !== 'string') throw new CannotRun(problemLine({ ...text, file: path }));
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch {
    const { line, column } = jsonFault(json) ?? { line: 1, column: 1 };
    throw new CannotRun(`${path}: ${textOf('file.not-json', { line, column })}`);
  }
}
