/**
 * JSON over UTF-8 bytes, as JSON.parse and a strict decoder take it. Every function takes the place where something should
 * stand, and answers the place behind it; −1 where it does not stand there. Behind the last byte stands undefined, which is
 * none of the bytes that are asked for.
 */
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const [PLUS, MINUS, DOT, ZERO, NINE, SPACE] = [0x2b, 0x2d, 0x2e, 0x30, 0x39, 0x20];
const [SMALL_E, SMALL_U, SMALL_T, SMALL_F, SMALL_N] = [0x65, 0x75, 0x74, 0x66, 0x6e];
/** Sets the bit that tells small letters from capitals. */
const SMALL = 0x20;

/** The end of any value. Linear, and without recursion, so that values may be nested as deep as they like. */
export function skipValue(bytes: Uint8Array, at: number): number {
  const first = behindSpace(bytes, at);
  const byte = bytes[first];
  return byte === OPEN_OBJECT || byte === OPEN_LIST ? skipNested(bytes, first) : skipScalar(bytes, first);
}

function skipNested(bytes: Uint8Array, at: number): number {
  const open: boolean[] = [];
  let next = at;
  for (;;) {
    // where a value should stand
    const first = bytes[next]!;
    if (first === OPEN_OBJECT || first === OPEN_LIST) {
      const isObject = first === OPEN_OBJECT;
      next = behindSpace(bytes, next + 1);
      if (bytes[next] !== (isObject ? CLOSE_OBJECT : CLOSE_LIST)) {
        open.push(isObject);
        if (isObject) next = skipKey(bytes, next);
        if (next < 0) return -1;
        continue;
      }
      next++;
    } else next = skipScalar(bytes, next);
    if (next < 0) return -1;
    // behind a value: the next one, or the ends of what is open
    for (;;) {
      if (open.length === 0) return next;
      const isObject = open[open.length - 1]!;
      next = behindSpace(bytes, next);
      const byte = bytes[next++];
      if (byte === COMMA) {
        next = behindSpace(bytes, next);
        if (isObject) next = skipKey(bytes, next);
        if (next < 0) return -1;
        break;
      }
      if (byte !== (isObject ? CLOSE_OBJECT : CLOSE_LIST)) return -1;
      open.pop();
    }
  }
}

export function behindSpace(bytes: Uint8Array, at: number): number {
  let next = at;
  let byte = bytes[next]!;
  while (byte <= SPACE && (byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09)) byte = bytes[++next]!;
  return next;
}

/** The place behind a given byte, and behind the space on both of its sides. */
export function behindByte(bytes: Uint8Array, at: number, byte: number): number {
  let next = at;
  if (bytes[next] !== byte) {
    next = behindSpace(bytes, next);
    if (bytes[next] !== byte) return -1;
  }
  return behindSpace(bytes, next + 1);
}

/** A key with its colon, and the space behind it. */
function skipKey(bytes: Uint8Array, at: number): number {
  const end = skipString(bytes, at);
  if (end < 0) return -1;
  const colon = behindSpace(bytes, end);
  return bytes[colon] === COLON ? behindSpace(bytes, colon + 1) : -1;
}

function skipScalar(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case QUOTE:
      return skipString(bytes, at);
    case SMALL_T:
      return skipWord(bytes, at, 'true');
    case SMALL_F:
      return skipWord(bytes, at, 'false');
    case SMALL_N:
      return skipWord(bytes, at, 'null');
    default:
      return skipNumber(bytes, at);
  }
}

function skipWord(bytes: Uint8Array, at: number, word: string): number {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return -1;
  return at + word.length;
}

export function skipString(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== QUOTE) return -1;
  let next = at + 1;
  for (;;) {
    let byte = bytes[next]!;
    while (byte >= SPACE && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH) byte = bytes[++next]!;
    if (byte === QUOTE) return next + 1;
    next = byte === BACKSLASH ? skipEscape(bytes, next + 1) : byte >= 0x80 ? skipWide(bytes, next) : -1;
    if (next < 0) return -1;
  }
}

function skipEscape(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  if (byte !== SMALL_U) return ESCAPED.has(byte) ? at + 1 : -1;
  for (let i = 1; i <= 4; i++) {
    const digit = bytes[at + i]!;
    const letter = digit | SMALL;
    if (!((digit >= ZERO && digit <= NINE) || (letter >= 0x61 && letter <= 0x66))) return -1;
  }
  return at + 5;
}

const ESCAPED: ReadonlySet<number> = new Set(
  ['"', '\\', '/', 'b', 'f', 'n', 'r', 't'].map((each) => each.charCodeAt(0)),
);

/** A character of two to four bytes, as Unicode's table 3-7 has them: no longer than need be, no surrogate, none beyond U+10FFFF. */
function skipWide(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4) return -1;
  const second = bytes[at + 1]!;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (!(second >= least && second <= most)) return -1;
  for (let i = 2; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return -1;
  return at + length;
}

export function skipNumber(bytes: Uint8Array, at: number): number {
  let next = bytes[at] === MINUS ? at + 1 : at;
  const whole = next;
  next = behindDigits(bytes, next);
  if (next === whole || (bytes[whole] === ZERO && next > whole + 1)) return -1;
  if (bytes[next] === DOT) {
    const fraction = next + 1;
    next = behindDigits(bytes, fraction);
    if (next === fraction) return -1;
  }
  if ((bytes[next]! | SMALL) === SMALL_E) {
    const sign = bytes[next + 1];
    const exponent = next + (sign === PLUS || sign === MINUS ? 2 : 1);
    next = behindDigits(bytes, exponent);
    if (next === exponent) return -1;
  }
  return next;
}

function behindDigits(bytes: Uint8Array, at: number): number {
  let next = at;
  let byte = bytes[next]!;
  while (byte >= ZERO && byte <= NINE) byte = bytes[++next]!;
  return next;
}
