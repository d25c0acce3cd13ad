import { existsSync } from 'node:fs';
import { FIELDS, type FieldName, type PlanLayer } from '../formats/field-names';
import { CannotRun } from './cannot-run';
import { readJson } from './read-json';
import { isObject } from './read-record';

/**
 * What `--fields` says: `code=VILLCODE,divisions.code=TOWNCODE`, or the name of a JSON file that says the same as
 * `{"code": "VILLCODE", "divisions": {"code": "TOWNCODE"}}`; a list in it gives several names for one field.
 */
export function readFieldsOption(values: readonly string[]): FieldName[] {
  return values.flatMap((value) => (value.includes('=') && !existsSync(value) ? inText(value) : inFile(value)));
}

const LAYERS = Object.keys(FIELDS) as PlanLayer[];

const inText = (value: string): FieldName[] =>
  value.split(',').map((pair) => {
    const [left, theirs] = splitAt(pair, '=');
    const [layer, ours] = left.includes('.') ? splitAt(left, '.') : [null, left];
    return fieldName(layer, ours, theirs);
  });

function inFile(path: string): FieldName[] {
  const map = readJson(path);
  if (!isObject(map)) throw new CannotRun(`${path}: field names are a JSON object, {"code": "VILLCODE"}`);
  return Object.entries(map).flatMap(([key, value]) =>
    isObject(value)
      ? Object.entries(value).flatMap(([ours, theirs]) => listed(path, key, ours, theirs))
      : listed(path, null, key, value),
  );
}

function listed(path: string, layer: string | null, ours: string, theirs: unknown): FieldName[] {
  const names: readonly unknown[] = Array.isArray(theirs) ? theirs : [theirs];
  return names.map((name) => {
    if (typeof name !== 'string')
      throw new CannotRun(`${path}: the name for "${ours}" is ${JSON.stringify(name)}, not a text`);
    return fieldName(layer, ours, name);
  });
}

function fieldName(layer: string | null, ours: string, theirs: string): FieldName {
  const known = LAYERS.find((each) => each === layer) ?? null;
  if (layer !== null && known === null)
    throw new CannotRun(`--fields: there is no layer "${layer}", but ${LAYERS.join(', ')}`);
  const fields = known ? FIELDS[known] : [...new Set(LAYERS.flatMap((each) => FIELDS[each]))];
  if (!fields.includes(ours))
    throw new CannotRun(
      `--fields: ${known ?? 'no layer'} has ${known ? 'no' : 'a'} field "${ours}", but ${fields.join(', ')}`,
    );
  if (theirs === '') throw new CannotRun(`--fields: what "${ours}" is called is missing, as in ${ours}=NAME`);
  return { layer: known, ours, theirs };
}

function splitAt(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
