import { expect, test } from 'vitest';
import { nameColumns } from '../../../test/footprint-texts';
import { plan } from '../../../test/drawing';
import { makeFootprints } from '../../../test/make-footprints';
import { rectangle } from '../../../test/drawing';
import { createWorld, withFootprints } from '../../plan/world';
import { waitingSites } from './sites';

/** 4 × 4 cells are some 1,700 m². */
const named = (names: readonly string[]) => ({
  ...makeFootprints(names.map((_, i) => ({ id: `b${i}`, rings: [rectangle(i * 5, 0, i * 5 + 4 + i / 100, 4)] }))),
  ...nameColumns(names),
  uses: new Uint8Array(names.length).fill(255),
});
const row = (letters: string): string => Array.from({ length: 5 }, () => letters).join('\n');

test('the page is told what can be carved out: the buildings, the largest of them first', () => {
  const world = withFootprints(plan(row('AAAAAAAAAA')), { footprints: named(['云溪医院门诊楼', '云溪医院住院楼']) });
  expect(waitingSites(world)).toMatchObject([
    { name: '云溪医院', category: '医院', buildings: ['b1', 'b0'], largest: '云溪医院住院楼' },
  ]);
});

test('but not what only a list names, of which no building is known', () => {
  const { grids } = plan(row('AAAAA'));
  const at = [1_201_000_500, 302_000_500] as const;
  const sites = [{ id: '1', name: '市中医院', category: '医院' as const, at, shape: [] }];
  expect(waitingSites(createWorld({ grids: grids.values(), sites, footprints: named(['3幢']) }))).toEqual([]);
});
