import { onCleanup } from 'solid-js';
import { ACTIONS } from './actions';
import type { Desk } from './desk';

/** What a keydown is called in the list of actions: Mod is Ctrl, or Cmd on a Mac; letters are capitals. */
export function pressedKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const letter = /^\p{L}$/u.test(event.key);
  const key = letter ? event.key.toUpperCase() : event.key;
  // the shift of ? or + is part of the sign itself
  const shift = event.shiftKey && (letter || key.length > 1);
  return `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** Where keys belong to what has the focus: everywhere in a field, and Enter on a button or a link. */
export function belongsElsewhere(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]'))
    return true;
  if (target.closest('[role=dialog], [role=alertdialog], [role=menu]')) return true;
  return key === 'Enter' && target.closest('button, a, [role=tab], [role=menuitem], input') !== null;
}

/** The keys of the page, from the list of actions. */
export function listenToKeys(desk: Desk): void {
  const byKey = new Map(ACTIONS.flatMap((action) => action.keys.map((key) => [key, action] as const)));
  const modifier = ({ key, altKey, shiftKey }: KeyboardEvent): boolean => {
    if (key !== 'Alt' && key !== 'Shift') return false;
    desk.bench.modify({ alt: altKey, shift: shiftKey });
    return true;
  };
  const down = (event: KeyboardEvent): void => {
    // a key that ends a Chinese word being typed is not meant for the page
    if (event.isComposing || event.defaultPrevented) return;
    if (modifier(event)) {
      // a lone Alt would give the focus to the menu of the browser while a line is drawn
      if (event.key === 'Alt' && desk.bench.pointer()) event.preventDefault();
      return;
    }
    if (desk.dialog() || event.altKey) return;
    const key = pressedKey(event);
    const action = byKey.get(key);
    if (!action || belongsElsewhere(event.target, key)) return;
    const can = action.when(desk);
    // Ctrl+S and Ctrl+O must not fall through to the browser even where nothing can be done; Tab must, or nobody gets on by it
    if (key !== 'Escape' && key !== 'Enter' && (can || key !== 'Tab')) event.preventDefault();
    // a key that may be held down repeats itself meanwhile
    if (can && !(event.repeat && action.release)) action.run(desk);
  };
  const up = (event: KeyboardEvent): void => {
    if (modifier(event)) return;
    const action = byKey.get(event.key.toUpperCase());
    if (action?.release) action.release(desk);
  };
  window.addEventListener('keydown', down);
  window.addEventListener('keyup', up);
  onCleanup(() => {
    window.removeEventListener('keydown', down);
    window.removeEventListener('keyup', up);
  });
}

const NAMES: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Mod: isMac() ? '⌘' : 'Ctrl',
  Shift: isMac() ? '⇧' : 'Shift',
};

/** A key as it stands on the keyboard in front of the planner. */
export const keyName = (key: string): string =>
  key === '+'
    ? key
    : key
        .split('+')
        .map((part) => NAMES[part] ?? part)
        .join(isMac() ? '' : '+');

/** As aria-keyshortcuts wants it. */
export const keyShortcuts = (keys: readonly string[]): string =>
  keys.map((key) => key.replace('Mod', isMac() ? 'Meta' : 'Control')).join(' ');

function isMac(): boolean {
  return typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);
}
