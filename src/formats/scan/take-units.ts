import { toUnits, UNITS_PER_DEGREE } from '../../geometry/lattice';
import { textBetween, type Cursor } from './cursor';
import { skipNumber } from './skip-value';

/** No coordinate: not a number, or out of bounds. Farther than any place is. */
export const NO_UNITS = -0x8000_0000;

const [MINUS, DOT, ZERO, NINE, EXPONENT, CAPITAL_EXPONENT] = [0x2d, 0x2e, 0x30, 0x39, 0x65, 0x45];
const TENS = Int32Array.from({ length: 8 }, (_, power) => 10 ** power);

/**
 * The number at the cursor in units, bit for bit what `toUnits(JSON.parse(text))` is, by integers alone; NO_UNITS where none stands
 * there or where it is more than `most` degrees.
 *
 * Up to 7 decimals the units are the digits: the double nearest to them, times 1e7, is off by less than 1e-6 of a unit, and rounds
 * to them. Of further decimals the first four tell on which side of the half they lie, 4998 and less or 5001 and more, by a margin
 * that no double rounds away. What is left, one number in five thousand, exponents, and what is not a number, is read at length.
 */
export function takeUnits(cursor: Cursor, most: number): number {
  const { bytes, view } = cursor;
  let at = cursor.at;
  // so that nothing below looks behind the last byte
  if (at + LOOKED_AT > bytes.length) return takeAtLength(cursor, most);
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at++;

  const head = view.getInt32(at, true);
  const wholes = digitsIn(head);
  if (wholes === 0) return NO_UNITS;
  const degrees = numberIn(head, wholes);
  if (wholes === 4 || degrees >= most || (wholes > 1 && bytes[at] === ZERO)) return takeAtLength(cursor, most);
  at += wholes;

  let units = degrees * UNITS_PER_DEGREE;
  if (bytes[at] === DOT) {
    const first = view.getInt32(++at, true);
    let decimals = digitsIn(first);
    if (decimals === 0) return NO_UNITS;
    let fraction = numberIn(first, decimals);
    if (decimals === 4) {
      const second = view.getInt32(at + 4, true);
      const more = Math.min(digitsIn(second), 3);
      if (more > 0) fraction = fraction * TENS[more]! + numberIn(second, more);
      decimals += more;
    }
    units += fraction * TENS[7 - decimals]!;
    at += decimals;
    const rest = view.getInt32(at, true);
    const further = decimals === 7 ? digitsIn(rest) : 0;
    if (further > 0) {
      const side = numberIn(rest, further) * TENS[4 - further]!;
      if (side === 4999 || side === 5000) return takeAtLength(cursor, most);
      if (side > 5000) units++;
      at += further;
      // however many, to the last byte
      while (bytes[at]! >= ZERO && bytes[at]! <= NINE) at++;
    }
  }
  if (bytes[at] === EXPONENT || bytes[at] === CAPITAL_EXPONENT) return takeAtLength(cursor, most);
  cursor.at = at;
  return isNegative ? 0 - units : units;
}

/** Sign, three digits, a dot, seven and four digits. */
const LOOKED_AT = 16;

// four characters at a time, the first in the lowest byte: digits are the bytes 30 to 39

/** How many of the four are digits, up to the first that is none. */
function digitsIn(four: number): number {
  // 6 more carries into the bit above from what is more than 9; the lowest bit that is set lies in the first byte that is no digit
  const others = ((four & 0xf0f0f0f0) ^ 0x30303030) | (((four & 0x0f0f0f0f) + 0x06060606) & 0x10101010);
  return others === 0 ? 4 : (31 - Math.clz32(others & -others)) >> 3;
}

/** The number that the first few of them say, one to four. */
function numberIn(four: number, digits: number): number {
  // zeros in front of them, then pairs, then both pairs
  const padded = (four & 0x0f0f0f0f) << (32 - 8 * digits);
  const pairs = (Math.imul(padded, 10) + (padded >>> 8)) & 0x00ff00ff;
  return (pairs & 0xff) * 100 + (pairs >>> 16);
}

function takeAtLength(cursor: Cursor, most: number): number {
  const { bytes, at } = cursor;
  const end = skipNumber(bytes, at);
  if (end < 0) return NO_UNITS;
  const degrees = Number(textBetween(bytes, at, end));
  if (!(Math.abs(degrees) <= most)) return NO_UNITS;
  cursor.at = end;
  // adding 0 turns −0 into 0
  return toUnits(degrees) + 0;
}
