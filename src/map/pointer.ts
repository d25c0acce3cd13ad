import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { toUnits, UNITS_PER_DEGREE } from '../geometry/lattice';
import type { PointerReport } from './map-view';

/** CSS pixels that count as near: a finger's breadth of tolerance round a line. */
const NEAR = 8;

/** Tells what the pointer does on a map, in lattice terms. Returns the way to stop it. */
export function reportPointer(map: MapLibreMap, tell: (report: PointerReport) => void): () => void {
  const surface = map.getCanvasContainer();
  const stop = new AbortController();
  const { signal } = stop;

  const report = (type: PointerReport['type'], event: MouseEvent): void => {
    const frame = surface.getBoundingClientRect();
    const screen = [event.clientX - frame.left, event.clientY - frame.top] as const;
    const { lng, lat } = map.unproject([screen[0], screen[1]]);
    const tolerance = Math.round((NEAR * 360 * UNITS_PER_DEGREE) / (512 * 2 ** map.getZoom()));
    tell({ type, at: [toUnits(lng), toUnits(lat)], tolerance, shift: event.shiftKey, alt: event.altKey, screen });
  };

  surface.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || !event.isPrimary) return;
      report('press', event);
      // a drag goes on beyond the edge of the map and ends wherever the button is let go
      const held = new AbortController();
      const until = { signal: AbortSignal.any([signal, held.signal]) };
      window.addEventListener('pointermove', (move) => outside(surface, move) && report('move', move), until);
      for (const end of ['pointerup', 'pointercancel'] as const)
        window.addEventListener(
          end,
          (release) => {
            if (!release.isPrimary) return;
            held.abort();
            report('release', release);
          },
          until,
        );
    },
    { signal },
  );
  surface.addEventListener('pointermove', (event) => event.isPrimary && report('move', event), { signal });
  surface.addEventListener('pointerleave', (event) => event.isPrimary && report('leave', event), { signal });

  const click = (event: MapMouseEvent): void => report('click', event.originalEvent);
  const doubleClick = (event: MapMouseEvent): void => report('double-click', event.originalEvent);
  const menu = (event: MapMouseEvent): void => {
    event.originalEvent.preventDefault();
    report('menu', event.originalEvent);
  };
  // the map's own click: it is silent after a drag
  map.on('click', click);
  map.on('dblclick', doubleClick);
  map.on('contextmenu', menu);

  return () => {
    stop.abort();
    map.off('click', click);
    map.off('dblclick', doubleClick);
    map.off('contextmenu', menu);
  };
}

const outside = (surface: HTMLElement, event: PointerEvent): boolean =>
  event.isPrimary && !surface.contains(event.target as Node);
