import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { idsOf, namesIn } from '../../test/footprint-texts';
import { buildingsIn, countOf, ringsOf, useOf } from '../plan/footprints';
import { isProblem } from './file-problem';
import { readBuildings, type BuildingsRead } from './read-buildings';
import { readGeojson } from './read-geojson';

/** A house of 3,000 × 1,000 units at x: 28.92 m by 11.085 m here, 320.55 m² on the ellipsoid. */
const house = (x: number, ...holes: number[][]): Geometry => ({
  type: 'Polygon',
  coordinates: [[0, 0, 3000, 0, 3000, 1000, 0, 1000, 0, 0], ...holes].map((flat) =>
    flat.flatMap((value, i) => (i % 2 ? [] : [[(1061000000 + x + value) / 1e7, (301000000 + flat[i + 1]!) / 1e7]])),
  ),
});
const row = (properties: object | null, geometry: Geometry | null = house(0), id?: string | number) =>
  ({ type: 'Feature', properties, geometry, ...(id === undefined ? {} : { id }) }) as Feature;

function read(...features: Feature[]): BuildingsRead {
  const collection = readGeojson(JSON.stringify({ type: 'FeatureCollection', features }), 'houses.geojson');
  const result = isProblem(collection) ? collection : readBuildings(collection);
  if (isProblem(result)) throw new Error(JSON.stringify(result));
  return result;
}

describe('readBuildings', () => {
  it('puts fields, rings and boxes into columns', () => {
    const hole = [1000, 400, 1100, 400, 1100, 500, 1000, 400];
    const { footprints, warnings } = read(
      row({ id: 'h1', name: '1号楼', use: '住宅', floors: 6, households: 24 }),
      row({ id: 7, use: '商业' }, house(10000, hole)),
    );
    expect(warnings).toEqual([]);
    expect(countOf(footprints)).toBe(2);
    expect(idsOf(footprints)).toEqual(['h1', '7']);
    expect(namesIn(footprints)).toEqual(['1号楼', '']);
    expect([useOf(footprints, 0), useOf(footprints, 1)]).toEqual(['住宅', '商业']);
    expect([...footprints.floors]).toEqual([6, 0]);
    expect([...footprints.households]).toEqual([24, 0]);
    expect([...footprints.estimated]).toEqual([0, 0]);
    expect(footprints.areas[0]).toBeCloseTo(320.55, 1);
    expect(ringsOf(footprints, 1)).toEqual([
      [1061010000, 301000000, 1061013000, 301000000, 1061013000, 301001000, 1061010000, 301001000],
      [1061011000, 301000400, 1061011100, 301000500, 1061011100, 301000400],
    ]);
    expect([...footprints.boxes.subarray(4)]).toEqual([1061010000, 301000000, 1061013000, 301001000]);
    expect(buildingsIn(footprints, { minX: 1061012000, minY: 301000500, maxX: 1061020000, maxY: 301000600 })).toEqual([
      1,
    ]);
  });

  it('tells ids apart that differ only in halves of surrogate pairs, which nobody can write', () => {
    const { footprints, warnings } = read(row({ id: 'a\ud800' }), row({ id: 'a\ud801' }), row({ id: 'a🏥' }));
    expect(idsOf(footprints)).toEqual(['a\ufffd', 'a\ufffd~2', 'a🏥']);
    expect(warnings.map(({ problem }) => problem)).toEqual(['building-renamed']);
    const named = read(row({ id: 1, name: 'x\ud800' }), row({ id: 2, name: 'x\ud801' })).footprints;
    expect(namesIn(named)).toEqual(['x\ufffd', 'x\ufffd']);
  });

  it('takes the id of the properties, else of the feature, else the number of the feature; a second one gets a suffix', () => {
    const { footprints, warnings } = read(
      row({ id: 'a' }, house(0), 99),
      row({}, house(0), 40778072),
      row({ id: null }),
      row({ id: 'a' }),
      row({ id: 'a~2' }),
      row({ id: 'a' }),
    );
    expect(idsOf(footprints)).toEqual(['a', '40778072', 'b3', 'a~2', 'a~2~2', 'a~3']);
    expect(warnings).toEqual([
      { problem: 'building-renamed', file: 'houses.geojson', feature: 4, params: { value: 'a', count: 3 } },
    ]);
  });

  it('estimates missing households of homes from floors, levels, height, or one floor, and marks them', () => {
    const { footprints } = read(
      row({ use: '住宅', floors: 6 }),
      row({ use: 'apartments', 'building:levels': '6' }),
      row({ use: 'residential', height: '17.5 m' }),
      row({ use: 'house' }),
      row({ use: '住宅', floors: 6, households: 0 }),
      row({ use: '商业', floors: 6 }),
      row({ use: '住宅', floors: 6, households: '' }),
    );
    // 320.55 m² × 6 / 90 = 21.4; × 1 / 90 = 3.6
    expect([...footprints.households]).toEqual([21, 21, 21, 4, 0, 0, 21]);
    expect([...footprints.estimated]).toEqual([1, 1, 1, 1, 0, 0, 1]);
    expect([...footprints.floors]).toEqual([6, 6, 0, 0, 6, 6, 6]);
  });

  it('estimates for buildings of unknown use only where the whole layer has no use', () => {
    expect([...read(row({ floors: 6 }), row({ use: '住宅' })).footprints.households]).toEqual([0, 4]);
    expect([
      ...read(row({ floors: 6 }), row({ type: 'school' }), row({ building: 'yes' })).footprints.households,
    ]).toEqual([21, 0, 4]);
  });

  it('leaves out what has no area, and what it cannot read, with a warning', () => {
    const { footprints, warnings } = read(
      row({ id: 'a', use: '住宅', floors: '地下', households: -3 }),
      row({ id: 'b' }, null),
      row({ id: 'c' }, { type: 'Point', coordinates: [106.1, 30.1] }),
      row({ id: 'd', use: 'zeppelin hangar' }),
      row({ id: {} }),
    );
    expect(idsOf(footprints)).toEqual(['a', 'd', 'b5']);
    expect([...footprints.households]).toEqual([4, 0, 0]);
    expect(
      warnings.map(({ problem, feature, params }) => [problem, feature, params.field ?? '', params.count]),
    ).toEqual([
      ['unreadable-value', 1, 'floors', 1],
      ['unreadable-value', 1, 'households', 1],
      ['building-dropped', 2, '', 2],
      ['unreadable-value', 4, 'use', 1],
      ['unreadable-value', 5, 'id', 1],
    ]);
  });

  it('refuses a layer without a single footprint', () => {
    expect(() => read(row({}, { type: 'Point', coordinates: [106.1, 30.1] }))).toThrow('wrong-geometry-type');
  });
});
