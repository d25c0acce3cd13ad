import { onCleanup } from 'solid-js';
import type { Desk } from './desk';
import { belongsElsewhere } from './keys';

/**
 * While Space is held over the map, every drag moves it. Where somebody went by keys to a button, Space presses that button; a button
 * that was clicked by mouse has the focus, too, and does not show it.
 */
export function spacePans(desk: Desk): void {
  const { hand } = desk;
  const isMeant = (event: KeyboardEvent): boolean => {
    if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (desk.dialog() || !desk.bench.pointer() || belongsElsewhere(event.target, event.key)) return false;
    return !(event.target instanceof Element && event.target.matches(PRESSED_BY_SPACE) && isShown(event.target));
  };
  const down = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !(hand.pans() || isMeant(event))) return;
    // a page does not scroll, a clicked button is not pressed again
    event.preventDefault();
    hand.holdPan(true);
  };
  const up = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !hand.pans()) return;
    event.preventDefault();
    hand.holdPan(false);
  };
  const lost = (): void => hand.holdPan(false);
  window.addEventListener('keydown', down);
  window.addEventListener('keyup', up);
  window.addEventListener('blur', lost);
  onCleanup(() => {
    window.removeEventListener('keydown', down);
    window.removeEventListener('keyup', up);
    window.removeEventListener('blur', lost);
  });
}

const PRESSED_BY_SPACE = 'button, a, input, summary, [role=tab], [role=tree], [role=listbox], [role=grid]';

const isShown = (focused: Element): boolean => focused.matches(':focus-visible');
