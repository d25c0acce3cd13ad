/** The heights of a long list added up: `tops[i]` is where row i begins, the last one where the list ends. */
export function topsOf<Row>(rows: readonly Row[], height: (row: Row) => number): Float64Array {
  const tops = new Float64Array(rows.length + 1);
  rows.forEach((row, i) => (tops[i + 1] = tops[i]! + height(row)));
  return tops;
}

/** Rows above and below those in sight that are drawn too. */
const MARGIN = 6;

/** Which rows a scrolled window shows, with some to spare. */
export function rowsInSight(tops: Float64Array, scrolled: number, height: number): readonly [from: number, to: number] {
  const count = tops.length - 1;
  const from = firstBelow(tops, scrolled);
  let to = from;
  while (to < count && tops[to]! < scrolled + height) to++;
  return [Math.max(0, from - MARGIN), Math.min(count, to + MARGIN)];
}

/** The first row that ends below a height. */
function firstBelow(tops: Float64Array, height: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle + 1]! > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
