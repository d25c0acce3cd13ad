import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { idsOf } from '../../test/footprint-texts';
import { countOf } from '../plan/footprints';
import { renameFields } from './field-names';
import { isProblem } from './file-problem';
import { readGeojson, type CheckedCollection } from './read-geojson';
import { takeFiles } from './take-files';

const geometry: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [106, 30],
      [106.001, 30],
      [106.001, 30.001],
      [106, 30],
    ],
  ],
};

function file(name: string, ...rows: object[]): CheckedCollection {
  const features = rows.map((properties) => ({ type: 'Feature', properties, geometry }));
  const read = readGeojson(JSON.stringify({ type: 'FeatureCollection', features }), name);
  if (isProblem(read)) throw new Error(read.problem);
  return read;
}

describe('takeFiles', () => {
  it('puts several files of one layer together', () => {
    const layers = takeFiles([
      { collection: file('a', { code: '330199009001' }), kind: 'divisions' },
      { collection: file('b', { code: '330199009' }), kind: 'divisions' },
      { collection: file('c', { id: 'h1' }, { id: 'h2' }), kind: 'buildings' },
      { collection: file('d', { id: 'h1' }), kind: 'buildings' },
    ]);
    expect(layers.problems).toEqual([]);
    expect(layers.divisions.map(({ id, level }) => [id, level])).toEqual([
      ['330199009001', 'community'],
      ['330199009', 'street'],
    ]);
    expect(idsOf(layers.footprints!)).toEqual(['h1', 'h2', 'h1~2']);
    expect(countOf(layers.footprints!)).toBe(3);
  });

  it('tells the columns of each layer, over all its files, by our names', () => {
    const theirs = renameFields(file('b', { GBDM: '1', NAME: '甲' }), 'grids', [
      { layer: null, ours: 'code', theirs: 'GBDM' },
      { layer: null, ours: 'community', theirs: 'NAME' },
    ]).collection;
    const layers = takeFiles([
      { collection: file('a', { name: null, 备注: 1 }, {}), kind: 'grids' },
      { collection: theirs, kind: 'grids' },
      { collection: file('c', {}), kind: 'buildings' },
      { collection: file('d', { name: '河', kind: 'river' }), kind: 'context' },
    ]);
    expect(layers.problems).toEqual([]);
    expect(layers.columns).toEqual({
      grids: new Set(['name', 'code', 'community']),
      divisions: null,
      buildings: new Set(),
    });
  });

  it('does not take a column that was read as another one for its own', () => {
    const { collection } = renameFields(file('a', { code: '1', name: '甲' }), 'grids', [
      { layer: null, ours: 'community', theirs: 'code' },
    ]);
    expect(takeFiles([{ collection, kind: 'grids' }]).columns.grids).toEqual(new Set(['community', 'name']));
  });

  it('takes divisions of any code where their level is given', () => {
    const layers = takeFiles([
      { collection: file('towns', { code: 64000130 }), kind: 'divisions', level: 'community' },
      { collection: file('counties', { code: '64000', level: 'whatever' }), kind: 'divisions', level: 'street' },
      { collection: file('odd', { code: '511622000000' }), kind: 'divisions', level: 'community' },
    ]);
    expect(layers.problems).toEqual([]);
    expect(layers.divisions.map(({ code, level }) => [code, level])).toEqual([
      ['64000130', 'community'],
      ['64000', 'street'],
      ['511622000000', 'community'],
    ]);
  });

  it('tells one code of two levels apart, and not of one', () => {
    const boroughs = { collection: file('boroughs', { code: 1 }), kind: 'divisions', level: 'street' } as const;
    const districts = { collection: file('districts', { code: 2 }, { code: 1 }), kind: 'divisions' } as const;
    const apart = takeFiles([boroughs, { ...districts, level: 'community' }]);
    expect(apart.divisions.map(({ id, code }) => [id, code])).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['community:1', '1'],
    ]);
    expect(takeFiles([boroughs, { ...districts, level: 'street' }]).problems).toEqual([
      { problem: 'duplicate-division', file: 'districts', feature: 2, params: { value: '1' } },
    ]);
  });

  it('asks for a file only when the one before it is done', () => {
    const asked: string[] = [];
    const one = function* () {
      for (const name of ['a', 'b']) {
        asked.push(name);
        yield { collection: file(name, { code: name === 'a' ? '330199009001001' : 'x' }), kind: 'grids' } as const;
      }
    };
    expect(takeFiles(one()).grids.map(({ code }) => code)).toEqual(['330199009001001', 'x']);
    expect(asked).toEqual(['a', 'b']);
  });
});
