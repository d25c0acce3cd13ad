import { expect, test } from 'vitest';
import { Random } from '../../test/random';
import type { FaceBorder } from './face-borders';
import { stretches } from './stretches';

type Pair = readonly [a: number, b: number];

/** Lines between nodes; the nodes from `first` on lie on the border, all on one ring of it. */
function found(lines: readonly Pair[], first: number, count: number): boolean[] {
  const ring = Array.from({ length: count - first }, (_, i): Pair => [first + i, first + ((i + 1) % (count - first))]);
  const borders = [...lines, ...ring].map(([a, b], e): FaceBorder => {
    return { a, b, left: 0, right: 0, line: e < lines.length, length: 1 };
  });
  return stretches(borders, ({ line }) => !line).slice(0, lines.length);
}

test('from border to border', () => {
  // 5 and 6 on the border: a way over 0 and 1, a loose end at 2, a curl 1–3–4
  const lines: Pair[] = [
    [5, 0],
    [0, 1],
    [1, 6],
    [0, 2],
    [1, 3],
    [3, 4],
    [4, 1],
  ];
  expect(found(lines, 5, 7)).toEqual([true, true, true, false, false, false, false]);
});

test('straight from one place of the border to another', () => {
  expect(found([[1, 2]], 1, 3)).toEqual([true]);
});

test('no loop that leaves the border in one place, none that leaves it alone, none on a stalk', () => {
  expect(found([[3, 0], [0, 1], [1, 3]], 3, 5)).toEqual([false, false, false]); // prettier-ignore
  expect(found([[0, 1], [1, 2], [2, 0]], 3, 5)).toEqual([false, false, false]); // prettier-ignore
  expect(found([[3, 0], [0, 1], [1, 2], [2, 0]], 3, 5)).toEqual([false, false, false, false]); // prettier-ignore
});

test('the same as by trying every way', () => {
  const random = new Random(11);
  for (let n = 0; n < 3000; n++) {
    const count = random.int(2, 8);
    const first = random.int(0, count - 2);
    const pairs = new Map<string, Pair>();
    for (let e = random.int(1, 12); e > 0; e--) {
      const [a, b] = [random.int(0, count - 1), random.int(0, count - 1)].sort((p, q) => p - q) as [number, number];
      if (a !== b) pairs.set(`${a} ${b}`, [a, b]);
    }
    // lines along the border are border
    const lines = [...pairs.values()].filter(([a, b]) => !isRing(a, b, first, count));
    expect(found(lines, first, count), JSON.stringify({ lines, first, count })).toEqual(byTrying(lines, first));
  }
});

const isRing = (a: number, b: number, first: number, count: number): boolean =>
  a >= first && (b - a === 1 || (a === first && b === count - 1));

function byTrying(lines: readonly Pair[], first: number): boolean[] {
  const result = lines.map(() => false);
  const walk = (start: number, node: number, visited: readonly number[], used: readonly number[]): void => {
    if (used.length > 0 && node >= first) {
      if (node !== start) for (const e of used) result[e] = true;
      return;
    }
    lines.forEach(([a, b], e) => {
      if (a !== node && b !== node) return;
      const other = a === node ? b : a;
      if (!visited.includes(other)) walk(start, other, [...visited, other], [...used, e]);
    });
  };
  for (const start of new Set(lines.flat().filter((node) => node >= first))) walk(start, start, [start], []);
  return result;
}
