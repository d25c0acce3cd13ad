import type { Finding } from '../../checks/finding';
import type { Fix } from '../../fixes/fix';
import { fixesOf } from '../../fixes/fixes-of';
import { isRefusal } from '../../plan/edit';
import type { Change, Session, Weighed } from '../../session/session';
import { findingChange } from '../model/finding-change';
import { fixName } from '../model/fix-words';
import type { Words } from '../words';
import type { Notices } from './notices';

export interface TidingsOptions {
  session(): Session | null;
  readonly words: Words;
  readonly notices: Notices;
  /** Whether somebody lets a finding stand. */
  isWaived(finding: Finding): boolean;
  /** What an edit did, in words. */
  wordsOf(entry: NonNullable<Change['entry']>): string;
  look(finding: Finding): void;
  mend(fix: Fix): void;
  /** Runs a piece of work when the page has had its turn. */
  later(work: () => void): void;
}

/**
 * Tells at once what a change did, and no more: what was taken back or done again, and what became of the findings that it touched.
 * Where the first new one is mended for next to nothing, that is offered in the same breath.
 */
export function createTidings(desk: TidingsOptions): (change: Change) => void {
  const { words, notices } = desk;
  const walked = (cause: 'undo' | 'redo', entry: Change['entry'], n: number): string =>
    n > 1
      ? words.t(cause === 'undo' ? 'history.undone-n' : 'history.redone-n', { n })
      : words.t(cause === 'undo' ? 'done.undone' : 'done.redone', { what: entry ? desk.wordsOf(entry) : '' });
  return ({ cause, entry, steps, ...findings }) => {
    const { appeared, gone } = findingChange(findings);
    const fresh = appeared.filter((finding) => !desk.isWaived(finding));
    const said = [
      ...(cause === 'undo' || cause === 'redo' ? [walked(cause, entry, steps)] : []),
      ...(fresh.length > 0 ? [words.t('done.appeared', { n: fresh.length })] : []),
      ...(gone.length > 0 ? [words.t('done.solved', { n: gone.length })] : []),
    ].join(words.t('list.semicolon'));
    if (said === '') return;
    const [first] = fresh;
    if (!first) return notices.say(said);
    const look = { label: words.t('done.look'), run: () => desk.look(first) };
    // who has just taken something back wants no other change in its place
    if (cause !== 'edit') return notices.say(said, look);
    const revision = desk.session()?.world.revision;
    desk.later(() => {
      const session = desk.session();
      const isSame = session !== null && session.world.revision === revision;
      const fix = isSame ? cheapFix(first, session) : null;
      notices.say(said, look, fix ? { label: fixName(fix, words), run: () => desk.mend(fix) } : undefined);
    });
  };
}

/** The fix that costs least, where it moves nobody and next to no ground; null: there is none so cheap. */
function cheapFix(finding: Finding, { world, weigh }: Pick<Session, 'world' | 'weigh'>): Fix | null {
  const cheap = fixesOf(finding, world).flatMap((fix) => {
    const weighed = fix.does.do === 'edit' ? weigh(fix.does.body) : null;
    return weighed && !isRefusal(weighed) && isCheap(weighed) ? [{ fix, m2: weighed.cost.m2 }] : [];
  });
  return cheap.sort((a, b) => a.m2 - b.m2)[0]?.fix ?? null;
}

/** Ground that is given without a second thought, m²: a strip along a border. */
const STRIP = 100;

const isCheap = ({ cost, preview }: Weighed): boolean =>
  cost.buildings === 0 && cost.m2 <= STRIP && preview.detached.length === 0;
