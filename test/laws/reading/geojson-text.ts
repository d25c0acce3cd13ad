import fc from 'fast-check';
import { isProblem } from '../../../src/formats/file-problem';
import { listText, memberText, numberText, space, spelling, stringText, valueText } from './json-text';
import { readByJsonParse } from './read-by-json-parse';

// feature collections as texts: most in order, some not; in any layout, with members in any order

/** One in so many is not what it should be. */
const mostly = (arbitrary: fc.Arbitrary<string>, other: fc.Arbitrary<string>, weight = 60): fc.Arbitrary<string> =>
  fc.oneof({ weight, arbitrary }, { weight: 1, arbitrary: other });

const word = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words).chain(spelling);

/** A coordinate near the given one, in some spelling. */
const near = (whole: number): fc.Arbitrary<string> =>
  mostly(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.tuple(fc.nat(3), fc.nat(9)).map(([a, b]) => `${whole}.000000${a}${b === 0 ? '' : b}`),
      },
      { weight: 2, arbitrary: fc.nat(6).map((units) => `${whole}.${units}`) },
      { weight: 1, arbitrary: fc.nat(6).map((units) => `-${whole}.${units}00`) },
      { weight: 1, arbitrary: fc.nat(6).map((units) => `${whole}.${units}e0`) },
    ),
    numberText,
    100,
  );

const positionText = mostly(
  fc
    .tuple(
      near(106),
      near(30),
      fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, fc.array(numberText, { maxLength: 2 })),
    )
    .chain(([x, y, more]) => listOf([x, y, ...more])),
  fc.oneof(
    fc.constantFrom('null', '[]', '[106]', '["106","30"]', '[106,null]', '[30,106]', '[5e6,4e5]', '[[106,30]]'),
    valueText,
  ),
  150,
);

const listOf = (items: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(space, { minLength: items.length * 2 + 1, maxLength: items.length * 2 + 1 })
    .map(
      (spaces) =>
        `[${items.length === 0 ? spaces[0] : items.map((item, i) => spaces[2 * i] + item + spaces[2 * i + 1]).join(',')}]`,
    );

/** A ring that is closed by the same words, or by the same place in other words, or not. */
const ringText = mostly(
  fc.tuple(fc.array(positionText, { minLength: 3, maxLength: 6 }), fc.nat(30)).chain(([positions, way]) => {
    const [first] = positions as [string];
    if (way === 0) return listOf(positions);
    const last = way === 1 ? first.replace(/\.(\d)/, '.$10') : way === 2 ? first.replace(/[\s]/g, '') : first;
    return listOf([...positions, way === 3 ? first.replace(/\]$/, ' ]') : last]);
  }),
  fc.oneof(listText(positionText, 3), valueText, fc.constantFrom('[]', 'null')),
  40,
);

const shell = fc.oneof({ weight: 6, arbitrary: listText(ringText, 2, 1) }, listText(ringText, 3));
const coordinates: Readonly<Record<string, fc.Arbitrary<string>>> = {
  Polygon: shell,
  MultiPolygon: listText(shell, 3),
  Point: positionText,
  MultiPoint: listText(positionText),
  LineString: listText(positionText),
  MultiLineString: listText(listText(positionText)),
};

/** The members in some order, with some foreign ones between them, and sometimes one that comes twice. */
const objectText = (
  members: readonly (readonly [key: string, value: fc.Arbitrary<string>])[],
  strange: readonly string[] = [],
): fc.Arbitrary<string> => {
  const own = members.map(([key, value]) => memberText(spelling(key), value));
  const other = fc.oneof(
    ...strange.map((key) => memberText(spelling(key), valueText)),
    memberText(stringText, valueText),
  );
  return fc
    .tuple(
      fc.shuffledSubarray([...own.keys()], { minLength: own.length }),
      fc.oneof({ weight: 12, arbitrary: fc.constant([]) }, fc.array(other, { maxLength: 2 })),
      fc.oneof({ weight: 40, arbitrary: fc.constant(-1) }, fc.nat(own.length - 1)),
      fc.oneof({ weight: 40, arbitrary: fc.constant(-1) }, fc.nat(own.length - 1)),
    )
    .chain(([order, others, twice, without]) => {
      const kept = order.filter((i) => i !== without).map((i) => own[i]!);
      const all = twice < 0 ? kept : [own[twice]!, ...kept];
      return fc.tuple(...all).map((texts) => `{${[...others, ...texts].join(',')}}`);
    });
};

const geometryText: fc.Arbitrary<string> = fc.letrec<{ geometry: string }>((tie) => ({
  geometry: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    { weight: 2, arbitrary: fc.constant('null') },
    ...Object.entries(coordinates).map(([type, value]) => ({
      weight: /Polygon/.test(type) ? 12 : 1,
      arbitrary: objectText(
        [
          ['type', mostly(spelling(type), fc.oneof(word('Polygon', 'MultiPolygon', 'Circle'), valueText))],
          ['coordinates', value],
        ],
        ['bbox', 'geometries'],
      ),
    })),
    {
      weight: 1,
      arbitrary: objectText([
        ['type', spelling('GeometryCollection')],
        ['geometries', listText(tie('geometry'), 2)],
      ]),
    },
  ),
})).geometry;

export const KEYS = [
  'code',
  'name',
  'use',
  'floors',
  'households',
  'height',
  'building',
  'building:levels',
  'id',
  '网格',
  '__proto__',
];

const propertyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('6', '0', '12', '"6"', '"18.5 m"', '3.0', '1e1', '-4', 'null', 'true', '""'),
  },
  { weight: 2, arbitrary: word('住宅', 'apartments', 'school', '1幢', ' h1 ', 'h1', 'h1~2', 'b2') },
  { weight: 1, arbitrary: valueText },
);
export const propertiesText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constant('null') },
  {
    weight: 12,
    arbitrary: fc
      .array(memberText(fc.constantFrom(...KEYS).chain(spelling), propertyText), { maxLength: 5 })
      .chain((members) =>
        members.length > 0 ? fc.constant(`{${members.join(',')}}`) : space.map((empty) => `{${empty}}`),
      ),
  },
);

export const featureText: fc.Arbitrary<string> = mostly(
  objectText(
    [
      ['type', mostly(spelling('Feature'), valueText)],
      ['properties', mostly(propertiesText, valueText)],
      ['geometry', mostly(geometryText, valueText)],
      ['id', fc.oneof(numberText, word('h1', 'h2', 'x'), fc.constant('null'))],
    ],
    ['bbox', 'features', 'properties'],
  ),
  valueText,
  80,
);

export const collectionText: fc.Arbitrary<string> = fc
  .tuple(
    space,
    objectText(
      [
        ['type', mostly(spelling('FeatureCollection'), fc.oneof(word('Feature', 'Topology'), valueText))],
        ['features', mostly(listText(featureText, 4, 1), fc.oneof(valueText, fc.constant('[]')))],
      ],
      ['crs', 'name', 'bbox', 'properties'],
    ),
    space,
  )
  .map((parts) => parts.join(''));

/** A feature that is in order. */
const takenText = featureText.filter(
  (text) => !isProblem(readByJsonParse(`{"type":"FeatureCollection","features":[${text}]}`, '')),
);

/** Features written alike, as programs write them: one or two, many times, now and then with another digit or letter in it. */
export const alikeCollectionText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 9, arbitrary: takenText }, featureText), { minLength: 1, maxLength: 2 }),
    fc.array(fc.tuple(fc.nat(9), fc.nat(40), fc.nat()), { minLength: 3, maxLength: 9 }),
  )
  .map(([examples, copies]) => {
    const features = copies.map(([which, way, place]) => {
      const example = examples[which < 8 ? 0 : examples.length - 1]!;
      const at = place % example.length;
      if (way < 2) return example.replace(/[[,:]/g, (mark, i: number) => (i % 7 === place % 7 ? `${mark} ` : mark));
      if (way === 2) return example.slice(0, at) + example.slice(at + 1);
      // a decimal may open a ring; the end of a text, and a number of one digit, changes a property only
      const digits = way < 5 ? /(?<=\.\d*)\d/g : /(?<=[a-z住幢])\d|(?<=:\s*)\d(?=[\s,}])/g;
      const places = [...example.matchAll(digits)].map(({ index }) => index);
      if (way > 24 || places.length === 0) return example;
      const digit = places[place % places.length]!;
      return `${example.slice(0, digit)}${way % 10}${example.slice(digit + 1)}`;
    });
    // what was cut may have been half a character, which no file can hold
    const text = `{"type":"FeatureCollection","features":[${features.join(',\n')}]}`;
    return new TextDecoder().decode(new TextEncoder().encode(text));
  });
