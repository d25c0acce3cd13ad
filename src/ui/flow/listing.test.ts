import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { communityCode, plan, rectangle } from '../../../test/drawing';
import { done } from '../../../test/do-edit';
import { boxOfShape } from '../../geometry/box';
import { gridRows } from '../model/plan-rows';
import { createWords } from '../words';
import { createListing } from './listing';
import type { NoticeAction } from './notices';

test('a listed grid is drawn where its community is, and then the next is offered', () => {
  const a = communityCode('a');
  const listed = { shape: [], community: a };
  const world = plan('AABC', { communities: 'aaaa', numbered: true, grids: { B: listed, C: listed } });
  const told: [string, NoticeAction | undefined][] = [];
  const flown: unknown[] = [];
  const taken: string[] = [];
  createRoot((dispose) => {
    const open = () =>
      createListing({
        world: () => world,
        rows: () => gridRows(world),
        words: createWords(() => 'zh'),
        notices: { list: () => [], say: (what, ...[action]) => void told.push([what, action]), warn() {}, close() {} },
        fly: (box) => flown.push(box),
        take: (grid) => taken.push(grid),
      });
    open().start('B');
    expect([flown, taken]).toEqual([[boxOfShape(world.divisions.get(a)!.shape)], ['B']]);
    done(world, { edit: 'draw-listed', grid: 'B', ring: rectangle(1, 0, 2, 1), keepBuildingsWhole: true });
    const next = open();
    next.drawn('B');
    expect(told[0]![0]).toBe('已标绘B网格，还剩 1 个');
    told[0]![1]!.run();
    expect(taken).toEqual(['B', 'C']);
    done(world, { edit: 'draw-listed', grid: 'C', ring: rectangle(0, 0, 1, 0.5), keepBuildingsWhole: true });
    open().drawn('C');
    expect(told[1]).toEqual(['已标绘C网格，清单上的都画完了', undefined]);
    dispose();
  });
});

test('one whose community nobody knows is drawn where the map stands', () => {
  const world = plan('AB', { grids: { B: { shape: [], community: '9' } } });
  const taken: string[] = [];
  createRoot((dispose) => {
    createListing({
      world: () => world,
      rows: () => gridRows(world),
      words: createWords(() => 'zh'),
      notices: { list: () => [], say() {}, warn() {}, close() {} },
      fly: () => expect.fail('it flew'),
      take: (grid) => taken.push(grid),
    }).start('B');
    dispose();
  });
  expect(taken).toEqual(['B']);
});
