import type { Retirement } from '../plan/grid';
import { csvRows } from './csv-rows';
import { readCode, readText, shown } from './read-field';
import { isRetiredWord } from './read-retirement';

/** What is wrong with a list of codes that were given up. */
export interface ListFault {
  readonly fault: 'quotation' | 'no-code' | 'bad-code' | 'not-a-list';
  /** Of a table, from 1; of a JSON list the number of the row, from 1; null: the whole file. */
  readonly row: number | null;
  readonly value: string;
}

export type Retired = ReadonlyMap<string, Retirement>;

/**
 * Codes that were given up (撤销), as CSV with the columns code, date, reason (a heading is optional, in English or Chinese, and may order
 * them otherwise). Where a code stands twice, the first row counts.
 */
export function readRetiredCsv(text: string): Retired | ListFault {
  const rows = csvRows(text);
  if (!Array.isArray(rows)) return { fault: 'quotation', row: rows.line, value: '' };
  const [head, ...below] = rows;
  const columns = head ? columnsIn(head.cells) : null;
  if (columns && columns.code < 0) return { fault: 'no-code', row: head!.line, value: shown(head!.cells.join(',')) };
  const { code, at, reason } = columns ?? { code: 0, at: 1, reason: 2 };
  return listed(
    (columns ? below : rows).map(({ line, cells }) => ({
      row: line,
      code: unwrapped(cells[code] ?? ''),
      at: cells[at] ?? '',
      reason: cells[reason] ?? '',
    })),
  );
}

/**
 * The same as JSON: a list of codes or of objects with `code`, `retired_at` (or `date`) and `reason`, or GeoJSON with such properties. Of
 * rows that have a `state`, those that are in use are passed over.
 */
export function readRetiredJson(json: unknown): Retired | ListFault {
  const rows = isObject(json) && Array.isArray(json['features']) ? json['features'] : json;
  if (!Array.isArray(rows)) return { fault: 'not-a-list', row: null, value: shown(json) };
  return listed(
    rows.flatMap((row: unknown, i) => {
      if (!isObject(row)) return [{ row: i + 1, code: row, at: '', reason: '' }];
      const fields = isObject(row['properties']) ? row['properties'] : row;
      const state = readText(fields['state']) ?? '';
      if (state !== '' && !isRetiredWord(state)) return [];
      const text = (value: unknown): string => readText(value) ?? '';
      const at = text(fields['retired_at']) || text(fields['date']);
      return [{ row: i + 1, code: fields['code'], at, reason: text(fields['reason']) }];
    }),
  );
}

interface Row extends Retirement {
  readonly row: number;
  readonly code: unknown;
}

function listed(rows: readonly Row[]): Retired | ListFault {
  const retired = new Map<string, Retirement>();
  for (const { row, code, at, reason } of rows) {
    const read = readCode(code);
    // a number beyond 2^53 has lost digits: it would be somebody else's code
    if (!read?.exact || read.text === '') return { fault: 'bad-code', row, value: shown(code ?? '') };
    if (!retired.has(read.text)) retired.set(read.text, { at, reason });
  }
  return retired;
}

const HEADINGS: Readonly<Record<'code' | 'at' | 'reason', RegExp>> = {
  code: /^(code|(网格)?编码|(网格)?代码)$/i,
  at: /^(date|retired_at|(撤销)?(日期|时间))$/i,
  reason: /^(reason|(撤销)?原因)$/i,
};

/** Where the columns stand; null: the first row is none of headings. */
function columnsIn(cells: readonly string[]): { code: number; at: number; reason: number } | null {
  const find = (heading: RegExp): number => cells.findIndex((cell) => heading.test(cell));
  const found = { code: find(HEADINGS.code), at: find(HEADINGS.at), reason: find(HEADINGS.reason) };
  const isHead = Object.values(found).some((at) => at >= 0) || !/\d/.test(cells[0] ?? '');
  return isHead ? found : null;
}

/** `="330…"` and `'330…`, as spreadsheets are made to keep a code. */
const unwrapped = (cell: string): string => /^="(.*)"$/.exec(cell)?.[1] ?? cell.replace(/^'/, '');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
