import { scanFeature } from './scan-feature';
import { CONTEXT, scanAny, scanMembers } from './scan-members';
import { beginFeatures, scanState, WORD, type ScanState } from './scan-state';
import { behindSpace } from './skip-value';

const [OPEN_OBJECT, OPEN, CLOSE, COMMA] = [0x7b, 0x5b, 0x5d, 0x2c];

/**
 * One pass over the bytes of a GeoJSON file, from `start` on: the collection in columns. null where the bytes are not JSON in
 * well-formed UTF-8; JSON of any other kind has no features. What JSON.parse takes is taken, in any order and layout.
 */
export function scanCollection(bytes: Uint8Array, start: number, leaveOutShort: boolean): ScanState | null {
  const state = scanState(bytes, leaveOutShort);
  state.rootAt = state.cursor.at = behindSpace(bytes, start);
  const isJson =
    bytes[state.cursor.at] === OPEN_OBJECT ? scanMembers(state, CONTEXT.collection, takeOfCollection) : scanAny(state);
  return isJson && behindSpace(bytes, state.cursor.at) === bytes.length ? state : null;
}

function takeOfCollection(state: ScanState, key: number): boolean {
  if (key === WORD.type) state.typeAt = state.cursor.at;
  if (key === WORD.crs) state.crsAt = state.cursor.at;
  return key === WORD.features ? takeFeatures(state) : scanAny(state);
}

function takeFeatures(state: ScanState): boolean {
  const { cursor } = state;
  const { bytes } = cursor;
  beginFeatures(state);
  state.features = bytes[cursor.at] === OPEN ? 'list' : 'other';
  if (state.features === 'other') return scanAny(state);
  const first = behindSpace(bytes, cursor.at + 1);
  if (bytes[first] === CLOSE) {
    cursor.at = first + 1;
    return true;
  }
  for (;;) {
    cursor.at = behindSpace(bytes, cursor.at + 1);
    if (!scanFeature(state)) return false;
    cursor.at = behindSpace(bytes, cursor.at);
    if (bytes[cursor.at] === COMMA) continue;
    return bytes[cursor.at++] === CLOSE;
  }
}
