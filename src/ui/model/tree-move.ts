/** A line of a tree: how deep it stands, and whether it is open; left out where there is nothing below it. */
export interface TreeRow {
  readonly level: number;
  readonly open?: boolean;
}

/** Where a key leads in a tree: to another line, or to the one that it stands on, which is used, or opened or closed. */
export interface TreeMove {
  readonly does: 'go' | 'use' | 'turn';
  readonly to: number;
}

/** The keys of a tree: up and down, home and end, a page; right opens or goes in, left closes or goes out; Enter and space use the line. */
export function treeMove(rows: readonly TreeRow[], at: number, key: string, page: number): TreeMove | null {
  const last = rows.length - 1;
  const go = (to: number): TreeMove => ({ does: 'go', to: Math.max(0, Math.min(last, to)) });
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at < 0 ? last : at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'PageDown':
      return go(at + page);
    case 'PageUp':
      return go(at - page);
    case 'Enter':
    case ' ':
      return row ? { does: 'use', to: at } : null;
    case 'ArrowRight':
      if (row?.open === undefined) return null;
      return row.open ? go(at + 1) : { does: 'turn', to: at };
    case 'ArrowLeft':
      if (row?.open) return { does: 'turn', to: at };
      return row ? go(outOf(rows, at)) : null;
    default:
      return null;
  }
}

/** The line under which another one stands; a heading stands under none. */
function outOf(rows: readonly TreeRow[], at: number): number {
  for (let i = at - 1; i >= 0; i--) if (rows[i]!.level < rows[at]!.level) return i;
  return at;
}
