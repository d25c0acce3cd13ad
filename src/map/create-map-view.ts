import { rowOf } from '../plan/footprints';
import type { GeoJSONSource } from 'maplibre-gl';
import type { Finding } from '../checks/finding';
import { UNITS_PER_DEGREE } from '../geometry/lattice';
import { isRefusal } from '../plan/edit';
import type { BuildingId, GridId } from '../plan/grid';
import { neighboursOf } from '../plan/neighbours';
import type { World } from '../plan/world';
import type { Preview } from '../session/session';
import { baseMap } from './base/base-map';
import { changeFeatures } from './change-features';
import { boundsOf, cameraReport, extentOf } from './camera';
import { createMap } from './create-map';
import { countsByRecord, divisionSheet } from './division-sheet';
import { FINDING_PARTS, findingKey } from './finding-features';
import { findingSheet } from './finding-sheet';
import { gridSheet } from './grid-sheet';
import { houseProtocol } from './house-protocol';
import type { StyleInput } from './layer-spec';
import { lockSheet } from './lock-sheet';
import { restyle, showGroups } from './map-style';
import type { CameraReport, LayerName, MapView, PointerReport, Theme } from './map-view';
import { crowdOf, markedFeatures, NO_MARKS, type Marks } from './marked-features';
import { PALETTES } from './palette';
import { drawPatterns } from './patterns';
import { reportPointer } from './pointer';
import type { SourceDiff } from './portions';
import { quiet, settled } from './settled';
import { stateFlag } from './state-flag';
import { stateValues } from './state-values';
import type { TileSource } from './tile-source';
import { tornHouses } from './torn-houses';
import { turns } from './turns';
import { pointFeature } from './to-geojson';
import { partFeatures, toolFeatures } from './tool-features';

export interface MapOptions {
  readonly tiles: TileSource;
  readonly theme: Theme;
  readonly words: { readonly households: string; readonly grids?: string; readonly buildings?: string };
  /** Milliseconds in which labels fade in; 0 stops every transition, for tests and pictures. */
  readonly fadeDuration?: number;
}

/** The map of the product in a container, drawn by MapLibre. */
export function createMapView(container: HTMLElement, options: MapOptions): MapView {
  let style: StyleInput = {
    palette: PALETTES[options.theme],
    words: options.words,
    shading: { by: 'households', base: null },
    latitude: 31,
  };
  const protocol = houseProtocol(options.tiles);
  const map = createMap(container, style, protocol.tiles, options.fadeDuration);
  container.style.backgroundColor = style.palette.paper;

  const source = (id: string): GeoJSONSource => map.getSource<GeoJSONSource>(id)!;
  const drawn = (id: string) => ({
    setData: (data: GeoJSON.FeatureCollection) => source(id).setData(data),
    updateData: ({ remove, add }: SourceDiff) => source(id).updateData({ remove: [...remove], add: [...add] }),
  });
  const grids = gridSheet(drawn('grids'), drawn('grid-labels'));
  const divisions = divisionSheet(drawn('divisions'), drawn('community-labels'));
  const locks = lockSheet(drawn('locks'));
  const drawFindings = findingSheet(drawn('findings'));
  const houseFlag = (name: string) => stateFlag(map, 'houses', name, 'buildings');
  const flags = {
    hidden: stateFlag(map, 'grids', 'hidden'),
    inCrowd: stateFlag(map, 'grids', 'inCrowd'),
    hiddenLabel: stateFlag(map, 'grid-labels', 'hidden'),
    houseSelected: houseFlag('selected'),
    houseHover: houseFlag('hover'),
    housePicked: houseFlag('picked'),
    houseCut: houseFlag('cut'),
    houseTorn: houseFlag('torn'),
    houseSpared: houseFlag('spared'),
    current: stateFlag(map, 'findings', 'current'),
  };

  const shades = stateValues(map, 'grids', 'shade');

  let world: World | null = null;
  let padding = { left: 0, right: 0, top: 0, bottom: 0 };
  let preview: Preview | null = null;
  let marks: Marks = NO_MARKS;
  const cameraListeners = new Set<(report: CameraReport) => void>();
  const pointerListeners = new Set<(report: PointerReport) => void>();

  // the map takes orders once its style stands; orders that come before wait in line
  const styled = new Promise<void>((resolve) => void map.once('style.load', () => resolve()));
  let ready = false;
  const whenReady = (order: () => void): void => (ready ? order() : void styled.then(order));
  // drawing the plan takes time: what follows waits for it, so that a change is never drawn before what it changes
  const drawing = turns(
    styled.then(() => {
      ready = true;
      drawPatterns(map, style.palette);
    }),
  );

  const base = baseMap(map, whenReady, options.theme);
  const rowsOf = (buildings: readonly BuildingId[]): number[] =>
    buildings.flatMap((id) => (world && rowOf(world.footprints, id)) ?? []);
  const setStyle = (next: Partial<StyleInput>): void => {
    const before = style;
    style = { ...style, ...next };
    container.style.backgroundColor = style.palette.paper;
    whenReady(() => restyle(map, before, style));
  };
  const drawParts = (): void => {
    const parts = preview?.parts ?? [];
    const hidden = replacedBy(preview);
    flags.hidden.set(hidden);
    flags.hiddenLabel.set(hidden);
    void source('parts').setData(world ? partFeatures(world, parts) : NOTHING);
    drawMarks({});
  };
  const drawMarks = (changed: Partial<Marks>): void => {
    marks = { ...marks, ...changed };
    const hidden = new Set(replacedBy(preview));
    const crowd = crowdOf(marks);
    flags.inCrowd.set(crowd);
    const each = crowd.length > 0 ? { ...NO_MARKS, hover: marks.hover } : marks;
    void source('marked').setData(world ? markedFeatures(world, each, hidden) : NOTHING);
  };
  const report = (): CameraReport => {
    const { lng, lat } = map.getCenter();
    return cameraReport(lng, lat, map.getZoom());
  };

  map.on('move', () => {
    const now = report();
    for (const listener of cameraListeners) listener(now);
  });
  // one may pan unless a tool drags something, or a finger draws
  const pan = { allowed: true, fingerDraws: false, fingerHolds: false };
  const setPan = (change: Partial<typeof pan>): void => {
    Object.assign(pan, change);
    if (pan.allowed && !pan.fingerHolds) map.dragPan.enable();
    else map.dragPan.disable();
  };
  const finger = {
    draws: () => pan.fingerDraws,
    holds: (fingerHolds: boolean) => pan.fingerHolds !== fingerHolds && setPan({ fingerHolds }),
  };
  const stopPointer = reportPointer(map, finger, (pointer) => {
    for (const listener of pointerListeners) listener(pointer);
  });
  const stopTiles = options.tiles.onChange(() => whenReady(() => map.refreshTiles('houses')));

  return {
    open(next, context) {
      world = next;
      preview = null;
      marks = NO_MARKS;
      const extent = next && extentOf(next);
      if (extent) setStyle({ latitude: (extent.minY + extent.maxY) / 2 / UNITS_PER_DEGREE });
      whenReady(() => {
        for (const flag of Object.values(flags)) flag.set([]);
        void shades.set(new Map());
        if (extent) map.fitBounds(boundsOf(extent), { padding: roomFor(padding), animate: false });
        void source('context').setData(context ?? NOTHING);
        drawParts();
      });
      return drawing.run(async () => {
        // communities first: they are few, and say where one is while the grids of a city come in
        await divisions.show(next, next ? countsByRecord(next) : new Map());
        await grids.open(next);
        await divisions.show(next, grids.counts());
        await locks.open(next);
        // for whoever measures how long a city takes until it stands
        if (next) void quiet(map).then(() => performance.mark('map-idle'));
      });
    },
    show(patch) {
      drawing
        .run(async () => {
          await grids.show(patch);
          await divisions.show(world, grids.counts());
          await locks.show(patch);
        })
        .catch(reportError);
      if (patch.grids && world) {
        const plan = world;
        whenReady(() => drawMarks({ neighbour: idsBeside(plan, marks.selected) }));
      }
    },
    showFindings(findings, current) {
      whenReady(() => {
        drawFindings(findings).catch(reportError);
        flags.current.set(current ? FINDING_PARTS.map((part) => findingKey(part, current)) : []);
        flags.houseCut.set(rowsOf(cutHouses(findings)));
      });
    },
    showTool(view, outcome) {
      whenReady(() => {
        void source('tool').setData(toolFeatures(view, outcome));
        const picked = view?.grids ?? [];
        if (!sameIds(picked, marks.picked)) drawMarks({ picked });
        flags.housePicked.set(rowsOf(view?.buildings ?? []));
        flags.houseTorn.set(world ? tornHouses(world, outcome) : []);
        const next = outcome && !isRefusal(outcome) ? outcome : null;
        if (next === preview) return;
        preview = next;
        flags.houseSpared.set(rowsOf(next?.spared ?? []));
        // after the edit is done its preview stays until the plan itself shows it, or the old border would flash up
        if (next || !drawing.busy()) drawParts();
        else void drawing.run(() => settled(map, 'grids')).then(() => preview === null && drawParts());
      });
    },
    showChange: (change) => whenReady(() => void source('change').setData(change ? changeFeatures(change) : NOTHING)),
    highlight(selection) {
      whenReady(() => {
        if (!sameIds(selection.grids, marks.selected))
          drawMarks({ selected: selection.grids, neighbour: world ? idsBeside(world, selection.grids) : [] });
        const { building, swept } = selection;
        flags.houseSelected.set(rowsOf(building === null ? (swept?.buildings ?? []) : [building]));
      });
    },
    hover({ grid, building }) {
      whenReady(() => {
        const hover = grid === null ? [] : [grid];
        if (!sameIds(hover, marks.hover)) drawMarks({ hover });
        flags.houseHover.set(rowsOf(building === null ? [] : [building]));
      });
    },
    setTheme(theme) {
      setStyle({ palette: PALETTES[theme] });
      base.setTheme(theme);
      whenReady(() => drawPatterns(map, style.palette));
    },
    setLayers: (visible: Readonly<Record<LayerName, boolean>>) => whenReady(() => showGroups(map, style, visible)),
    setShading({ by, base, others }) {
      if (by !== style.shading.by || base !== style.shading.base) setStyle({ shading: { by, base } });
      whenReady(() => void shades.set(others));
    },
    setWords: (words) => setStyle({ words }),
    pin: (at) => whenReady(() => void source('pin').setData(at ? pointFeature(at, {}) : NOTHING)),
    setCursor(cursor) {
      map.getCanvas().style.cursor = cursor;
    },
    flyTo(box) {
      map.fitBounds(boundsOf(box), { padding: roomFor(padding), maxZoom: NEAREST_FLIGHT, duration: FLIGHT });
    },
    setPadding(next) {
      padding = { ...next };
    },
    zoomBy(steps) {
      map.easeTo({ zoom: map.getZoom() + steps, duration: FLIGHT / 3 });
    },
    setPanning: (allowed) => setPan({ allowed }),
    setFingerDraws(fingerDraws) {
      pan.fingerDraws = fingerDraws;
    },
    onPointer: (listener) => listen(pointerListeners, listener),
    onCamera(listener) {
      listener(report());
      return listen(cameraListeners, listener);
    },
    base,
    async idle() {
      await drawing.done();
      await quiet(map);
    },
    destroy() {
      stopPointer();
      stopTiles();
      cameraListeners.clear();
      pointerListeners.clear();
      map.remove();
      base.destroy();
      protocol.remove();
    },
  };
}

/** Milliseconds of a flight; the library jumps instead where the system asks for less motion. */
const FLIGHT = 600;
/** A finding may be a point: no flight goes closer than this. */
const NEAREST_FLIGHT = 19;
/** CSS pixels left free around what is flown to, beyond the panels. */
const AIR = 40;

const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

type Sides = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
const roomFor = ({ left, right, top, bottom }: Sides): Sides => ({
  left: left + AIR,
  right: right + AIR,
  top: top + AIR,
  bottom: bottom + AIR,
});

const cutHouses = (findings: readonly Finding[]): BuildingId[] =>
  findings.filter(({ rule }) => rule === 'building-split').flatMap(({ buildings }) => buildings);

/** Grids that a preview draws otherwise, or not at all. */
const replacedBy = (preview: Preview | null): GridId[] =>
  preview ? [...preview.parts.filter(({ isNew }) => !isNew).map(({ grid }) => grid), ...preview.gone] : [];

const idsBeside = (world: World, ids: readonly GridId[]): GridId[] =>
  crowdOf({ selected: ids, picked: [] }).length > 0 ? [] : neighboursOf(world, ids).map(({ id }) => id);

const sameIds = (a: readonly GridId[], b: readonly GridId[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
