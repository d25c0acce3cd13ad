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
  const { bytes } = cursor;
  let at = cursor.at;
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at++;

  let degrees = bytes[at]! - ZERO;
  if (!(degrees >= 0 && degrees <= 9)) return NO_UNITS;
  let digit = bytes[++at]! - ZERO;
  // a digit behind a first 0 is left standing, and refused below
  for (let i = 0; i < 2 && degrees > 0 && digit >= 0 && digit <= 9; i++) {
    degrees = degrees * 10 + digit;
    digit = bytes[++at]! - ZERO;
  }
  if (degrees >= most) return takeAtLength(cursor, most);

  let units = degrees * UNITS_PER_DEGREE;
  if (digit === DOT - ZERO) {
    const from = ++at;
    let fraction = 0;
    digit = bytes[at]! - ZERO;
    while (digit >= 0 && digit <= 9 && at < from + 7) {
      fraction = fraction * 10 + digit;
      digit = bytes[++at]! - ZERO;
    }
    if (at === from) return NO_UNITS;
    units += fraction * WEIGHTS[at - from]!;
    if (digit >= 0 && digit <= 9) {
      let rest = 0;
      for (let i = 0; i < 4; i++) {
        rest *= 10;
        if (!(digit >= 0 && digit <= 9)) continue;
        rest += digit;
        digit = bytes[++at]! - ZERO;
      }
      if (rest === 4999 || rest === 5000) return takeAtLength(cursor, most);
      if (rest > 5000) units++;
      while (digit >= 0 && digit <= 9) digit = bytes[++at]! - ZERO;
    }
  }
  // an exponent, or a digit too many
  if ((digit >= 0 && digit <= 9) || digit === EXPONENT || digit === CAPITAL_EXPONENT) return takeAtLength(cursor, most);
  cursor.at = at;
  return isNegative ? 0 - units : units;
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
