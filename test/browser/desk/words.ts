import { createWords, type Words } from '../../../src/ui/words';

/** What the page says, from its own tables: a test breaks when behaviour changes, not when a text is worded better. */
export const zh: Words = createWords(() => 'zh');
export const en: Words = createWords(() => 'en');

type Key = Parameters<Words['t']>[0];

/** The whole text of a message, with any numbers or names in its gaps; each gap is a group. */
export function pattern(words: Words, key: Key, gaps: readonly string[]): RegExp {
  const marks = Object.fromEntries(gaps.map((gap) => [gap, '\u0001']));
  const text = words.t(key, marks).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${text.replaceAll('\u0001', '(.+?)')}$`);
}

/** 1,234 as it stands in the page → 1234. */
export function numberIn(text: string): number {
  const found = text.replaceAll(',', '').match(/-?\d+(\.\d+)?/);
  if (!found) throw new Error(`no number in “${text}”`);
  return Number(found[0]);
}
