import type { Feature, Geometry } from 'geojson';
import { checkFeature } from '../check-feature';
import { readShape } from '../read-shape';
import { withoutShortRings } from '../short-rings';
import { textBetween } from './cursor';
import { GEOMETRIES } from './feature-columns';
import { pushShape } from './ring-columns';
import type { ScanState } from './scan-state';

/** One feature that is not plain, whose JSON stands from `start` to `end`: what is wrong with it, else what it is. */
export function judgeFeature(state: ScanState, start: number, end: number): void {
  const { cursor, count, leaveOutShort } = state;
  const value: unknown = JSON.parse(textBetween(cursor.bytes, start, end));
  const kept = leaveOutShort ? withoutShortRings(value) : value;
  if (kept !== value) state.shortened.push(count + 1);
  const found = checkFeature(kept, state.box);
  if (found) state.fault = { found, feature: count + 1 };
  else pushGeometry(state, (kept as Feature<Geometry | null>).geometry);
}

function pushGeometry(state: ScanState, geometry: Geometry | null): void {
  const { count, rings } = state;
  state.geometries[count] = GEOMETRIES.indexOf(geometry?.type ?? null);
  const read = readShape(geometry);
  if (read === 'collapsed') state.collapsed.add(count);
  else if (read !== 'not-an-area') {
    if (read.dropped > 0) state.dropped.set(count, read.dropped);
    pushShape(rings, read.shape);
  }
}
