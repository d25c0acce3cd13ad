import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFieldsOption } from './read-fields-option';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'gridwright-fields-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const inFile = (text: string): string => {
  const path = join(folder, 'map.json');
  writeFileSync(path, text);
  return path;
};

const VILLAGES = [
  { layer: null, ours: 'code', theirs: 'VILLCODE' },
  { layer: 'divisions', ours: 'code', theirs: 'TOWNCODE' },
];

describe('readFieldsOption', () => {
  it('reads pairs', () => {
    expect(readFieldsOption(['code=VILLCODE, divisions.code = TOWNCODE'])).toEqual(VILLAGES);
    expect(readFieldsOption(['code=VILLCODE', 'divisions.code=TOWNCODE'])).toEqual(VILLAGES);
    expect(readFieldsOption(['name=a=b'])).toEqual([{ layer: null, ours: 'name', theirs: 'a=b' }]);
    expect(readFieldsOption([])).toEqual([]);
  });

  it('reads a file, with several names for one field', () => {
    expect(readFieldsOption([inFile('{"code":"VILLCODE","divisions":{"code":"TOWNCODE"}}')])).toEqual(VILLAGES);
    expect(readFieldsOption([inFile('{"name":["VILLNAME","TOWN,NAME"]}')]).map(({ theirs }) => theirs)).toEqual([
      'VILLNAME',
      'TOWN,NAME',
    ]);
  });

  it.each([
    ['cod=X', 'no layer has a field "cod"'],
    ['grids.level=X', 'grids has no field "level"'],
    ['roads.code=X', 'no layer "roads"'],
    ['code=', 'missing'],
    ['code=X,name', 'missing'],
    ['nowhere.json', 'nowhere.json: cannot be read (there is no such file or folder)'],
  ])('refuses %s', (value, what) => {
    expect(() => readFieldsOption([value])).toThrow(what);
  });

  it('refuses a file that says something else', () => {
    expect(() => readFieldsOption([inFile('[]')])).toThrow('JSON object');
    expect(() => readFieldsOption([inFile('{"code":7}')])).toThrow('not a text');
    expect(() => readFieldsOption([inFile('{"code":')])).toThrow('line 1, column 9');
  });
});
