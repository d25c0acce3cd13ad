import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { StyleInput } from './layer-spec';
import { mapStyle } from './map-style';

/** Milliseconds in which a colour changes into that of another theme. */
const TRANSITION = 160;

/** Where the map looks while no plan is open: the whole country. */
const COUNTRY = { center: [105, 35], zoom: 3.4 } as const;

/** The bare map: our style, north always up, nothing loaded from anywhere, and only the gestures that do not draw. */
export function createMap(
  container: HTMLElement,
  input: StyleInput,
  houseTiles: string,
  fade: number | undefined,
): MapLibreMap {
  // before the first map, or it loads and never draws
  setWorkerUrl(workerUrl);
  const still = fade === 0 || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new MapLibreMap({
    container,
    style: mapStyle(input, houseTiles, still ? 0 : TRANSITION),
    center: [...COUNTRY.center],
    zoom: COUNTRY.zoom,
    maxZoom: 21.5,
    maxPitch: 0,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    doubleClickZoom: false,
    renderWorldCopies: false,
    ...(still ? { fadeDuration: 0 } : fade === undefined ? {} : { fadeDuration: fade }),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
