import fc from 'fast-check';

// JSON as texts, not values, so that every way to write a value is tried: layout, escapes, spellings of numbers, keys twice

export const space: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 3 }) },
);

const digits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });

/** Any number that JSON has, of any length. */
export const numberText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('0', '-0', '-0.0', '1e-7', '1E+2', '0.1000000000000000000001', '123456789012345678901234567890'),
  fc.constantFrom('1e400', '-1e400', '1e-400', '0e0', '5E-08', '180', '180.0', '180.00000000000001', '90.00000001'),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map(String)
    .map((text) => text.replace('e+', 'E+')),
  fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.oneof(
        fc.constant('0'),
        fc.tuple(fc.constantFrom(...'123456789'), digits(0, 4)).map((pair) => pair.join('')),
      ),
      fc.oneof(
        fc.constant(''),
        digits(1, 24).map((text) => `.${text}`),
      ),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant('') },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.constantFrom('e', 'E', 'e-', 'E+'), digits(1, 2)).map((pair) => pair.join('')),
        },
      ),
    )
    .map((parts) => parts.join('')),
);

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\n': '\\n',
  '\t': '\\t',
  '\b': '\\b',
};
const escaped = (text: string): string =>
  [...Array(text.length).keys()].map((i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** One character in one of its spellings. */
const spelt = (char: string, way: number): string => {
  const plain = char < ' ' || char === '"' || char === '\\' ? escaped(char) : char;
  return way < 6
    ? plain
    : way === 6
      ? escaped(char)
      : way === 7
        ? escaped(char).replace(/[a-f]/g, (letter) => letter.toUpperCase())
        : (SHORT[char] ?? plain);
};

/** A given string in some spelling. */
export const spelling = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.nat(8), { minLength: text.length, maxLength: text.length }).map((ways) => {
    const chars = [...text];
    return `"${chars.map((char, i) => spelt(char, ways[i]!)).join('')}"`;
  });

const unit = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  fc.constantFrom('"', '\\', '/', '\n', '\u0000', '\u007f', '网', '格', '𠮷', '\u2028', '\ufeff', 'e\u0301'),
);
export const stringText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit, maxLength: 8 }).chain(spelling),
  // half a pair, which JSON can say and UTF-8 cannot
  fc.constantFrom('"\\ud800"', '"\\udc00x"', '"\\ud83d\\ude00"', '"\\udfff\\ud800"'),
);

export const listText = (item: fc.Arbitrary<string>, most = 4, least = 0): fc.Arbitrary<string> =>
  fc
    .tuple(space, fc.array(fc.tuple(space, item, space), { minLength: least, maxLength: most }))
    .map(([empty, items]) => `[${items.length === 0 ? empty : items.map((item) => item.join('')).join(',')}]`);

/** Members in the given order; a key may come twice. */
export const objectOf = (members: readonly (readonly [string, fc.Arbitrary<string>])[]): fc.Arbitrary<string> =>
  fc
    .tuple(space, ...members.map(([key, value]) => memberText(spelling(key), value)))
    .map(([empty, ...texts]) => (texts.length === 0 ? `{${empty}}` : `{${texts.join(',')}}`));

export const memberText = (key: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(space, key, space, space, value, space).map(([a, name, b, c, text, d]) => `${a}${name}${b}:${c}${text}${d}`);

const someKey = fc.oneof(
  stringText,
  fc
    .constantFrom('type', 'features', 'properties', 'geometry', 'coordinates', 'id', '__proto__', 'constructor', '')
    .chain(spelling),
);

/** Any value. */
export const valueText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('null', 'true', 'false'),
    numberText,
    stringText,
    listText(tie('value')),
    fc.array(memberText(someKey, tie('value')), { maxLength: 4 }).map((members) => `{${members.join(',')}}`),
  ),
})).value;

/** A text that somebody cut off, or in which a few bytes are others. */
export const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(text, fc.array(fc.tuple(fc.nat(), someByte, fc.nat(2)), { minLength: 1, maxLength: 3 }))
    .map(([whole, changes]) => {
      let bytes = [...new TextEncoder().encode(whole)];
      for (const [place, byte, way] of changes) {
        const at = bytes.length === 0 ? 0 : place % bytes.length;
        if (way === 0) bytes[at] = byte;
        else if (way === 1) bytes.splice(at, 0, byte);
        else if (place % 3 === 0) bytes = bytes.slice(0, at);
        else bytes.splice(at, 1);
      }
      return Uint8Array.from(bytes);
    });

const someByte = fc.oneof(
  fc.constantFrom(...[...'[]{}",:.-+eE0 1\\u\n'].map((char) => char.charCodeAt(0))),
  fc.nat(255),
);
