import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { idsOf } from '../footprint-texts';
import { decodeText } from '../../src/formats/decode-text';
import { isProblem, type FileProblem } from '../../src/formats/file-problem';
import { readBuildings } from '../../src/formats/read-buildings';
import { readGeojson, type CheckedCollection } from '../../src/formats/read-geojson';
import { readGrids } from '../../src/formats/read-grids';
import { recognise } from '../../src/formats/recognise';
import { writeGrids } from '../../src/formats/write-grids';
import { countOf } from '../../src/plan/footprints';
import { createWorld } from '../../src/plan/world';
import { realDataOrSkip } from '../real-data';

const REPORT = { findings: [], rules: [], version: '0' };

function must<T extends object>(result: T | FileProblem): T {
  if (isProblem(result)) throw new Error(JSON.stringify(result));
  return result;
}

function collection(folder: string, name: string): CheckedCollection {
  const path = join(folder, name);
  const text = decodeText(readFileSync(path), basename(path));
  return must(typeof text === 'string' ? readGeojson(text, basename(path)) : text);
}

describe('layers as others published them', () => {
  it.for([
    ['nyc', 102_034],
    ['suzhou-sip', 5_650],
    ['tokyo-otemachi', 3_489],
    ['shanghai-lujiazui', 1_321],
  ] as const)('%s: every footprint is read, with an id of its own', ([folder, count], context) => {
    const layer = collection(realDataOrSkip(folder, context.skip), 'buildings.geojson');
    expect(recognise(layer)).toBe('buildings');
    const { footprints, warnings } = must(readBuildings(layer));
    expect(countOf(footprints)).toBe(count);
    expect(new Set(idsOf(footprints)).size).toBe(count);
    expect(warnings).toEqual([]);
    expect(footprints.areas.every((m2) => m2 > 0)).toBe(true);
    expect(footprints.households.some((each) => each > 0)).toBe(true);
  });

  it('birmingham: 3,223 areas are read, written and read again, the same bytes', (context) => {
    const { grids, warnings } = must(
      readGrids(collection(realDataOrSkip('birmingham', context.skip), 'output_areas.geojson')),
    );
    expect(warnings).toEqual([]);
    expect(grids.length).toBe(3223);
    expect(grids.filter(({ shape }) => shape.length > 1).length).toBe(18);
    expect(grids.flatMap(({ shape }) => shape.flatMap((polygon) => polygon.slice(1)))).toHaveLength(1);
    const written = writeGrids(createWorld({ grids }), REPORT);
    const again = must(readGrids(must(readGeojson(written, 'again.geojson'))));
    expect(again.grids.map(({ shape }) => shape)).toEqual(grids.map(({ shape }) => shape));
    expect(writeGrids(createWorld(again), REPORT)).toBe(written);
  });

  it('nyc: a ring of three positions is refused by the number of its feature', (context) => {
    const path = join(realDataOrSkip('nyc', context.skip), 'districts.geojson');
    expect(readGeojson(readFileSync(path, 'utf8'), 'districts.geojson')).toMatchObject({
      problem: 'too-few-positions',
      feature: 215,
    });
  });

  it('virginia, 8° wide, and taiwan with its far islands are plans like others', (context) => {
    const virginia = collection(realDataOrSkip('virginia', context.skip), 'precincts.geojson');
    expect(readGrids(virginia)).toMatchObject({ grids: { length: 2417 } });
    const taiwan = collection(realDataOrSkip('taiwan', context.skip), 'villages.geojson');
    expect(readGrids(taiwan)).toMatchObject({ grids: { length: 7701 } });
  });
});
