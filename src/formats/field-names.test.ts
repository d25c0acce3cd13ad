import { describe, expect, it } from 'vitest';
import { renameFields, type FieldName, type PlanLayer } from './field-names';
import { propertiesOf } from './features';
import { isProblem } from './file-problem';
import { readGeojson, type CheckedCollection } from './read-geojson';

function files(...rows: (Record<string, unknown> | null)[]): CheckedCollection {
  const features = rows.map((properties) => ({ type: 'Feature', properties, geometry: null }));
  const read = readGeojson(JSON.stringify({ type: 'FeatureCollection', features }), 'villages.geojson');
  if (isProblem(read)) throw new Error(read.problem);
  return read;
}
const name = (ours: string, theirs: string, layer: PlanLayer | null = null): FieldName => ({ layer, ours, theirs });
const rows = (collection: CheckedCollection): unknown[] =>
  Array.from({ length: collection.features.count }, (_, i) => propertiesOf(collection, i));

describe('renameFields', () => {
  it('reads their fields as ours, and keeps the rest as it is', () => {
    const { collection, used } = renameFields(
      files({ VILLCODE: '64000130006', VILLNAME: '中門里', TOWNID: 'E13' }),
      'grids',
      [name('code', 'VILLCODE'), name('name', 'VILLNAME')],
    );
    expect(rows(collection)).toEqual([{ code: '64000130006', name: '中門里', TOWNID: 'E13' }]);
    expect(used).toHaveLength(2);
  });

  it('reads one field as two', () => {
    const { collection } = renameFields(files({ OA: 'E1' }), 'grids', [name('code', 'OA'), name('name', 'OA')]);
    expect(rows(collection)).toEqual([{ code: 'E1', name: 'E1' }]);
  });

  it('lets two fields change places', () => {
    const swapped = [name('code', 'name'), name('name', 'code')];
    expect(rows(renameFields(files({ code: '中門里', name: '7' }), 'grids', swapped).collection)).toEqual([
      { code: '7', name: '中門里' },
    ]);
  });

  it('takes the first of several names that the file has, for all its features', () => {
    const names = [name('code', 'VILLCODE'), name('code', 'TOWNCODE')];
    expect(rows(renameFields(files({ TOWNCODE: '64000130' }), 'divisions', names).collection)).toEqual([
      { code: '64000130' },
    ]);
    const both = files({ VILLCODE: '1', TOWNCODE: '2' }, { TOWNCODE: '3' });
    expect(rows(renameFields(both, 'divisions', names).collection)).toEqual([
      { code: '1', TOWNCODE: '2' },
      { code: undefined, TOWNCODE: '3' },
    ]);
  });

  it('leaves alone what is meant for another layer, or what the layer has not', () => {
    const collection = files({ VILLCODE: '1' }, null);
    const other = [name('code', 'VILLCODE', 'divisions'), name('households', 'VILLCODE')];
    expect(renameFields(collection, 'grids', other)).toEqual({ collection, used: [] });
  });

  it('takes a feature without properties', () => {
    expect(rows(renameFields(files({ OA: 'E1' }, null), 'grids', [name('code', 'OA')]).collection)).toEqual([
      { code: 'E1' },
      { code: undefined },
    ]);
  });
});
