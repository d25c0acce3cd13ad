import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProblem } from '../../../src/formats/file-problem';
import { readBuildings } from '../../../src/formats/read-buildings';
import { readCollection } from '../../../src/formats/read-collection';
import { readGeojson } from '../../../src/formats/read-geojson';
import { tooWide } from '../../../src/formats/read-geojson';
import { countOf } from '../../../src/plan/footprints';
import { realDataOrSkip } from '../../real-data';
import { footprintsByObjects } from './footprints-by-objects';
import { collectionText } from './geojson-text';
import { mustParse, readByJsonParse } from './read-by-json-parse';

describe('law: footprints written from the scanned columns are those made of objects', () => {
  it('in any layout', () => {
    let buildings = 0;
    fc.assert(
      fc.property(collectionText, (text) => {
        const [scanned, parsed] = [readGeojson(text, 'a'), readByJsonParse(text, 'a')];
        if (isProblem(scanned) || isProblem(parsed) || tooWide(scanned)) return;
        const read = readBuildings(scanned);
        const expected = footprintsByObjects(parsed, 'a');
        if (expected === null) expect(read).toMatchObject({ problem: 'wrong-geometry-type' });
        else {
          expect(isProblem(read) ? read : { footprints: read.footprints, warnings: read.warnings }).toEqual(expected);
          buildings += countOf(expected.footprints);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(buildings).toBeGreaterThan(1000);
  });

  it.for(['nyc', 'suzhou-sip', 'tokyo-otemachi', 'shanghai-lujiazui'])('%s', (folder, context) => {
    const bytes = readFileSync(join(realDataOrSkip(folder, context.skip), 'buildings.geojson'));
    const scanned = readCollection(bytes, folder);
    const read = isProblem(scanned) ? scanned : readBuildings(scanned);
    if (isProblem(read)) throw new Error(JSON.stringify(read));
    const expected = footprintsByObjects(mustParse(bytes, folder), folder)!;
    expect(read.warnings).toEqual(expected.warnings);
    expect(Object.keys(read.footprints).sort()).toEqual(Object.keys(expected.footprints).sort());
    // one by one: of columns this long an assertion could not show the difference anyway
    for (const [name, column] of Object.entries(expected.footprints) as [keyof typeof expected.footprints, unknown][])
      expect(isSame(read.footprints[name], column), name).toBe(true);
  });
});

function isSame(a: unknown, b: unknown): boolean {
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b))
    return a.constructor === b.constructor && bufferOf(a).equals(bufferOf(b));
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const keys = [a, b].map((object) => Object.keys(object).sort());
  return (
    keys[0]!.join() === keys[1]!.join() &&
    keys[0]!.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

const bufferOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
