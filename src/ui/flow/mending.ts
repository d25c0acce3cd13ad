import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Finding } from '../../checks/finding';
import type { Fix } from '../../fixes/fix';
import { fixesOf } from '../../fixes/fixes-of';
import { isRefusal, type EditBody, type Refusal } from '../../plan/edit';
import type { Preview, Session, Weighed } from '../../session/session';

/** A fix as it is offered: what it would do and cost, why it cannot be done, or null while that is being looked at. */
export interface Offer {
  readonly fix: Fix;
  readonly weighed: Weighed | Refusal | null;
}

export interface Mending {
  /** What can be done about the finding that is looked at: what can be done, what would leave a grid in pieces, what is refused. */
  readonly offers: Accessor<readonly Offer[]>;
  /** What the fix that is pointed at would do. */
  readonly shown: Accessor<Preview | Refusal | null>;
  point(offer: Offer | null): void;
  /** Does it, or begins it. The next finding of the walk follows when this one is mended. */
  take(fix: Fix): void;
}

export interface MendingOptions {
  readonly session: Accessor<Session | null>;
  /** The finding to be mended; null: none is looked at, or nothing may be changed. To be tracked: told again after every change. */
  finding(): Finding | null;
  /** Does an edit, or says why not. */
  editOrSay(body: EditBody): boolean;
  /** Begins with what needs the planner's hand. */
  begin(fix: Fix): void;
  isThere(finding: Finding): boolean;
  next(): void;
  /** Runs a piece of work when the page has had its turn; returns the way to stop it. */
  later(work: () => void): () => void;
}

/** Looks at the fixes one at a time: one may cut a whole community, so that all of them at once would be felt. */
export function createMending(desk: MendingOptions): Mending {
  const [offers, setOffers] = createSignal<readonly Offer[]>([]);
  const [pointed, setPointed] = createSignal<Fix | null>(null);

  createEffect(() => {
    const finding = desk.finding();
    const session = desk.session();
    setOffers([]);
    setPointed(null);
    if (!finding || !session) return;
    let stop = desk.later(() => {
      const all = fixesOf(finding, session.world).map((fix): Offer => ({ fix, weighed: null }));
      setOffers(all);
      weighFrom(all, 0);
    });
    function weighFrom(all: readonly Offer[], i: number): void {
      const next = all.findIndex((offer, k) => k >= i && offer.fix.does.do === 'edit');
      if (next < 0) return;
      stop = desk.later(() => {
        const { fix } = all[next]!;
        const weighed = all.with(next, { fix, weighed: fix.does.do === 'edit' ? session!.weigh(fix.does.body) : null });
        setOffers(possibleFirst(weighed));
        weighFrom(weighed, next + 1);
      });
    }
    onCleanup(() => stop());
  });

  return {
    offers,
    shown() {
      const weighed = offers().find(({ fix }) => fix === pointed())?.weighed ?? null;
      return weighed && !isRefusal(weighed) ? weighed.preview : weighed;
    },
    point: (offer) => void setPointed(offer?.fix ?? null),
    take(fix) {
      setPointed(null);
      if (fix.does.do !== 'edit') return desk.begin(fix);
      const finding = desk.finding();
      if (desk.editOrSay(fix.does.body) && finding && !desk.isThere(finding)) desk.next();
    },
  };
}

/** What leaves a grid in pieces comes after what does not, and what is refused last; else as proposed. */
const possibleFirst = (offers: readonly Offer[]): readonly Offer[] => offers.toSorted((a, b) => rankOf(a) - rankOf(b));

function rankOf({ weighed }: Offer): number {
  if (weighed === null) return 0;
  if (isRefusal(weighed)) return 2;
  return weighed.preview.detached.length > 0 ? 1 : 0;
}
