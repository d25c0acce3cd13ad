import { createSignal, type Signal } from 'solid-js';

/** A choice that the browser keeps from visit to visit, or (tab) as long as the tab is there; one of the values given, else the fallback. */
export function remembered<T extends string>(
  name: string,
  values: readonly T[],
  fallback: T,
  where: 'browser' | 'tab' = 'browser',
): Signal<T> {
  const key = `gridwright.${name}`;
  const kept = values.find((value) => value === read(where, key)) ?? fallback;
  const [value, set] = createSignal<T>(kept);
  const setAndKeep = ((next) => {
    const result = set(next as never);
    write(where, key, value());
    return result;
  }) as Signal<T>[1];
  return [value, setAndKeep];
}

// private windows may forbid the store; then a choice lasts as long as the page
/** Words that the browser keeps from visit to visit. */
export function rememberedText(name: string): Signal<string> {
  const key = `gridwright.${name}`;
  const [value, set] = createSignal(read('browser', key) ?? '');
  const setAndKeep = ((next) => {
    const result = set(next as never);
    write('browser', key, value());
    return result;
  }) as Signal<string>[1];
  return [value, setAndKeep];
}

const storeOf = (where: 'browser' | 'tab'): Storage => (where === 'tab' ? window.sessionStorage : window.localStorage);

function read(where: 'browser' | 'tab', key: string): string | null {
  try {
    return storeOf(where).getItem(key);
  } catch {
    return null;
  }
}

function write(where: 'browser' | 'tab', key: string, value: string): void {
  try {
    storeOf(where).setItem(key, value);
  } catch {
    return;
  }
}
