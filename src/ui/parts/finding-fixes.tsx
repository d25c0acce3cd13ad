import { For, onCleanup, Show } from 'solid-js';
import { isRefusal } from '../../plan/edit';
import { useDesk } from '../desk-context';
import type { Offer } from '../flow/mending';
import { fixName, fixNote } from '../model/fix-words';

/** What can be done about the finding that is looked at: shown on the map when pointed at, done at a click. */
export function FindingFixes() {
  const desk = useDesk();
  const { mending, words } = desk;
  const isRefused = ({ weighed }: Offer): boolean => weighed !== null && isRefusal(weighed);
  const take = (offer: Offer, button: HTMLElement): void => {
    if (isRefused(offer)) return;
    const card = button.closest<HTMLElement>('.finding-card');
    mending.take(offer.fix);
    // the button goes with its finding: the keys stay where the next one is told
    if (offer.fix.does.do === 'edit') card?.focus();
  };
  onCleanup(() => mending.point(null));
  return (
    <Show when={mending.offers().length > 0}>
      <ul class="plain fixes" aria-label={words.t('fixes')}>
        <For each={mending.offers()}>
          {(offer) => (
            <li>
              <button
                type="button"
                class="fix"
                aria-disabled={isRefused(offer)}
                onClick={(event) => take(offer, event.currentTarget)}
                onPointerEnter={() => mending.point(offer)}
                onPointerLeave={() => mending.point(null)}
                onFocus={() => mending.point(offer)}
                onBlur={() => mending.point(null)}
              >
                <span>{fixName(offer.fix, words)}</span>
                <small>{fixNote(offer, words)}</small>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
