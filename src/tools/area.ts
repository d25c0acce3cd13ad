import type { Region } from '../plan/edit';
import type { BuildingId } from '../plan/grid';
import { including, toggled } from './picks';
import {
  closes,
  cornersOf,
  extended,
  fixed,
  flat,
  following,
  NO_STROKE,
  ringOf,
  settled,
  shortened,
  viewOf,
} from './stroke';
import type { Stroke } from './stroke';
import type { PointerEvent, Surroundings, ToolView } from './tool';

/**
 * A part of the map being said, either by its houses or by a ring. The first click decides: on a house it picks the house,
 * on open ground it begins a ring, and so it does anywhere with Shift. Houses come and go by a click each; while any is
 * picked, open ground does nothing, lest a missed click throw them away.
 */
export interface Area {
  readonly buildings: readonly BuildingId[];
  /** The house under the pointer, which the next click would pick. */
  readonly over: BuildingId | null;
  readonly stroke: Stroke;
}

export const NO_AREA: Area = { buildings: [], over: null, stroke: NO_STROKE };

export const areaOf = (building: BuildingId | null): Area =>
  building === null ? NO_AREA : { ...NO_AREA, buildings: [building] };

export function hovering(area: Area, event: PointerEvent, around: Surroundings): Area {
  if (drawsRing(area)) return { ...area, over: null, stroke: following(area.stroke, event, around) };
  const over = houseAt(area, event, around);
  const place = over === null && area.buildings.length === 0;
  return { ...area, over, stroke: place ? following(NO_STROKE, event, around) : NO_STROKE };
}

/** A click; the area is closed when it came back to the first place of the ring (`isClosed`). */
export function clicked(area: Area, event: PointerEvent, around: Surroundings): Area {
  const over = drawsRing(area) ? null : houseAt(area, event, around);
  if (over !== null) return { buildings: toggled(area.buildings, over), over, stroke: NO_STROKE };
  return area.buildings.length > 0
    ? { ...area, over: null }
    : { ...area, over: null, stroke: extended(area.stroke, event, around) };
}

export function doubleClicked(area: Area, event: PointerEvent, around: Surroundings): Area {
  if (drawsRing(area)) return still({ ...area, stroke: settled(area.stroke, event.tolerance) });
  return still({ ...area, buildings: including(area.buildings, houseAt(area, event, around)) });
}

/** Without the pointer: what a finish would take. */
export const still = (area: Area): Area => ({ ...area, over: null, stroke: fixed(area.stroke) });

/** One step back; null where there is nothing to take back. */
export function takenBack(area: Area): Area | null {
  if (drawsRing(area)) return { ...area, stroke: shortened(area.stroke) };
  return area.buildings.length > 0 ? { ...area, buildings: area.buildings.slice(0, -1) } : null;
}

/** Without the houses that are no more. */
export const surviving = (area: Area, around: Surroundings): Area => ({
  ...area,
  buildings: area.buildings.filter((building) => around.existsBuilding(building)),
  over: area.over !== null && around.existsBuilding(area.over) ? area.over : null,
});

export const isClosed = (area: Area): boolean => closes(area.stroke);

/** The area as an edit says it, with what the next click would add; null while it is none. */
export function regionOf(area: Area): Region | null {
  if (drawsRing(area)) {
    const ring = ringOf(area.stroke);
    return ring.length < 3 ? null : { ring: flat(ring) };
  }
  const buildings = including(area.buildings, area.over);
  return buildings.length === 0 ? null : { buildings };
}

/** How far the area is, as the second half of a hint key. */
export function stageOf(area: Area): 'first' | 'buildings' | 'ring-next' | 'ring-finish' | 'ring-close' {
  if (isClosed(area)) return 'ring-close';
  if (!drawsRing(area)) return area.buildings.length > 0 ? 'buildings' : 'first';
  return cornersOf(area.stroke) < 3 ? 'ring-next' : 'ring-finish';
}

/** The part of a tool's view that shows the area. */
export const viewOfArea = (area: Area): Pick<ToolView, 'line' | 'closed' | 'handles' | 'snapped' | 'buildings'> => ({
  ...viewOf(area.stroke, true),
  buildings: area.buildings,
});

const drawsRing = (area: Area): boolean => area.stroke.places.length > 0;

// with Shift a place is meant, also where a house stands; but houses that are being picked are meant as houses
const houseAt = (area: Area, { at, shift }: PointerEvent, around: Surroundings): BuildingId | null =>
  shift && area.buildings.length === 0 ? null : around.buildingAt(at);
