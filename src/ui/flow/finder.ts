import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import { inTurns } from '../../plan/in-steps';
import type { World } from '../../plan/world';
import { finding, type Hit } from '../../session/find';

/** Finds in the open plan what somebody types, in turns, so that the page never waits. */
export interface Finder {
  readonly text: Accessor<string>;
  setText(text: string): void;
  /** null: they are being sought. */
  readonly hits: Accessor<readonly Hit[] | null>;
}

export function createFinder(world: Accessor<World | null>): Finder {
  const [text, setText] = createSignal('');
  const [hits, setHits] = createSignal<readonly Hit[] | null>([]);
  createEffect(() => {
    const open = world();
    const sought = text();
    if (!open || sought.trim() === '') return void setHits([]);
    let isWanted = true;
    onCleanup(() => (isWanted = false));
    setHits(null);
    const turns = {
      now: () => performance.now(),
      // a search that nobody waits for any more is left where it is
      rest: () => new Promise<void>((go) => window.setTimeout(() => isWanted && go())),
    };
    void inTurns(finding(sought, open), turns).then((found) => isWanted && setHits(found));
  });
  return { text, setText: (next) => void setText(next), hits };
}
