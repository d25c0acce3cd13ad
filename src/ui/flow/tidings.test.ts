import { describe, expect, it } from 'vitest';
import { place, plan, rectangle, type PlanOptions } from '../../../test/drawing';
import { NEW_JOURNAL } from '../../plan/journal';
import { openSession } from '../../session/open-session';
import { createWords } from '../words';
import type { NoticeAction } from './notices';
import { createTidings } from './tidings';

function open(drawing: string, options: PlanOptions, isWaived = false) {
  let n = 0;
  const session = openSession(plan(drawing, options), NEW_JOURNAL, { now: () => '', newId: () => `e${++n}` });
  const told: { what: string; actions: NoticeAction[] }[] = [];
  const waiting: (() => void)[] = [];
  const done: string[] = [];
  const tell = createTidings({
    session: () => session,
    words: createWords(() => 'zh'),
    notices: {
      list: () => [],
      say: (what, ...actions) => void told.push({ what, actions: actions.filter((action) => action !== undefined) }),
      warn: () => {},
      close: () => {},
    },
    isWaived: () => isWaived,
    wordsOf: ({ edit }) => edit.edit,
    look: ({ id }) => void done.push(`look ${id}`),
    mend: ({ says }) => void done.push(`mend ${says}`),
    later: (work) => void waiting.push(work),
  });
  session.subscribe(tell);
  const heard = (): string[] => {
    while (waiting.length > 0) waiting.shift()!();
    return told.splice(0).map(({ what, actions }) => [what, ...actions.map(({ label }) => label)].join(' | '));
  };
  return { session, heard, told, waiting, done };
}

const options: PlanOptions = { communities: 'aaa\naaa' };
/** A sliver of a detached part: A gets what does not touch it. */
const far = { edit: 'assign', to: 'A', ring: rectangle(2.5, 0.4, 2.6, 0.5), keepBuildingsWhole: true } as const;

describe('after an edit', () => {
  it('what it caused is told at once, with the way there and what mends it', () => {
    const { session, heard, done, told, waiting } = open('ABB\nABB', options);
    session.dispatch(far);
    while (waiting.length > 0) waiting.shift()!();
    const [{ actions }] = told as unknown as [{ actions: NoticeAction[] }];
    expect(heard()).toEqual(['本次操作新增 1 个问题 | 查看 | 并入B网格']);
    for (const action of actions) action.run();
    expect(done).toEqual(['look detached:A', 'mend give-part']);
  });

  it('a fix that costs much is not pressed on anybody', () => {
    const { session, heard } = open('ABB\nABB', options);
    session.dispatch({ ...far, ring: rectangle(1.5, 0.5, 3, 1.9) });
    expect(heard()).toEqual(['本次操作新增 1 个问题 | 查看']);
  });

  it('what it mended is counted; old findings are not spoken of', () => {
    const { session, heard } = open('A.B\nABB', options);
    session.dispatch({ edit: 'set-grid', grid: 'B', change: { name: '新名' } });
    expect(heard()).toEqual([]);
    session.dispatch({ edit: 'fill-gap', place: place(1.5, 1.5), to: 'A' });
    expect(heard()).toEqual(['解决了 1 个问题']);
  });

  it('nothing is offered in place of what was just taken back', () => {
    const { session, heard } = open('A.B\nABB', options);
    session.dispatch({ edit: 'fill-gap', place: place(1.5, 1.5), to: 'A' });
    heard();
    session.undo();
    expect(heard()).toEqual(['已撤销：fill-gap；本次操作新增 1 个问题 | 查看']);
  });

  it('what somebody lets stand is no news', () => {
    const { session, heard } = open('ABB\nABB', options, true);
    session.dispatch(far);
    expect(heard()).toEqual([]);
  });

  it('a plan that has moved on is not looked at', () => {
    const { session, heard } = open('ABB\nABB', options);
    session.dispatch(far);
    session.undo();
    expect(heard()).toEqual(['已撤销：assign；解决了 1 个问题', '本次操作新增 1 个问题 | 查看']);
  });
});
