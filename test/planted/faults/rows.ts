import { footprint } from '../../bench/generate-houses';
import type { Draft } from '../draft';
import type { GridRow } from '../city';
import { quota } from '../quota';
import { isApart } from '../houses-apart';
import { nowhere, onGround } from '../truth';
import { wholeFace, heldByNobody } from './holes';
import { faultAt, type Fault } from './fault';
import { freshCode } from './fresh-code';
import { on } from './codes';

/** Faults of what rows say, and rows that are missing or one too many. */
export const rowFaults: readonly Fault[] = [
  ...(
    [
      ['households, far too many', 1.7],
      ['households, too many', 1.45],
      ['households, too few', 0.55],
      ['households, far too few', 0.3],
    ] as const
  ).map(([name, share]) =>
    faultAt('cell', name, ({ a }, draft) => {
      setHouseholds(draft, a, share);
      return [on('size', a)];
    }),
  ),
  ...[0.7, 1.3].map((share) =>
    faultAt('cell', `households, ${share} of the target, which is in order`, ({ a }, draft) => {
      setHouseholds(draft, a, share);
      return [];
    }),
  ),
  faultAt('inner', 'two grids of a community with one name', ({ a, b }, draft) => {
    draft.change(b.id, { name: a.name });
    return [onGround('name-duplicate', [a.id, b.id], a.shape[0]![0]!, b.shape[0]![0]!)];
  }),
  faultAt('cell', 'a row that is not drawn', ({ a }, draft) => {
    const code = freshCode(draft, a.community, 701);
    draft.add({ ...a, id: code, code, name: `待绘${code.slice(-3)}网格`, shape: [] });
    return [nowhere('undrawn', [code])];
  }),
  faultAt('cell', 'a grid that nobody listed', ({ a }, draft) => {
    draft.drop(a.id);
    return [wholeFace('gap', [a.community], a.shape[0]![0]!), ...heldByNobody(draft, a.id)];
  }),
  faultAt('cell', 'a grid twice', ({ a }, draft) => {
    const code = freshCode(draft, a.community, 960);
    // of households the older code has the say, and of a dedicated grid nobody asks how many it has
    const details = { kind: 'dedicated', category: '园区', introduction: '园区，一期和二期' } as const;
    draft.add({ ...a, ...details, id: code, code, name: `园区${code.slice(-3)}网格` });
    return [
      wholeFace('overlap', [a.id, code], a.shape[0]![0]!),
      ...draft.housesOf(a.id).map(({ id, ring }) => onGround('building-split', [id, a.id, code], ring)),
    ];
  }),
  faultAt('cell', 'nobody responsible', ({ a }, draft) => {
    draft.change(a.id, { responsible: null, people: [] });
    return [on('no-responsible', a)];
  }),
  faultAt('cell', 'no party organisation', ({ a }, draft) => {
    draft.change(a.id, { party: null });
    return [on('no-party-org', a)];
  }),
  ...(
    [
      ['市第三人民医院', '公共'],
      ['银泰购物中心', '商业'],
      ['星辰电子有限公司', '工业'],
    ] as const
  ).map(([name, use]) =>
    faultAt('cell', `a site among the buildings, ${name}`, ({ a }, draft) => {
      const house = largeHouseIn(draft, a);
      if (!house) return null;
      draft.changeHouse(house.id, { name, use, households: 0, ring: house.ring });
      return [onGround('dedicated-site', [house.id], house.ring)];
    }),
  ),
  faultAt('cell', 'a listed site, by a point', ({ a }, draft) => {
    const { ring } = draft.housesOf(a.id)[0]!;
    draft.addSite({ name: '市中医院', category: '医院', on: [ring[0]!, ring[1]!] });
    return [onGround('dedicated-site', [a.id], ring)];
  }),
  faultAt('cell', 'a listed site, by its ground', ({ a }, draft) => {
    const house = largeHouseIn(draft, a);
    if (!house) return null;
    draft.addSite({ name: '欧尚广场', category: '商圈', on: [[house.ring]] });
    return [onGround('dedicated-site', [a.id], house.ring)];
  }),
];

/** Deals households anew to the houses of a grid. */
export function setHouseholds(draft: Draft, { id, kind }: GridRow, share: number): void {
  const houses = draft.housesOf(id);
  const households = quota(Math.round((kind === 'urban' ? 200 : 50) * share), houses.length);
  for (const house of houses) {
    const count = households.turn();
    households.deal(count);
    draft.changeHouse(house.id, { households: count });
  }
}

/** A house of a grid and an outline of 48 m by 42 m about its first corner; null where all are too near to a border. */
function largeHouseIn(draft: Draft, { id, shape }: GridRow) {
  for (const house of draft.housesOf(id)) {
    const ring = footprint([-2500, -1900, 2500, -1900, 2500, 1900, -2500, 1900], house.ring[0]!, house.ring[1]!, 0);
    if (isApart(ring, shape)) return { id: house.id, ring };
  }
  return null;
}
