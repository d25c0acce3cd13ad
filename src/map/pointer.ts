import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { toUnits, UNITS_PER_DEGREE } from '../geometry/lattice';
import { LONG_PRESS, NO_FINGERS, stepFingers, type FingerEvent, type Pixel } from './fingers';
import type { PointerReport } from './map-view';

/** CSS pixels that count as near: a mouse's breadth of tolerance round a line. */
const NEAR = 8;

/** How the map is to take one finger. */
export interface FingerRule {
  /** It sets a place where it lets go. */
  draws(): boolean;
  /** It does so now, so that the map must not move with it. */
  holds(drawing: boolean): void;
}

/** Tells what the pointer does on a map, in lattice terms: a mouse or a pen, or a finger. Returns the way to stop it. */
export function reportPointer(map: MapLibreMap, finger: FingerRule, tell: (report: PointerReport) => void): () => void {
  const surface = map.getCanvasContainer();
  const stop = new AbortController();
  const { signal } = stop;

  const placeOf = (event: MouseEvent): Pixel => {
    const frame = surface.getBoundingClientRect();
    return [event.clientX - frame.left, event.clientY - frame.top];
  };
  const report = (type: PointerReport['type'], event: MouseEvent, touch = false, screen = placeOf(event)): void => {
    const { lng, lat } = map.unproject([screen[0], screen[1]]);
    const tolerance = Math.round((NEAR * 360 * UNITS_PER_DEGREE) / (512 * 2 ** map.getZoom()));
    const { shiftKey: shift, altKey: alt } = event;
    tell({ type, at: [toUnits(lng), toUnits(lat)], tolerance, shift, alt, touch, screen });
  };

  const stopMouse = reportMouse(map, surface, signal, report);
  reportFingers(surface, signal, finger, placeOf, report);
  return () => {
    stop.abort();
    stopMouse();
  };
}

type Report = (type: PointerReport['type'], event: MouseEvent, touch?: boolean, screen?: Pixel) => void;

function reportMouse(map: MapLibreMap, surface: HTMLElement, signal: AbortSignal, report: Report): () => void {
  // a finger's clicks are our own: the browser makes one for a tap only
  let byFinger = false;
  const isMouse = (event: PointerEvent): boolean => event.isPrimary && event.pointerType !== 'touch';
  surface.addEventListener(
    'pointerdown',
    (event) => {
      byFinger = event.pointerType === 'touch';
      // with Shift the browser would select the texts of the page from the last click up to here
      if (event.shiftKey) window.getSelection()?.removeAllRanges();
      if (event.button !== 0 || !isMouse(event)) return;
      report('press', event);
      // a drag goes on beyond the edge of the map and ends wherever the button is let go
      const held = new AbortController();
      const until = { signal: AbortSignal.any([signal, held.signal]) };
      window.addEventListener(
        'pointermove',
        (move) => isMouse(move) && !surface.contains(move.target as Node) && report('move', move),
        until,
      );
      for (const end of ['pointerup', 'pointercancel'] as const)
        window.addEventListener(
          end,
          (release) => {
            if (!isMouse(release)) return;
            held.abort();
            report('release', release);
          },
          until,
        );
    },
    { signal },
  );
  surface.addEventListener('pointermove', (event) => isMouse(event) && report('move', event), { signal });
  surface.addEventListener('pointerleave', (event) => isMouse(event) && report('leave', event), { signal });

  const unlessFinger =
    (type: PointerReport['type']) =>
    ({ originalEvent }: MapMouseEvent): void =>
      void (byFinger || report(type, originalEvent));
  const click = unlessFinger('click');
  const doubleClick = unlessFinger('double-click');
  const askMenu = unlessFinger('menu');
  const menu = (event: MapMouseEvent): void => {
    event.originalEvent.preventDefault();
    askMenu(event);
  };
  // the map's own click: it is silent after a drag
  map.on('click', click);
  map.on('dblclick', doubleClick);
  map.on('contextmenu', menu);
  return () => {
    map.off('click', click);
    map.off('dblclick', doubleClick);
    map.off('contextmenu', menu);
  };
}

function reportFingers(
  surface: HTMLElement,
  signal: AbortSignal,
  rule: FingerRule,
  placeOf: (event: MouseEvent) => Pixel,
  report: Report,
): void {
  let fingers = NO_FINGERS;
  let timer = 0;
  const step = (type: FingerEvent['type'], event: PointerEvent, at = placeOf(event)): void => {
    if (event.pointerType !== 'touch') return;
    const [next, told] = stepFingers(fingers, { type, id: event.pointerId, at, time: event.timeStamp }, rule.draws());
    fingers = next;
    // before the map hears of the same finger by its own events
    rule.holds(rule.draws() && next.down.length > 0 && !next.spent);
    for (const each of told) report(each.type, event, true, each.at);
  };
  const down = (event: PointerEvent): void => {
    step('down', event);
    window.clearTimeout(timer);
    const at = placeOf(event);
    timer = window.setTimeout(() => step('held', event, at), LONG_PRESS);
  };
  surface.addEventListener('pointerdown', down, { signal });
  surface.addEventListener('pointermove', (event) => step('move', event), { signal });
  // a finger belongs to where it came down, wherever it goes
  surface.addEventListener('pointerup', (event) => step('up', event), { signal });
  surface.addEventListener('pointercancel', (event) => step('cancel', event), { signal });
  // what a finger did for the map, or for the menu, is not said again by the mouse events that browsers make of a touch
  surface.addEventListener('touchend', (event) => fingers.spent && event.preventDefault(), { signal, passive: false });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
}
