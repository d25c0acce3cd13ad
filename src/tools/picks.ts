/** What a click on a thing makes of the things picked: it joins them, or leaves them again. Nothing there changes nothing. */
export function toggled<Id>(picked: readonly Id[], id: Id | null): readonly Id[] {
  if (id === null) return picked;
  return picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id];
}

/** The picked things with this one, wherever it stood. Its two clicks toggled it twice, so a double-click says it once more. */
export const including = <Id>(picked: readonly Id[], id: Id | null): readonly Id[] =>
  id === null || picked.includes(id) ? picked : [...picked, id];
