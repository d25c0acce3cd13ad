import type { Feature, Geometry } from 'geojson';
import { checkFeature } from '../../../src/formats/check-feature';
import { collectionFault } from '../../../src/formats/collection-fault';
import { decodeText } from '../../../src/formats/decode-text';
import { isProblem, type FileProblem } from '../../../src/formats/file-problem';
import { jsonFault } from '../../../src/formats/json-fault';
import type { ReadingOptions } from '../../../src/formats/read-geojson';
import { withoutShortRings } from '../../../src/formats/short-rings';
import { EMPTY, type Box } from '../../../src/geometry/box';

/** A collection as objects. */
export interface ParsedCollection {
  readonly features: readonly Feature<Geometry | null>[];
  readonly box: Box;
  readonly shortened: readonly number[];
}

/** The oracle of the scanner: the same file read by JSON.parse, and every feature of it judged by `checkFeature`. */
export function readByJsonParse(
  content: string | Uint8Array,
  file: string,
  options: ReadingOptions = {},
): ParsedCollection | FileProblem {
  if (typeof content !== 'string') {
    const text = decodeText(content, file);
    return typeof text === 'string' ? readByJsonParse(text, file, options) : text;
  }
  const text = content.startsWith('\ufeff') ? content.slice(1) : content;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, column, near } = jsonFault(text)!;
    const name = /^[+-]?(NaN|Infinity|inf)\b/i.exec(near)?.[0];
    return name
      ? { problem: 'not-a-number', params: { value: name, line, column }, file, feature: null }
      : { problem: 'not-json', params: { line, column, near }, file, feature: null };
  }
  const { type, crs, features } = (value ?? {}) as Record<string, unknown>;
  const wrong = collectionFault({
    found: value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value,
    type,
    crs,
    features: Array.isArray(features) ? features.length : null,
  });
  if (wrong) return { ...wrong, file, feature: null };
  return judged(features as unknown[], file, options);
}

function judged(
  features: readonly unknown[],
  file: string,
  { shortRings }: ReadingOptions,
): ParsedCollection | FileProblem {
  const box = { ...EMPTY };
  const shortened: number[] = [];
  const kept: unknown[] = [];
  for (const [i, feature] of features.entries()) {
    kept.push(shortRings === 'left-out' ? withoutShortRings(feature) : feature);
    if (kept[i] !== feature) shortened.push(i + 1);
    const bad = checkFeature(kept[i], box);
    if (bad) return { ...bad, file, feature: i + 1 };
  }
  return { features: kept as Feature<Geometry | null>[], box, shortened };
}

export function mustParse(content: string | Uint8Array, file: string, options?: ReadingOptions): ParsedCollection {
  const read = readByJsonParse(content, file, options);
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  return read;
}
