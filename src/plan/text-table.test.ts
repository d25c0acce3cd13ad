import { expect, test } from 'vitest';
import { Random } from '../../test/random';
import { atOnce } from './in-steps';
import { countOfTexts, NO_TEXTS, rowOfText, tabulated, textAt, textTable, wellFormed } from './text-table';

test('gives back every text, and finds what a map finds, whatever the texts', () => {
  const random = new Random(1);
  const letters = () => random.pick(['a', 'é', '网', '格', '0', '7', '~', '\u0000', '\n', '\ufeff', '🏥']);
  const texts = [
    ...new Set(
      Array.from({ length: 20_000 }, (_, i) =>
        random.chance(0.5) ? `B${i}` : Array.from({ length: random.int(0, 12) }, letters).join(''),
      ),
    ),
  ];
  const table = structuredClone(atOnce(textTable(texts)));
  expect(countOfTexts(table)).toBe(texts.length);
  expect(texts.map((_, row) => textAt(table, row))).toEqual(texts);
  expect(texts.map((text) => rowOfText(table, text))).toEqual(texts.map((_, row) => row));
  for (const text of ['b1', 'B50000', '网'.repeat(20), ' ', 'a'.repeat(40)])
    expect([text, rowOfText(table, text)]).toEqual([text, undefined]);
});

test('an empty one has nothing', () => {
  for (const table of [NO_TEXTS, atOnce(textTable([]))])
    expect([countOfTexts(table), textAt(table, 0), rowOfText(table, '')]).toEqual([0, undefined, undefined]);
});

test('has no text twice', () => {
  const bytes = new TextEncoder().encode('abab');
  expect(tabulated(bytes, Uint32Array.of(0, 1, 2, 4))).not.toBeNull();
  expect(tabulated(bytes, Uint32Array.of(0, 2, 4))).toBeNull();
  expect(tabulated(bytes, Uint32Array.of(0, 0, 0, 4))).toBeNull();
  expect(() => atOnce(textTable(['a', 'b', 'a']))).toThrow('two texts are the same');
});

test('a text is well-formed where every half of a surrogate pair has its other half', () => {
  expect(['a\ud800', '\udc00b', '🏥', ''].map(wellFormed)).toEqual(['a\ufffd', '\ufffdb', '🏥', '']);
});
