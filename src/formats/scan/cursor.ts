/** A place in the bytes of a file that moves on as they are read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  /** The same bytes, to look at four at once. */
  readonly view: DataView;
  at: number;
}

export const cursorAt = (bytes: Uint8Array, at: number): Cursor => ({ bytes, view: viewOf(bytes), at });

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** The text between two places of well-formed UTF-8. A byte order mark inside a file is a character like others. */
export const textBetween = (bytes: Uint8Array, from: number, to: number): string =>
  DECODER.decode(bytes.subarray(from, to));

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Whether the same bytes stand at two places, of which the second may be too near to the end for them. */
export function sameBytes(view: DataView, a: number, b: number, length: number): boolean {
  if (b + length > view.byteLength) return false;
  let i = 0;
  for (; i + 4 <= length; i += 4) if (view.getInt32(a + i) !== view.getInt32(b + i)) return false;
  for (; i < length; i++) if (view.getUint8(a + i) !== view.getUint8(b + i)) return false;
  return true;
}
