import { describe, expect, it } from 'vitest';
import { idsOf, nameColumns, namesIn } from '../../test/footprint-texts';
import { makeFootprints } from '../../test/make-footprints';
import { buildingsIn, countOf, ringsOf, rowOf, type Footprints } from './footprints';
import { joinFootprints } from './join-footprints';

const square = (x: number): number[] => [x, 0, x + 10, 0, x + 10, 10, x, 10];
const yard = (x: number): number[] => [x + 2, 2, x + 2, 8, x + 8, 8, x + 8, 2];

describe('joinFootprints', () => {
  const first = makeFootprints([
    { id: 'a', rings: [square(0), yard(0)], households: 3 },
    { id: 'b', rings: [square(100)] },
  ]);
  const second = makeFootprints([
    { id: 'b', rings: [square(200)], households: 5 },
    { id: 'c', rings: [square(300), yard(300)] },
  ]);
  const both = joinFootprints(first, second);

  it('has the columns of both, one after the other', () => {
    expect(countOf(both)).toBe(4);
    expect([0, 1, 2, 3].map((row) => ringsOf(both, row))).toEqual([
      ...[0, 1].map((row) => ringsOf(first, row)),
      ...[0, 1].map((row) => ringsOf(second, row)),
    ]);
    expect([...both.households]).toEqual([...first.households, ...second.households]);
    expect([...both.areas]).toEqual([...first.areas, ...second.areas]);
  });

  it('gives an id once', () => {
    expect(idsOf(both)).toEqual(['a', 'b', 'b~2', 'c']);
    expect(rowOf(both, 'b~2')).toBe(2);
  });

  it('keeps every name with its building', () => {
    const named = (layer: Footprints, ...names: string[]) => ({ ...layer, ...nameColumns(names) });
    expect(namesIn(joinFootprints(named(first, '', '甲'), named(second, '乙', '甲')))).toEqual(['', '甲', '乙', '甲']);
  });

  it('finds all of them', () => {
    expect(buildingsIn(both, { minX: 105, minY: 0, maxX: 305, maxY: 1 })).toEqual([1, 2, 3]);
  });
});
