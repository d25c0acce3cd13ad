import type { Kind } from '../../plan/grid';
import type { GridRow } from './plan-rows';

export const COLUMNS = ['code', 'name', 'kind', 'households'] as const;
export type Column = (typeof COLUMNS)[number];

export interface ListView {
  readonly text: string;
  readonly kind: Kind | null;
  readonly by: Column;
  readonly descending: boolean;
}

/** The rows that match, in order; equal ones by code, so that the order never depends on chance. */
export function listed(rows: readonly GridRow[], { text, kind, by, descending }: ListView): GridRow[] {
  // a code is often pasted with its groups apart
  const wanted = text.trim().toLowerCase();
  const digits = wanted.replace(/\s/g, '');
  const matches = (row: GridRow): boolean =>
    (kind === null || row.kind === kind) &&
    (wanted === '' || row.code.includes(digits) || `${row.community}${row.name}`.toLowerCase().includes(wanted));
  const sign = descending ? -1 : 1;
  return rows
    .filter(matches)
    .sort((a, b) => sign * compare(a[by], b[by]) || compare(a.code, b.code) || compare(a.id, b.id));
}

/** The slice of a long list that a scrolled window shows, with a margin above and below. */
export function windowOf(
  count: number,
  rowHeight: number,
  scrolled: number,
  height: number,
): readonly [from: number, to: number] {
  const margin = 8;
  const from = Math.max(0, Math.floor(scrolled / rowHeight) - margin);
  return [from, Math.min(count, Math.ceil((scrolled + height) / rowHeight) + margin)];
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

// 第二网格 before 第十网格 is for the reader of Chinese to expect; digits inside names sort as numbers
const collator = new Intl.Collator('zh-CN', { numeric: true });
