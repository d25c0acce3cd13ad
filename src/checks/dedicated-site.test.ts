import { expect, test } from 'vitest';
import { nameColumns } from '../../test/footprint-texts';
import { place, plan, rectangle } from '../../test/drawing';
import { foundBy, stateOf, withParts } from '../../test/found-by';
import { makeFootprints } from '../../test/make-footprints';
import { boxOf, union } from '../geometry/box';
import type { Grid } from '../plan/grid';
import type { ListedSite } from '../plan/listed-site';
import type { World } from '../plan/world';

const grids = (letters: string): string => Array.from({ length: 5 }, () => letters).join('\n');
const blocks = [rectangle(0.5, 0.5, 4.5, 4.5), rectangle(5.5, 0.5, 9, 4)];
const footprints = {
  ...makeFootprints(blocks.map((ring, i) => ({ id: `b${i}`, rings: [ring] }))),
  ...nameColumns(['云溪医院住院楼', '云溪医院门诊楼']),
  uses: Uint8Array.of(255, 255),
};
const world = (letters: string, special: Readonly<Record<string, Partial<Grid>>> = {}): World =>
  withParts(plan(grids(letters), { grids: special }), { footprints });
const found = (...args: Parameters<typeof world>) => foundBy('dedicated-site', world(...args));

test('a hospital in ordinary grids: one finding with its buildings, and the grids that hold it', () => {
  const [finding, ...more] = found('AAAAABBBBB');
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    id: 'dedicated-site:b0',
    severity: 'warning',
    grids: ['A', 'B'],
    buildings: ['b0', 'b1'],
    box: blocks.map(boxOf).reduce(union),
    params: { site: '云溪医院', category: '医院' },
  });
  expect(finding!.polygon!.coordinates).toHaveLength(2);
  expect(finding!.params['m2']).toBeCloseTo(footprints.areas[0]! + footprints.areas[1]!, 6);
});

test('in a dedicated grid it is where it should be', () => {
  expect(found('AAAAAAAAAA', { A: { kind: 'dedicated' } })).toEqual([]);
});

test('where buildings do not say whose they are, the largest gives the name', () => {
  const unnamed = withParts(plan(grids('AAAAAAAAAA')), {
    footprints: { ...footprints, ...nameColumns(['住院楼', '门诊楼']) },
  });
  expect(foundBy('dedicated-site', unnamed)).toMatchObject([{ params: { site: '住院楼' } }]);
});

const listed = (rest: Partial<ListedSite> = {}): ListedSite => ({
  id: '7',
  name: '欧尚广场',
  category: null,
  at: place(7, 1),
  shape: [],
  ...rest,
});
const withSites = (...sites: readonly ListedSite[]): World => withParts(plan(grids('AAAAABBBBB')), { sites });

test('a site of the list: at its place, with its ground', () => {
  expect(foundBy('dedicated-site', withSites(listed()))).toMatchObject([
    {
      id: 'dedicated-site:site:7',
      grids: ['B'],
      buildings: [],
      at: place(7, 1),
      polygon: null,
      params: { site: '欧尚广场', category: '' },
    },
  ]);
  const [finding] = foundBy('dedicated-site', withSites(listed({ shape: [[rectangle(3, 0, 8, 2)]] })));
  expect(finding).toMatchObject({ grids: ['B'], box: boxOf(rectangle(3, 0, 8, 2)) });
  expect(finding!.polygon!.coordinates).toHaveLength(1);
});

test('it needs grids, and buildings or a list', () => {
  expect(stateOf('dedicated-site', plan('AB'))).toMatchObject({ checked: false, missing: { layer: 'buildings' } });
  expect(stateOf('dedicated-site', withSites(listed()))).toMatchObject({ checked: true });
  expect(stateOf('dedicated-site', withParts(plan('A'), { grids: [], footprints }))).toMatchObject({
    missing: { layer: 'grids' },
  });
});
