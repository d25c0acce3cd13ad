/** What a press or a key does in a list of which several lines can be picked. */
export interface Pick {
  readonly picked: readonly string[];
  /** The line that has the focus. */
  readonly active: string;
  /** From where Shift extends. */
  readonly anchor: string;
}

export interface Keys {
  readonly shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly ctrl: boolean;
}

/**
 * A press on a line: alone it picks that line and no other; with Ctrl it adds the line or takes it away; with Shift it picks all from
 * the anchor to it, of the list as it stands.
 */
export function pressed(ids: readonly string[], before: Pick | null, id: string, { shift, ctrl }: Keys): Pick {
  const anchor = before && ids.includes(before.anchor) ? before.anchor : null;
  if (shift && anchor !== null) {
    const [from, to] = [ids.indexOf(anchor), ids.indexOf(id)].sort((a, b) => a - b) as [number, number];
    return { picked: ids.slice(from, to + 1), active: id, anchor };
  }
  if (!ctrl || !before) return { picked: [id], active: id, anchor: id };
  const others = before.picked.filter((each) => each !== id);
  const isNew = others.length === before.picked.length;
  return { picked: isNew ? [...others, id] : others, active: id, anchor: id };
}

/** Where a key leads from a line, as its number; null: the key is no move. Lines are counted from 0, −1 is none. */
export function movedTo(key: string, at: number, count: number, page: number): number | null {
  const to = (wanted: number): number | null => (count === 0 ? null : Math.max(0, Math.min(count - 1, wanted)));
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at < 0 ? count - 1 : at - 1);
    case 'PageDown':
      return to(at + page);
    case 'PageUp':
      return to(at - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    default:
      return null;
  }
}
