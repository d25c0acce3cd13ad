import { EMPTY, type Box } from '../../geometry/box';
import type { FileProblem } from '../file-problem';
import { cursorAt, type Cursor } from './cursor';
import type { FeatureColumns } from './feature-columns';
import { noPattern, type FeaturePattern } from './feature-pattern';
import { grown } from './growing';
import { ringColumns, type RingColumns } from './ring-columns';
import { nothingFound, resetFound, type PolygonsScan, type Scanned } from './scan-polygons';
import { wordTable, type WordTable } from './word-table';

/** What a scan knows while it goes over the bytes. */
export interface ScanState {
  readonly cursor: Cursor;
  readonly words: WordTable;
  readonly leaveOutShort: boolean;
  /** Where the outermost value stands. */
  rootAt: number;
  /** `type` and `crs` of the collection, as places in the bytes; 0 where there is none. */
  typeAt: number;
  crsAt: number;
  /** What `features` is; filled only where it is a list. */
  features: 'none' | 'other' | 'list';

  count: number;
  starts: Uint32Array;
  ids: Uint32Array;
  properties: Uint32Array;
  geometries: Uint8Array;
  memberStart: Uint32Array;
  featureRing: Uint32Array;
  members: number;
  memberKey: Uint32Array;
  memberAt: Uint32Array;
  readonly rings: RingColumns;
  readonly dropped: Map<number, number>;
  readonly collapsed: Set<number>;
  /** By number. */
  readonly shortened: number[];
  readonly box: { -readonly [K in keyof Box]: Box[K] };
  /** The first feature with a problem. */
  fault: { readonly found: Pick<FileProblem, 'problem' | 'params'>; readonly feature: number } | null;

  /** Of the feature that is being scanned. */
  readonly feature: FeatureState;
  readonly polygons: PolygonsScan;
  readonly pattern: FeaturePattern;
}

export interface FeatureState {
  isFeature: boolean;
  /** Whether what has been seen is all in order. */
  hasProperties: boolean;
  hasGeometry: boolean;
  hasBox: boolean;
  /** The geometry's `type` as the number of a word, and what its coordinates can be of. */
  type: number;
  coordinates: Scanned;
  geometryBox: boolean;
}

/** Words that are asked for by number. */
export const WORD = {
  type: 0,
  features: 1,
  crs: 2,
  properties: 3,
  geometry: 4,
  coordinates: 5,
  id: 6,
  bbox: 7,
  Feature: 8,
  Polygon: 9,
  MultiPolygon: 10,
} as const;

export function scanState(bytes: Uint8Array, leaveOutShort: boolean): ScanState {
  const cursor = cursorAt(bytes, 0);
  const rings = ringColumns(bytes.length);
  return {
    cursor,
    words: wordTable(Object.keys(WORD)),
    leaveOutShort,
    rootAt: 0,
    typeAt: 0,
    crsAt: 0,
    features: 'none',
    count: 0,
    starts: new Uint32Array(64),
    ids: new Uint32Array(64),
    properties: new Uint32Array(64),
    geometries: new Uint8Array(64),
    memberStart: new Uint32Array(65),
    featureRing: new Uint32Array(65),
    members: 0,
    memberKey: new Uint32Array(256),
    memberAt: new Uint32Array(256),
    rings,
    polygons: { cursor, rings, leaveOutShort, found: nothingFound() },
    dropped: new Map(),
    collapsed: new Set(),
    shortened: [],
    box: { ...EMPTY },
    fault: null,
    feature: featureState(),
    pattern: noPattern(),
  };
}

const featureState = (): FeatureState => ({
  isFeature: false,
  hasProperties: false,
  hasGeometry: false,
  hasBox: true,
  type: -1,
  coordinates: 'not plain',
  geometryBox: true,
});

function resetFeature(feature: FeatureState): void {
  feature.isFeature = false;
  feature.hasProperties = false;
  feature.hasGeometry = false;
  feature.hasBox = true;
  feature.coordinates = 'not plain';
}

/** A list of features begins; of two, as of all members with one name, the later one counts. */
export function beginFeatures(state: ScanState): void {
  state.count = 0;
  state.members = 0;
  state.rings.rings = 0;
  state.dropped.clear();
  state.collapsed.clear();
  state.shortened.length = 0;
  Object.assign(state.box, EMPTY);
  state.fault = null;
}

/** The next feature begins at the cursor. */
export function beginFeature(state: ScanState): void {
  const i = state.count;
  if (i === state.starts.length) {
    state.starts = grown(state.starts, i + 1);
    state.ids = grown(state.ids, i + 1);
    state.properties = grown(state.properties, i + 1);
    state.geometries = grown(state.geometries, i + 1);
    state.memberStart = grown(state.memberStart, state.starts.length + 1);
    state.featureRing = grown(state.featureRing, state.starts.length + 1);
  }
  state.starts[i] = state.cursor.at;
  state.ids[i] = 0;
  state.properties[i] = 0;
  state.geometries[i] = 0;
  resetFeature(state.feature);
  resetFound(state.polygons.found);
}

/** What was scanned of the feature's shape, or of its properties, does not count. */
export function forgetShape({ rings, featureRing, count, feature, polygons }: ScanState): void {
  rings.rings = featureRing[count]!;
  feature.coordinates = 'not plain';
  resetFound(polygons.found);
}
export function forgetMembers(state: ScanState): void {
  state.members = state.memberStart[state.count]!;
  state.properties[state.count] = 0;
}

/** One more property of the feature, by the word of its key. */
export function addMember(state: ScanState, key: number, at: number): void {
  const member = state.members++;
  if (member === state.memberKey.length) {
    state.memberKey = grown(state.memberKey, member + 1);
    state.memberAt = grown(state.memberAt, member + 1);
  }
  state.memberKey[member] = key;
  state.memberAt[member] = at;
}

export function endFeature(state: ScanState): void {
  state.count++;
  state.memberStart[state.count] = state.members;
  state.featureRing[state.count] = state.rings.rings;
}

export const columnsOf = (state: ScanState): FeatureColumns => ({
  bytes: state.cursor.bytes,
  count: state.count,
  geometries: state.geometries,
  starts: state.starts,
  ids: state.ids,
  properties: state.properties,
  memberStart: state.memberStart,
  memberKey: state.memberKey,
  memberAt: state.memberAt,
  keys: state.words.texts,
  featureRing: state.featureRing,
  shells: state.rings.shells,
  ringStart: state.rings.ringStart,
  coords: state.rings.coords,
  dropped: state.dropped,
  collapsed: state.collapsed,
});
