import type { Ring } from '../geometry/lattice';
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
import { ringLetGo, ringOfSweep, sweepFrom, sweptTo, type Sweep, type Swept } from './sweep';
import type { PointerEvent, Selected, Surroundings, ToolView } from './tool';

/**
 * A part of the map being said: by its houses, by a ring, or by a sweep. The first click decides: on a house it picks the house,
 * on open ground it begins a ring, and so it does anywhere with Shift. Houses come and go by a click each; while any is
 * picked, open ground does nothing, lest a missed click throw them away. A sweep says all at once: the houses in it with the ground
 * between them, for a border round each of thirty houses is none. Another sweep says it anew, a click says nothing then.
 */
export interface Area {
  readonly buildings: readonly BuildingId[];
  /** The house under the pointer, which the next click would pick. */
  readonly over: BuildingId | null;
  readonly stroke: Stroke;
  /** A sweep under way, and what it has so far; then what it took. */
  readonly sweep: Sweep | null;
  readonly swept: Swept | null;
}

export const NO_AREA: Area = { buildings: [], over: null, stroke: NO_STROKE, sweep: null, swept: null };

/** What is selected when the tool is taken up. */
export const areaOf = ({ building, swept }: Selected): Area => ({
  ...NO_AREA,
  buildings: building === null ? [] : [building],
  swept: building === null ? (swept ?? null) : null,
});

/** A press: a sweep may begin, but not in the midst of a ring. */
export const pressed = (area: Area, event: PointerEvent): Area =>
  drawsRing(area) ? area : { ...area, sweep: sweepFrom(event) };

/** The button goes up: what the sweep has is the area; where it has no house, all is as it was. */
export function released(area: Area, event: PointerEvent, around: Surroundings): Area {
  if (!area.sweep) return area;
  const swept = housesIn(ringLetGo(sweptTo(area.sweep, event)), around);
  return { ...area, sweep: null, ...(swept && { ...NO_AREA, swept }) };
}

const housesIn = (ring: Ring, around: Surroundings): Swept | null => {
  const buildings = ring.length === 0 ? [] : around.buildingsInside(ring);
  return buildings.length === 0 ? null : { ring, buildings };
};

export function hovering(area: Area, event: PointerEvent, around: Surroundings): Area {
  if (area.sweep) {
    const sweep = sweptTo(area.sweep, event);
    return { ...NO_AREA, sweep, swept: housesIn(ringOfSweep(sweep), around) };
  }
  if (drawsRing(area)) return { ...area, over: null, stroke: following(area.stroke, event, around) };
  const over = houseAt(area, event, around);
  const place = over === null && area.buildings.length === 0;
  return { ...area, over, stroke: place ? following(NO_STROKE, event, around) : NO_STROKE };
}

/** A click; the area is closed when it came back to the first place of the ring (`isClosed`). */
export function clicked(area: Area, event: PointerEvent, around: Surroundings): Area {
  if (area.swept) return area;
  const over = drawsRing(area) ? null : houseAt(area, event, around);
  if (over !== null) return { ...NO_AREA, buildings: toggled(area.buildings, over), over };
  return area.buildings.length > 0
    ? { ...area, over: null }
    : { ...area, over: null, stroke: extended(area.stroke, event, around) };
}

export function doubleClicked(area: Area, event: PointerEvent, around: Surroundings): Area {
  if (area.swept) return area;
  if (drawsRing(area)) return still({ ...area, stroke: settled(area.stroke, event.tolerance) });
  return still({ ...area, buildings: including(area.buildings, houseAt(area, event, around)) });
}

/** Without the pointer: what a finish would take. */
export const still = (area: Area): Area => ({ ...area, over: null, stroke: fixed(area.stroke) });

/** One step back; null where there is nothing to take back. */
export function takenBack(area: Area): Area | null {
  if (area.sweep || area.swept) return NO_AREA;
  if (drawsRing(area)) return { ...area, stroke: shortened(area.stroke) };
  return area.buildings.length > 0 ? { ...area, buildings: area.buildings.slice(0, -1) } : null;
}

/** Without the houses that are no more. */
export const surviving = (area: Area, around: Surroundings): Area => ({
  ...area,
  buildings: area.buildings.filter((building) => around.existsBuilding(building)),
  over: area.over !== null && around.existsBuilding(area.over) ? area.over : null,
  swept: area.swept?.buildings.every((building) => around.existsBuilding(building)) ? area.swept : null,
});

export const isClosed = (area: Area): boolean => closes(area.stroke);

/** The area as an edit says it, with what the next click would add; null while it is none. */
export function regionOf(area: Area): Region | null {
  if (area.sweep) return null;
  if (area.swept) return { ring: area.swept.ring };
  if (drawsRing(area)) {
    const ring = ringOf(area.stroke);
    return ring.length < 3 ? null : { ring: flat(ring) };
  }
  const buildings = including(area.buildings, area.over);
  return buildings.length === 0 ? null : { buildings };
}

type AreaStage = 'first' | 'buildings' | 'sweeping' | 'swept' | 'ring-next' | 'ring-finish' | 'ring-close';

/** How far the area is, as the second half of a hint key. */
export function stageOf(area: Area): AreaStage {
  if (area.sweep) return 'sweeping';
  if (area.swept) return 'swept';
  if (isClosed(area)) return 'ring-close';
  if (!drawsRing(area)) return area.buildings.length > 0 ? 'buildings' : 'first';
  return cornersOf(area.stroke) < 3 ? 'ring-next' : 'ring-finish';
}

/** The part of a tool's view that shows the area. */
export function viewOfArea(area: Area): Pick<ToolView, 'line' | 'closed' | 'handles' | 'snapped' | 'buildings'> {
  const { sweep, swept, stroke, buildings } = area;
  if (!sweep && !swept) return { ...viewOf(stroke, true), buildings };
  const line = sweep ? ringOfSweep(sweep) : (swept?.ring ?? []);
  return { line, closed: true, handles: [], snapped: null, buildings: swept?.buildings ?? [] };
}

const drawsRing = (area: Area): boolean => area.stroke.places.length > 0;

// with Shift a place is meant, also where a house stands; but houses that are being picked are meant as houses
const houseAt = (area: Area, { at, shift }: PointerEvent, around: Surroundings): BuildingId | null =>
  shift && area.buildings.length === 0 ? null : around.buildingAt(at);
