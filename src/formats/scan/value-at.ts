import { textBetween } from './cursor';
import { skipValue } from './skip-value';

/** The value that stands at a place of bytes that are known to be JSON. */
export const valueAt = (bytes: Uint8Array, at: number): unknown =>
  JSON.parse(textBetween(bytes, at, skipValue(bytes, at)));
