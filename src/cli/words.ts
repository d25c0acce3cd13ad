import type { FileProblem } from '../formats/file-problem';
import { toDegrees, type Position } from '../geometry/lattice';
import { en } from '../ui/messages/en';
import { isMessage } from '../ui/messages/zh';

type Params = Readonly<Record<string, string | number>>;

/** The English of a message; '' where there is none for the key. */
export function textOf(key: string, params: Params): string {
  if (!isMessage(key)) return '';
  return en[key].replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) => String(params[name] ?? place));
}

/** One line: which file, which feature, what is wrong, what to do. */
export function problemLine({ problem, file, feature, params }: FileProblem, hint = ''): string {
  const where = feature === null ? file : `${file}, feature ${feature}`;
  const what = textOf(`file.${problem}`, params) || textOf('file.other', { reason: problem });
  return `${where}: ${what}. ${hint || textOf(`file.${problem}.do`, params)}`.trimEnd();
}

/** A warning says how many features are concerned; the one it names is the first. */
export function warningLine(warning: FileProblem): string {
  const count = Number(warning.params['count'] ?? 1);
  return count > 1 ? `${problemLine(warning)} (${count} features)` : problemLine(warning);
}

/** Why an edit was refused, without advice: that speaks of the page. */
export function refusalText(code: string, params: Params): string {
  const { field, expected, found, ...others } = params;
  const where = field === undefined || field === '' ? '' : `${field}: `;
  if (expected !== undefined) return `${where}${found} where there should be ${expected}`;
  const about = Object.entries(others).map(([key, value]) => `${key} ${value}`);
  const what = OWN[code] ?? (textOf(`refusal.${code}`, params) || code);
  return `${where}${what}${about.length > 0 ? ` (${about.join(', ')})` : ''}`;
}

/** Where the page would speak of what was clicked, and codes that only an edits file can meet. */
const OWN: Readonly<Record<string, string>> = {
  'ambiguous-code': 'More than one grid has this code; name it by its id',
  'unknown-grid': 'There is no such grid',
  'unknown-building': 'There is no such building',
  'unknown-division': 'There is no such division',
  'bad-geometry': 'A coordinate is not on the globe, or there are too few different places',
  failed: 'It failed, which is a defect of the program; the plan is as it was',
};

/** Longitude, latitude. */
export const degrees = ([x, y]: Position): [number, number] => [toDegrees(x), toDegrees(y)];
