/** A place in the bytes of a file that moves on as they are read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** The text between two places of well-formed UTF-8. A byte order mark inside a file is a character like others. */
export const textBetween = (bytes: Uint8Array, from: number, to: number): string =>
  DECODER.decode(bytes.subarray(from, to));

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

export function sameBytes(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}
