import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorAt } from '../../../src/formats/scan/cursor';
import { behindSpace, skipNumber, skipString, skipValue } from '../../../src/formats/scan/skip-value';
import { NO_UNITS, takeUnits } from '../../../src/formats/scan/take-units';
import { valueAt } from '../../../src/formats/scan/value-at';
import { wordTable } from '../../../src/formats/scan/word-table';
import { toUnits } from '../../../src/geometry/lattice';
import { damaged, numberText, space, stringText, valueText } from './json-text';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Whether JSON.parse takes the bytes, of which a strict decoder has to make a text first. */
function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(decode(bytes));
    return true;
  } catch {
    return false;
  }
}
function isSkipped(bytes: Uint8Array): boolean {
  const end = skipValue(bytes, 0);
  return end >= 0 && behindSpace(bytes, end) === bytes.length;
}

describe('law: the scanner takes what JSON.parse takes', () => {
  it('whatever is written, in whatever layout', () => {
    fc.assert(
      fc.property(space, valueText, space, (before, text, after) => {
        const bytes = bytesOf(before + text + after);
        expect(isJson(bytes)).toBe(true);
        expect(isSkipped(bytes)).toBe(true);
        expect(skipValue(bytes, 0)).toBe(bytesOf(before + text).length);
        expect(valueAt(bytes, 0)).toEqual(JSON.parse(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('and nothing else', () => {
    fc.assert(
      fc.property(damaged(valueText), (bytes) => {
        expect(isSkipped(bytes)).toBe(isJson(bytes));
      }),
      { numRuns: 20_000 },
    );
  });

  it('of any bytes between quotation marks', () => {
    const bytes = fc.array(
      fc.oneof(fc.nat(255), fc.constantFrom(0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x9f, 0xa0, 0xbf, 0xc1)),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(bytes, (inner) => {
        const whole = Uint8Array.from([0x22, ...inner, 0x22]);
        expect(skipString(whole, 0) === whole.length).toBe(isJson(whole));
      }),
      { numRuns: 20_000 },
    );
  });

  it('every character, and every first two bytes of one', () => {
    for (let code = 0; code <= 0x10ffff; code += code < 0x3000 ? 1 : 97) {
      const whole = bytesOf(`"${String.fromCodePoint(code)}"`);
      expect(skipString(whole, 0) === whole.length, `U+${code.toString(16)}`).toBe(isJson(whole));
    }
    for (let pair = 0; pair <= 0xffff; pair++)
      for (const rest of [[], [0x80], [0x80, 0x80]]) {
        const whole = Uint8Array.from([0x22, pair >> 8, pair & 0xff, ...rest, 0x22]);
        if ((skipString(whole, 0) === whole.length) !== isJson(whole)) throw new Error(String(whole));
      }
  });

  it.each(['-', '01', '1.', '.5', '1e', '1e+', '+1', '0x1', '-a', '1.e5', '--1', 'NaN', 'tru', 'nul', 'truefalse', ''])(
    '%j is no value',
    (text) => expect(isSkipped(bytesOf(text))).toBe(isJson(bytesOf(text))),
  );

  it('as deep as it likes', () => {
    const depth = 100_000;
    const lists = '['.repeat(depth) + ']'.repeat(depth);
    expect(isSkipped(bytesOf(lists))).toBe(true);
    expect(isSkipped(bytesOf(lists.slice(1)))).toBe(false);
    expect(isSkipped(bytesOf('{"a":[null,'.repeat(depth) + '1' + ']}'.repeat(depth)))).toBe(true);
  });
});

describe('law: a coordinate has the units that JSON.parse and toUnits give it', () => {
  const decimals = fc
    .tuple(fc.constantFrom('', '-'), fc.nat(181), fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 20 }))
    .map(([sign, whole, digits]) => `${sign}${whole}${digits === '' ? '' : `.${digits}`}`);
  // where rounding is hard: 5 in the eighth decimal, exactly or nearly
  const halves = fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.nat(179),
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.constantFrom(
        '5',
        '50',
        '4999',
        '49999',
        '49999999999',
        '5000',
        '50000000000000001',
        '5001',
        '4998',
        '49989999',
      ),
    )
    .map(([sign, whole, seven, rest]) => `${sign}${whole}.${String(seven).padStart(7, '0')}${rest}`);

  it.each([
    ['of any number', numberText, 20_000],
    ['of any decimal', decimals, 50_000],
    ['near the half', halves, 50_000],
  ])('%s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, fc.constantFrom(90, 180), fc.constantFrom('', ',', ']', ' '), (text, most, behind) => {
        const cursor = cursorAt(bytesOf(text + behind), 0);
        const value = JSON.parse(text) as number;
        const units = takeUnits(cursor, most);
        if (Math.abs(value) > most) expect(units).toBe(NO_UNITS);
        else {
          expect(units).toBe(toUnits(value) + 0);
          expect(cursor.at).toBe(text.length);
          expect(skipNumber(cursor.bytes, 0)).toBe(text.length);
        }
      }),
      { numRuns },
    );
  });

  it('and what is no number has none', () => {
    fc.assert(
      fc.property(damaged(numberText), (bytes) => {
        const cursor = cursorAt(bytes, 0);
        const units = takeUnits(cursor, 180);
        // what it takes is a number; what stands behind is for others to judge
        if (units === NO_UNITS) return;
        expect(units).toBe(toUnits(JSON.parse(decode(bytes.subarray(0, cursor.at))) as number) + 0);
        expect(cursor.at).toBe(skipNumber(bytes, 0));
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('law: words are told by what they say', () => {
  it('however they are spelt', () => {
    fc.assert(
      fc.property(fc.array(stringText, { maxLength: 60 }), (texts) => {
        const known = ['type', 'features'];
        const table = wordTable(known);
        const cursor = cursorAt(bytesOf(texts.join('')), 0);
        const numbers = texts.map(() => table.take(cursor, 0));
        expect(cursor.at).toBe(cursor.bytes.length);
        expect(numbers.map((number) => table.texts[number])).toEqual(texts.map((text) => JSON.parse(text) as string));
        expect(new Set(table.texts).size).toBe(table.texts.length);
      }),
      { numRuns: 500 },
    );
  });

  it('also when there are very many', () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `"${i % 3000}"`);
    const table = wordTable([]);
    const cursor = cursorAt(bytesOf(texts.join('')), 0);
    expect(texts.map(() => table.texts[table.take(cursor, 0)])).toEqual(
      texts.map((text) => JSON.parse(text) as string),
    );
    expect(table.texts).toHaveLength(3000);
  });
});
