import { expect, test } from 'vitest';
import { idColumn, nameColumns } from '../../test/footprint-texts';
import { atOnce } from '../plan/in-steps';
import { NO_FOOTPRINTS, type Footprints } from '../plan/footprints';
import { textsOf } from '../plan/text-table';
import { footprintsFrom } from './stored-footprints';

const [IDS, NAMES] = [
  ['b1', '二', '"x"\n', 'b2'],
  ['', '甲"楼', '', '甲"楼'],
];
const FOOTPRINTS: Footprints = { ...NO_FOOTPRINTS, ...idColumn(IDS), ...nameColumns(NAMES), floors: Uint16Array.of(1) };
const { named: _, ...LISTED } = FOOTPRINTS;

test('footprints lie in the database as they are', () => {
  expect(atOnce(footprintsFrom(FOOTPRINTS))).toBe(FOOTPRINTS);
});

test('ids and names that cannot be written as they were do not keep a draft from being opened', () => {
  const texts = JSON.stringify(['a\ud800', 'a\ud801', 'b', 'b2']);
  const { ids, names, named } = atOnce(footprintsFrom({ ...LISTED, ids: [texts], names: [texts] }));
  expect(textsOf(ids)).toEqual(['a\ufffd', 'a\ufffd~2', 'b', 'b2']);
  expect([textsOf(names), [...named]]).toEqual([
    ['a\ufffd', 'b', 'b2'],
    [1, 1, 2, 3],
  ]);
});

test('drafts of earlier versions, which kept lists of texts, are read as ever', () => {
  const whole = { ...LISTED, ids: JSON.stringify(IDS), names: JSON.stringify(NAMES) };
  const portions = (texts: readonly string[]) => [JSON.stringify(texts.slice(0, 3)), JSON.stringify(texts.slice(3))];
  const packed = { ...LISTED, ids: portions(IDS), names: portions(NAMES) };
  const none = { ...LISTED, ids: [], names: [], floors: new Uint16Array(0) };
  expect(atOnce(footprintsFrom(whole))).toEqual(FOOTPRINTS);
  expect(atOnce(footprintsFrom(packed))).toEqual(FOOTPRINTS);
  expect(atOnce(footprintsFrom(none))).toEqual(NO_FOOTPRINTS);
});
