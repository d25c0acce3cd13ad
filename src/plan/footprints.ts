import Flatbush from 'flatbush';
import type { Box } from '../geometry/box';
import type { Ring } from '../geometry/lattice';
import { USES, type BuildingId, type Use } from './grid';
import { NO_TEXTS, rowOfText, textAt, type TextTable } from './text-table';

/**
 * The building footprints of a plan, in columns: up to a million of them, never changed by an edit. What the planner says of a
 * building stands apart, as an override. Rings are flat lattice coordinates; a place is inside where an odd number of the
 * building's rings hold it, so holes and several parts need no structure of their own.
 */
export interface Footprints {
  readonly ids: TextTable;
  /** All the names that buildings have, and of every building the row of its name and one; 0 where it has none. */
  readonly names: TextTable;
  readonly named: Uint32Array;
  /** Index into USES, 255 where the layer does not say. */
  readonly uses: Uint8Array;
  /** 0 where the layer does not say. */
  readonly floors: Uint16Array;
  readonly households: Int32Array;
  /** 1 where households were estimated from floor area. */
  readonly estimated: Uint8Array;
  /** Footprint in m². */
  readonly areas: Float64Array;
  /** x, y, x, y, … of all rings, open. */
  readonly coords: Int32Array;
  /** Ring r takes places ringStart[r] … ringStart[r + 1] of coords, counted in places. */
  readonly ringStart: Uint32Array;
  /** Building b takes rings buildingStart[b] … buildingStart[b + 1]. */
  readonly buildingStart: Uint32Array;
  /** minX, minY, maxX, maxY of every building. */
  readonly boxes: Int32Array;
  /** The data of a flatbush over the boxes; null: there is none yet, and whoever first asks what lies where makes one. */
  readonly index: ArrayBuffer | null;
}

/** Where they stand. */
export type FootprintOutlines = Pick<Footprints, 'coords' | 'ringStart' | 'buildingStart' | 'boxes'>;

export const UNKNOWN_USE = 255;

export const NO_FOOTPRINTS: Footprints = {
  ids: NO_TEXTS,
  names: NO_TEXTS,
  named: new Uint32Array(0),
  uses: new Uint8Array(0),
  floors: new Uint16Array(0),
  households: new Int32Array(0),
  estimated: new Uint8Array(0),
  areas: new Float64Array(0),
  coords: new Int32Array(0),
  ringStart: new Uint32Array(1),
  buildingStart: new Uint32Array(1),
  boxes: new Int32Array(0),
  index: null,
};

export const countOf = ({ buildingStart }: FootprintOutlines): number => buildingStart.length - 1;

export function idOf({ ids }: Footprints, building: number): BuildingId {
  const id = textAt(ids, building);
  if (id === undefined) throw new Error(`there is no building ${building}`);
  return id;
}

/** The row of a building. */
export const rowOf = ({ ids }: Footprints, id: BuildingId): number | undefined => rowOfText(ids, id);

/** Empty where it has none. */
export function nameOf({ names, named }: Footprints, building: number): string {
  const name = named[building];
  return name ? textAt(names, name - 1)! : '';
}

/** The rings of one building, copied out of the columns. */
export function ringsOf(footprints: FootprintOutlines, building: number): Ring[] {
  const { coords, ringStart, buildingStart } = footprints;
  const rings: Ring[] = [];
  for (let r = buildingStart[building]!; r < buildingStart[building + 1]!; r++)
    rings.push(Array.from(coords.subarray(ringStart[r]! * 2, ringStart[r + 1]! * 2)));
  return rings;
}

export const boxOfBuilding = ({ boxes }: FootprintOutlines, building: number): Box => ({
  minX: boxes[building * 4]!,
  minY: boxes[building * 4 + 1]!,
  maxX: boxes[building * 4 + 2]!,
  maxY: boxes[building * 4 + 3]!,
});

export const useOf = ({ uses }: Footprints, building: number): Use | null => USES[uses[building]!] ?? null;

const opened = new WeakMap<Footprints, Flatbush>();

/** Buildings whose box meets the given one, in ascending order. */
export function buildingsIn(footprints: Footprints, box: Box): number[] {
  const { minX, minY, maxX, maxY } = box;
  return (indexOf(footprints)?.search(minX, minY, maxX, maxY) ?? []).sort((a, b) => a - b);
}

/** The same one by one, in no order: a list of all buildings of a city, and the sorting of it, would stop a page. */
export function eachBuildingIn(footprints: Footprints, box: Box, visit: (building: number) => void): void {
  const { minX, minY, maxX, maxY } = box;
  indexOf(footprints)?.search(minX, minY, maxX, maxY, (building) => {
    visit(building);
    return false;
  });
}

/** The same with an index, which takes a fifth of a second of a city: for whoever has the time before others ask. */
export const indexed = (footprints: Footprints): Footprints =>
  footprints.index || footprints.boxes.length === 0
    ? footprints
    : { ...footprints, index: indexOver(footprints).data as ArrayBuffer };

function indexOf(footprints: Footprints): Flatbush | null {
  if (footprints.boxes.length === 0) return null;
  let index = opened.get(footprints);
  if (!index) {
    index = footprints.index ? Flatbush.from(footprints.index) : indexOver(footprints);
    opened.set(footprints, index);
  }
  return index;
}

function indexOver({ boxes }: Footprints): Flatbush {
  const index = new Flatbush(boxes.length / 4, 16, Int32Array);
  for (let b = 0; b < boxes.length; b += 4) index.add(boxes[b]!, boxes[b + 1]!, boxes[b + 2]!, boxes[b + 3]!);
  index.finish();
  return index;
}
