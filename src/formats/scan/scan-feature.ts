import { isBbox } from 'geojson-validation';
import { textBetween } from './cursor';
import { settleShape } from './ring-columns';
import { beginExample, endExample, ROLE, showValue, spoilExample, takeAlike } from './feature-pattern';
import { judgeFeature } from './judge-feature';
import { CONTEXT, scanAny, scanMembers } from './scan-members';
import { scanPolygons } from './scan-polygons';
import { skipString, skipValue } from './skip-value';
import { addMember, beginFeature, endFeature, forgetMembers, forgetShape, WORD, type ScanState } from './scan-state';

const [OPEN, QUOTE, NULL] = [0x7b, 0x22, 0x6e];

/**
 * One feature, scanned into the columns. A plain one, a polygon or multipolygon or no geometry with everything in order, is certified
 * on the way; every other is parsed and judged by `checkFeature`, which names what is wrong with it. Whether all of it is JSON.
 */
export function scanFeature(state: ScanState): boolean {
  const { cursor, feature } = state;
  const start = cursor.at;
  beginFeature(state);
  if (takeAlike(state)) {
    settle(state);
    endFeature(state);
    return true;
  }
  beginExample(state);
  const isJson = cursor.bytes[start] === OPEN ? scanMembers(state, CONTEXT.feature, takeOfFeature) : scanAny(state);
  if (!isJson) return false;
  const isPlain = feature.isFeature && feature.hasProperties && feature.hasGeometry && feature.hasBox;
  if (isPlain) {
    endExample(state);
    settle(state);
  } else {
    spoilExample(state);
    forgetShape(state);
    if (!state.fault) judgeFeature(state, start, cursor.at);
  }
  endFeature(state);
  return true;
}

function takeOfFeature(state: ScanState, key: number): boolean {
  const { cursor, feature } = state;
  switch (key) {
    case WORD.type: {
      feature.isFeature = false;
      const word = takeWord(state, CONTEXT.type);
      feature.isFeature = word === WORD.Feature;
      return word !== null;
    }
    case WORD.properties:
      return takeProperties(state);
    case WORD.geometry:
      return takeGeometry(state);
    case WORD.id:
      state.ids[state.count] = cursor.at;
      return takeOther(state, ROLE.id);
    case WORD.bbox: {
      const isBox = takeBox(state);
      feature.hasBox = isBox === true;
      return isBox !== null;
    }
    default:
      return takeOther(state);
  }
}

function takeProperties(state: ScanState): boolean {
  const { cursor, feature, count } = state;
  // of two the later one counts
  if (feature.hasProperties) spoilExample(state);
  forgetMembers(state);
  const first = cursor.bytes[cursor.at];
  feature.hasProperties = first === OPEN || first === NULL;
  if (first !== OPEN) return scanAny(state);
  state.properties[count] = cursor.at;
  return scanMembers(state, CONTEXT.properties, takeProperty);
}

function takeProperty(state: ScanState, key: number): boolean {
  const { cursor } = state;
  const { bytes, at } = cursor;
  addMember(state, key, at);
  cursor.at = bytes[at] === QUOTE ? skipString(bytes, at) : skipValue(bytes, at);
  showValue(state, key, at);
  return cursor.at >= 0;
}

function takeGeometry(state: ScanState): boolean {
  const { cursor, feature, count } = state;
  if (feature.hasGeometry) spoilExample(state);
  forgetShape(state);
  const first = cursor.bytes[cursor.at];
  state.geometries[count] = 0;
  feature.hasGeometry = first === NULL;
  if (first !== OPEN) return scanAny(state);
  feature.type = -1;
  feature.geometryBox = true;
  if (!scanMembers(state, CONTEXT.geometry, takeOfGeometry)) return false;
  const { type, coordinates } = feature;
  const isPolygon = type === WORD.Polygon;
  const isMulti = type === WORD.MultiPolygon;
  const fits =
    coordinates === 'either'
      ? isPolygon || isMulti
      : coordinates === (isPolygon ? 'Polygon' : isMulti ? 'MultiPolygon' : '');
  feature.hasGeometry = fits && feature.geometryBox;
  // another one may follow that counts
  if (!feature.hasGeometry) spoilExample(state);
  state.geometries[count] = isPolygon ? 1 : 2;
  return true;
}

function takeOfGeometry(state: ScanState, key: number): boolean {
  const { cursor, feature } = state;
  switch (key) {
    case WORD.type: {
      const word = takeWord(state, CONTEXT.geometryType);
      feature.type = word ?? -1;
      return word !== null;
    }
    case WORD.coordinates: {
      if (feature.coordinates !== 'not plain') spoilExample(state);
      forgetShape(state);
      const start = cursor.at;
      feature.coordinates = scanPolygons(state.polygons);
      if (feature.coordinates !== 'not plain') {
        showValue(state, ROLE.coordinates, start);
        return true;
      }
      spoilExample(state);
      cursor.at = start;
      return scanAny(state);
    }
    case WORD.bbox: {
      const isBox = takeBox(state);
      feature.geometryBox = isBox === true;
      return isBox !== null;
    }
    default:
      return takeOther(state);
  }
}

/** A value that says nothing of the shape. */
function takeOther(state: ScanState, role: number = ROLE.other): boolean {
  const start = state.cursor.at;
  if (!scanAny(state)) return false;
  showValue(state, role, start);
  return true;
}

/** The word at the cursor; −1 for any other value; null where it is no JSON. */
function takeWord(state: ScanState, context: number): number | null {
  const { cursor, words } = state;
  if (cursor.bytes[cursor.at] !== QUOTE) return scanAny(state) ? -1 : null;
  const word = words.take(cursor, context);
  return word < 0 ? null : word;
}

/** Whether the value at the cursor is a bounding box; null where it is no JSON. */
function takeBox(state: ScanState): boolean | null {
  const { cursor } = state;
  const start = cursor.at;
  spoilExample(state);
  return scanAny(state) ? isBbox(JSON.parse(textBetween(cursor.bytes, start, cursor.at))) : null;
}

/** A plain feature is done: its shape becomes canonical, and what was found of it is written down. */
function settle(state: ScanState): void {
  const { rings, featureRing, count, box } = state;
  const { parts, dropped, shortened, minX, minY, maxX, maxY } = state.polygons.found;
  const first = featureRing[count]!;
  if (shortened) state.shortened.push(count + 1);
  if (parts > 0 && rings.rings === first) state.collapsed.add(count);
  else if (dropped > 0) state.dropped.set(count, dropped);
  settleShape(rings, first);
  // of no place at all the box is beyond all bounds
  if (minX > maxX) return;
  if (minX < box.minX) box.minX = minX;
  if (minY < box.minY) box.minY = minY;
  if (maxX > box.maxX) box.maxX = maxX;
  if (maxY > box.maxY) box.maxY = maxY;
}
