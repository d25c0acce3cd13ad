import { createSignal, type Signal } from 'solid-js';

/** A choice that the browser keeps from visit to visit; one of the values given, else the fallback. */
export function remembered<T extends string>(name: string, values: readonly T[], fallback: T): Signal<T> {
  const key = `gridwright.${name}`;
  const kept = values.find((value) => value === read(key)) ?? fallback;
  const [value, set] = createSignal<T>(kept);
  const setAndKeep = ((next) => {
    const result = set(next as never);
    write(key, value());
    return result;
  }) as Signal<T>[1];
  return [value, setAndKeep];
}

// private windows may forbid the store; then a choice lasts as long as the page
function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    return;
  }
}
