import { expect, test } from 'vitest';
import { plan } from '../../../test/drawing';
import { NEW_JOURNAL } from '../../plan/journal';
import { openSession } from '../../session/open-session';
import { createWords } from '../words';
import type { NoticeAction } from './notices';
import { tellingEdits } from './telling-edits';

test('of a lock a tool is told who is locked; when they are freed it goes on', () => {
  let n = 0;
  const session = openSession(plan('ABC', { communities: 'aaa' }), NEW_JOURNAL, {
    now: () => '',
    newId: () => `e${++n}`,
  });
  const told: [string, NoticeAction | undefined][] = [];
  const { editOrSay, editByTool } = tellingEdits(
    { edit: (body) => session.dispatch(body), dispatch: (body) => session.dispatch(body) },
    () => session.world,
    createWords(() => 'zh'),
    { list: () => [], say() {}, warn: (what, _todo, ...[action]) => void told.push([what, action]), close() {} },
  );
  const merge = { edit: 'merge', grids: ['A', 'B'] } as const;
  editOrSay({ edit: 'set-grid', grid: 'A', change: { locked: true } });
  expect(editByTool(merge)).toMatchObject({ refused: 'locked' });
  const [[what, unlock]] = told as [[string, NoticeAction]];
  expect([what, unlock.label]).toEqual(['“A网格”已锁定', '解除“A网格”的锁定']);
  unlock.run();
  expect(editByTool(merge)).toBeNull();
  // what else is refused a tool says by itself, and whoever has no tool is told
  const none = { edit: 'merge', grids: ['C'] } as const;
  expect([editByTool(none), editOrSay(none)]).toMatchObject([{ refused: 'too-few-grids' }, false]);
  expect(told.map(([, action]) => action?.label)).toEqual(['解除“A网格”的锁定', undefined]);
});
