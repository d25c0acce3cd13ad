/**
 * A code as text. Numbers are taken, since spreadsheets and databases make them of codes: `exact` says whether all digits are
 * still there. '' where there is none; null where it is no code: a fraction, a truth value, or `5.11622E+14`.
 */
export function readCode(value: unknown): { readonly text: string; readonly exact: boolean } | null {
  if (value === undefined || value === null) return { text: '', exact: true };
  const text = typeof value === 'string' ? value.trim() : Number.isInteger(value) ? String(value) : null;
  if (text === null || /^[-+]?\d+(\.\d+)?e\+?\d+$/i.test(text)) return null;
  return { text, exact: typeof value === 'string' || Number.isSafeInteger(value) };
}

/** A text as it stands; a number or truth value in digits and letters; null for anything else. */
export function readText(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A count or measure, zero or more, also as text with its unit (`18`, `18.5 m`, `6层`). undefined: none; null: unreadable. */
export function readAmount(value: unknown): number | null | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null;
  const digits = typeof value === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*(?:m|米|层|户)?\s*$/i.exec(value)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

/** A yes or no; nothing is no. null: neither. */
export function readTruth(value: unknown): boolean | null {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (NO.has(word)) return false;
  return YES.has(word) ? true : null;
}

const NO: ReadonlySet<unknown> = new Set([undefined, null, '', false, 0, '0', 'false', 'no', '否']);
const YES: ReadonlySet<unknown> = new Set([true, 1, '1', 'true', 'yes', '是']);

/** The properties that are not among the known ones. */
export const otherFields = (properties: object, known: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !known.has(key)));

/** For messages: a value in a few characters. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};
