import { toUnits, UNITS_PER_DEGREE } from '../../geometry/lattice';
import { textBetween, type Cursor } from './cursor';
import { skipNumber } from './skip-value';

/** No coordinate: not a number, or out of bounds. Farther than any place is. */
export const NO_UNITS = -0x8000_0000;

const [MINUS, DOT, ZERO] = [0x2d, 0x2e, 0x30];
/** What a fraction of so many digits is to be multiplied by to be units. */
const WEIGHTS = Int32Array.from({ length: 8 }, (_, digits) => 10 ** (7 - digits));

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

  let degrees = bytes[at]! - ZERO;
  if (!isDigit(degrees)) return NO_UNITS;
  let digit = bytes[++at]! - ZERO;
  // a digit behind a first 0 is left standing, and refused below
  if (degrees > 0 && isDigit(digit)) {
    degrees = degrees * 10 + digit;
    digit = bytes[++at]! - ZERO;
    if (isDigit(digit)) {
      degrees = degrees * 10 + digit;
      digit = bytes[++at]! - ZERO;
    }
  }
  if (degrees >= most) return takeAtLength(cursor, most);

  let units = degrees * UNITS_PER_DEGREE;
  if (digit === DOT - ZERO) {
    const from = ++at;
    let fraction = fourDigits(view.getInt32(at, true));
    if (fraction < 0) fraction = 0;
    else at += 4;
    digit = bytes[at]! - ZERO;
    while (isDigit(digit) && at < from + 7) {
      fraction = fraction * 10 + digit;
      digit = bytes[++at]! - ZERO;
    }
    if (at === from) return NO_UNITS;
    units += fraction * WEIGHTS[at - from]!;
    if (isDigit(digit)) {
      const rest = fourAtMost(cursor, at);
      if (rest === 4999 || rest === 5000) return takeAtLength(cursor, most);
      if (rest > 5000) units++;
      // however many, to the last byte
      while (digit >= 0 && digit <= 9) digit = bytes[++at]! - ZERO;
    }
  }
  // an exponent, or a digit too many
  if (isDigit(digit) || digit === EXPONENT || digit === CAPITAL_EXPONENT) return takeAtLength(cursor, most);
  cursor.at = at;
  return isNegative ? 0 - units : units;
}

/** Sign, three digits, a dot, seven and four digits. */
const LOOKED_AT = 16;

/** Of an integer: one comparison, since those below zero are very large without their sign. */
const isDigit = (value: number): boolean => value >>> 0 < 10;

/** What four characters, the first in the lowest byte, say as a number; −1 where they are not all digits. */
function fourDigits(word: number): number {
  const digits = word & 0x0f0f0f0f;
  // a byte 3x each, of which x is 9 at most: 6 more does not carry into the bit above
  if ((word & 0xf0f0f0f0) !== 0x30303030 || ((digits + 0x06060606) & 0x10101010) !== 0) return -1;
  const pairs = (Math.imul(digits, 10) + (digits >>> 8)) & 0x00ff00ff;
  return (pairs & 0xff) * 100 + (pairs >>> 16);
}

/** The first four digits at a place, zeros where there are fewer. */
function fourAtMost({ bytes, view }: Cursor, at: number): number {
  const four = fourDigits(view.getInt32(at, true));
  if (four >= 0) return four;
  let [number, next] = [0, at];
  for (let i = 0; i < 4; i++) number = number * 10 + (isDigit(bytes[next]! - ZERO) ? bytes[next++]! - ZERO : 0);
  return number;
}

const [EXPONENT, CAPITAL_EXPONENT] = [0x65 - ZERO, 0x45 - ZERO];

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
