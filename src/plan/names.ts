import { membersOf, type World } from './world';

const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 120 → 一百二十; up to 9999, as grids are counted. */
export function chineseNumber(n: number): string {
  const units = ['', '十', '百', '千'];
  let text = '';
  let zero = false;
  const digits = String(n);
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    if (digit === 0) {
      zero = true;
      continue;
    }
    if (zero && text) text += '零';
    zero = false;
    text += DIGITS[digit]! + units[digits.length - 1 - i]!;
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

export const gridName = (n: number): string => `第${chineseNumber(n)}网格`;

/** Names for new grids of a community: 第n网格, the first from `start` on that nobody has who is or may be in it. */
export function nextNames(world: World, community: string, count: number, start = 1): string[] {
  // a grid that names no community may lie in this one
  const taken = new Set([...namesIn(world, community), ...namesIn(world, '')]);
  const names: string[] = [];
  for (let n = Math.max(start, 1); names.length < count; n++) if (!taken.has(gridName(n))) names.push(gridName(n));
  return names;
}

/** Names in use in a community: the name of a retired grid is free again. */
export const namesIn = (world: World, community: string): Set<string> =>
  new Set(
    membersOf(world, community)
      .filter(({ retired }) => !retired)
      .map(({ name }) => name),
  );
