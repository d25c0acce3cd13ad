import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { draw, plan, rectangle, type PlanOptions } from '../../../test/drawing';
import type { Fix } from '../../fixes/fix';
import { NEW_JOURNAL } from '../../plan/journal';
import { openSession } from '../../session/open-session';
import { createMending } from './mending';

/** A desk with one finding at hand, and work that waits until it is told to go on. */
function withMending(drawing: string, options: PlanOptions, test: (desk: ReturnType<typeof deskOf>) => void): void {
  // effects run when the root is made: what is tested comes after
  const { desk, dispose } = createRoot((dispose) => ({ desk: deskOf(drawing, options), dispose }));
  test(desk);
  dispose();
}

function deskOf(drawing: string, options: PlanOptions) {
  let n = 0;
  const session = openSession(plan(drawing, options), NEW_JOURNAL, { now: () => '', newId: () => `e${++n}` });
  const [rule, setRule] = createSignal<string | null>(null);
  const [revision, setRevision] = createSignal(0);
  const waiting: (() => void)[] = [];
  const begun: Fix[] = [];
  let walked = 0;
  const mending = createMending({
    session: () => session,
    finding() {
      revision();
      return session.findings.find((finding) => finding.rule === rule()) ?? null;
    },
    editOrSay: (body) => session.dispatch(body) === null,
    begin: (fix) => begun.push(fix),
    isThere: ({ id }) => session.findings.some((finding) => finding.id === id),
    next: () => walked++,
    later(work) {
      waiting.push(work);
      return () => void waiting.splice(waiting.indexOf(work), 1);
    },
  });
  session.subscribe(() => setRevision((revision) => revision + 1));
  return {
    session,
    mending,
    begun,
    setRule,
    waiting,
    walked: () => walked,
    /** Lets one piece of work be done. */
    turn: () => waiting.shift()!(),
    settle() {
      while (waiting.length > 0) waiting.shift()!();
    },
    offered: () =>
      mending.offers().map(({ fix, weighed }) => `${fix.says} ${fix.params['grid'] ?? ''} ${said(weighed)}`),
  };
}

const said = (weighed: object | null): string =>
  weighed === null ? '?' : 'refused' in weighed ? String(weighed.refused) : 'possible';

const gap: PlanOptions = { communities: 'aaa', grids: { A: { locked: [[rectangle(0, 0, 1, 1)]] } } };

describe('fixes of the finding that is looked at', () => {
  it('are proposed at once and weighed one at a time; what is refused comes last', () =>
    withMending('A.B', gap, ({ setRule, turn, offered, waiting }) => {
      setRule('gap');
      expect(offered()).toEqual([]);
      turn();
      expect(offered()).toEqual(['give A网格 ?', 'give B网格 ?', 'own-grid  ?']);
      turn();
      expect(offered()).toEqual(['give B网格 ?', 'own-grid  ?', 'give A网格 locked']);
      turn();
      turn();
      expect(offered()).toEqual(['give B网格 possible', 'own-grid  possible', 'give A网格 locked']);
      expect(waiting).toEqual([]);
    }));

  it('are looked at no further when another finding is, or the plan has changed', () =>
    withMending('A.B', gap, ({ session, setRule, turn, settle, offered, waiting }) => {
      setRule('gap');
      turn();
      setRule(null);
      expect([offered(), waiting]).toEqual([[], []]);
      setRule('gap');
      settle();
      session.dispatch({ edit: 'set-grid', grid: 'A', change: { locked: false } });
      settle();
      expect(offered()).toEqual(['give A网格 possible', 'give B网格 possible', 'own-grid  possible']);
    }));

  it('are shown on the map while they are pointed at, refused ones with their place', () =>
    withMending('A.B', gap, ({ setRule, settle, mending }) => {
      setRule('gap');
      settle();
      const [give, , locked] = mending.offers();
      expect(mending.shown()).toBeNull();
      mending.point(give!);
      expect(mending.shown()).toMatchObject({ parts: [{ grid: 'B' }] });
      mending.point(locked!);
      expect(mending.shown()).toMatchObject({ refused: 'locked' });
      mending.point(null);
      expect(mending.shown()).toBeNull();
    }));
});

describe('taking a fix', () => {
  it('does it, and the next finding follows', () =>
    withMending('A.B', gap, ({ session, setRule, settle, mending, walked }) => {
      setRule('gap');
      settle();
      mending.take(mending.offers()[0]!.fix);
      expect([draw(session.world), walked()]).toEqual(['ABB', 1]);
      session.undo();
      expect(draw(session.world)).toBe('A.B');
    }));

  it('stays with a finding of which something is left', () =>
    withMending('ABABA\nCCCCC', { communities: 'aaaaa\naaaaa' }, (desk) => {
      desk.setRule('detached');
      for (const left of [true, false]) {
        desk.settle();
        const [finding] = desk.session.findings.filter(({ rule }) => rule === 'detached');
        expect(finding).toBeDefined();
        desk.mending.take(desk.mending.offers().find(({ fix }) => fix.params['grid'] === 'C网格')!.fix);
        expect(desk.session.findings.some(({ id }) => id === finding!.id)).toBe(left);
        expect(desk.walked()).toBe(left ? 0 : 1);
      }
    }));

  it('that needs the planner’s hand only begins it', () =>
    withMending(
      'AB',
      { communities: 'aa', houses: { h: [0.2, 0.2, 0.4, 0.4, 900] } },
      ({ setRule, settle, mending, begun, walked }) => {
        setRule('size');
        settle();
        mending.take(mending.offers()[0]!.fix);
        expect([begun.map(({ does }) => does), walked()]).toEqual([[{ do: 'split', grid: 'A' }], 0]);
      },
    ));
});
