/** A row of a table, and in which line of the text it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a text in CSV (RFC 4180): cells between commas, a cell in quotation marks may hold commas, line ends, and a mark written
 * twice. Empty lines are left out. The number of the line where a quotation does not end, or goes on after its end.
 */
export function csvRows(text: string): CsvRow[] | { readonly line: number } {
  const rows: CsvRow[] = [];
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  const end = (): void => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: start, cells });
    cells = [];
  };
  for (let i = 0; i < text.length;) {
    CELL.lastIndex = i;
    const [whole, quoted, plain, mark] = CELL.exec(text) ?? [];
    if (whole === undefined) return { line };
    cells.push(quoted === undefined ? plain!.trim() : quoted.replaceAll('""', '"').trim());
    line += whole.match(LINE_END)?.length ?? 0;
    i += whole.length;
    if (mark === ',') {
      // a comma at the very end has an empty cell behind it
      if (i === text.length) cells.push('');
      continue;
    }
    end();
    start = line;
  }
  end();
  return rows;
}

/** One cell with the mark behind it: a comma, the end of a line, or the end of the text. */
const CELL = /(?:"((?:[^"]|"")*)"[ \t]*|([^",\r\n][^,\r\n]*|))(,|\r\n|\n|\r|$)/y;
const LINE_END = /\r\n|\n|\r/g;
