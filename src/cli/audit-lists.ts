import { basename } from 'node:path';
import { decodeText } from '../formats/decode-text';
import { isProblem } from '../formats/file-problem';
import { readCollection } from '../formats/read-collection';
import { readRetiredCsv, readRetiredJson, type ListFault, type Retired } from '../formats/read-retired';
import { readSites, type SitesRead } from '../formats/read-sites';
import { CannotRun } from './cannot-run';
import { parsedJson } from './read-json';
import { problemLine } from './words';

/** A file that was read, by the path that was given. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The sites of a GeoJSON file. */
export function sitesIn({ path, bytes }: ReadFile): SitesRead {
  const collection = readCollection(bytes, basename(path), { shortRings: 'left-out' });
  const read = isProblem(collection) ? collection : readSites(collection);
  if (isProblem(read)) throw new CannotRun(problemLine({ ...read, file: path }));
  return read;
}

/** The codes that a list says were given up: JSON where it begins as JSON does, else CSV. */
export function retiredIn({ path, bytes }: ReadFile): Retired {
  const text = decodeText(bytes, basename(path));
  if (typeof text !== 'string') throw new CannotRun(problemLine({ ...text, file: path }));
  const bare = text.replace(/^\ufeff/, '');
  const read = /^\s*[[{]/.test(bare) ? readRetiredJson(parsedJson(bytes, path)) : readRetiredCsv(bare);
  if ('fault' in read)
    throw new CannotRun(`${path}${read.row === null ? '' : `, row ${read.row}`}: ${WORDS[read.fault](read.value)}`);
  return read;
}

const WORDS: Readonly<Record<ListFault['fault'], (value: string) => string>> = {
  quotation: () => 'a quotation mark is not closed, or something follows it',
  'no-code': (value) => `the heading "${value}" has no column code (编码)`,
  'bad-code': (value) =>
    value === '' ? 'the code is missing' : `"${value}" is no code; a spreadsheet may have made a number of it`,
  'not-a-list': () => 'a list of retired codes is CSV, or a JSON list of {"code", "retired_at", "reason"}',
};
