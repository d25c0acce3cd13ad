import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureIdOf, featureOf, geometryOf, keysOf, propertiesOf, shapeOf } from '../../../src/formats/features';
import { isProblem, type FileProblem } from '../../../src/formats/file-problem';
import { readCollection } from '../../../src/formats/read-collection';
import { readGeojson, type CheckedCollection, type ReadingOptions } from '../../../src/formats/read-geojson';
import { readShape } from '../../../src/formats/read-shape';
import { alikeCollectionText, collectionText } from './geojson-text';
import { damaged } from './json-text';
import { readByJsonParse, type ParsedCollection } from './read-by-json-parse';

type Read<C> = C | FileProblem;

/** Every answer that a collection gives is what its objects say; a problem is the same problem. */
function expectSame(scanned: Read<CheckedCollection>, parsed: Read<ParsedCollection>): void {
  if (isProblem(scanned) || isProblem(parsed)) {
    expect(scanned).toEqual(parsed);
    return;
  }
  expect(scanned.box).toEqual(parsed.box);
  expect(scanned.shortened).toEqual(parsed.shortened);
  expect(scanned.features.count).toBe(parsed.features.length);
  for (const [i, feature] of parsed.features.entries()) {
    expect(geometryOf(scanned, i)).toBe(feature.geometry?.type ?? null);
    expect(propertiesOf(scanned, i)).toEqual(feature.properties);
    expect(shapeOf(scanned, i)).toEqual(readShape(feature.geometry));
    expect(featureIdOf(scanned, i)).toEqual(feature.id);
    expect(featureOf(scanned, i)).toEqual(feature);
  }
  const keys = parsed.features.flatMap(({ properties }) => Object.keys(properties ?? {}));
  expect([...keysOf(scanned)].sort()).toEqual([...new Set(keys)].sort());
}

const shortRings: fc.Arbitrary<ReadingOptions> = fc.constantFrom({}, { shortRings: 'left-out' });

describe('law: a scanned collection is what JSON.parse and the check of every feature make of the file', () => {
  it('in any layout, in order or not', () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(collectionText, shortRings, (text, options) => {
        const scanned = readGeojson(text, 'a.geojson', options);
        seen[isProblem(scanned) ? 'refused' : 'taken']++;
        expectSame(scanned, readByJsonParse(text, 'a.geojson', options));
      }),
      { numRuns: 12_000 },
    );
    // a law about nothing would hold too
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(1000);
  });

  it('with features written alike, in all but a few things', () => {
    let taken = 0;
    fc.assert(
      fc.property(alikeCollectionText, shortRings, (text, options) => {
        const scanned = readGeojson(text, 'a.geojson', options);
        if (!isProblem(scanned)) taken++;
        expectSame(scanned, readByJsonParse(text, 'a.geojson', options));
      }),
      { numRuns: 8000 },
    );
    expect(taken).toBeGreaterThan(1000);
  });

  it('cut off, and with bytes changed, in whatever encoding that makes it', () => {
    fc.assert(
      fc.property(
        damaged(collectionText),
        fc.constantFrom('', '\ufeff', '\ufeff\ufeff', '\ufeff\ufeff\ufeff'),
        (bytes, marks) => {
          const file = Buffer.concat([Buffer.from(marks), bytes]);
          expectSame(readCollection(file, 'a.geojson'), readByJsonParse(file, 'a.geojson'));
        },
      ),
      { numRuns: 12_000 },
    );
  });

  it('in UTF-16', () => {
    fc.assert(
      fc.property(collectionText, (text) => {
        const file = Buffer.from(`\ufeff${text}`, 'utf16le');
        expectSame(readCollection(file, 'a.geojson'), readByJsonParse(file, 'a.geojson'));
      }),
      { numRuns: 500 },
    );
  });
});
