import type { GeoJSONSource } from 'maplibre-gl';
import { createMap } from '../../../src/map/create-map';
import { countsByRecord, divisionSheet } from '../../../src/map/division-sheet';
import { gridSheet } from '../../../src/map/grid-sheet';
import { houseProtocol } from '../../../src/map/house-protocol';
import type { StyleInput } from '../../../src/map/layer-spec';
import { PALETTES } from '../../../src/map/palette';
import { drawPatterns } from '../../../src/map/patterns';
import type { SourceDiff } from '../../../src/map/portions';
import { createWorld } from '../../../src/plan/world';
import { openDrafts } from '../../../src/storage/drafts';
import { openTileWorker } from '../../../src/worker/tiles/open-tile-worker';

// The map library with the draft opened last, in the style of the product and by its tile worker: no panels, no tools, nobody who listens.
// What the product draws its map by is measured against this.

const drafts = await openDrafts();
const { base } = await drafts.load((await drafts.lastOpened())!);
const tiles = openTileWorker();
await tiles.setFootprints(base.footprints, { now: () => 0, rest: async () => undefined });
const palette = PALETTES.light;
const style: StyleInput = {
  palette,
  words: { households: '户', grids: '网格' },
  shading: { by: 'households', base: null },
  latitude: 31,
};
const map = createMap(document.getElementById('map')!, style, houseProtocol(tiles).tiles, undefined);
await map.once('load');
drawPatterns(map, palette);

const source = (id: string): GeoJSONSource => map.getSource<GeoJSONSource>(id)!;
const drawn = (id: string) => ({
  setData: (data: GeoJSON.FeatureCollection) => source(id).setData(data),
  updateData: ({ remove, add }: SourceDiff) => source(id).updateData({ remove: [...remove], add: [...add] }),
});
const world = createWorld(base);
await gridSheet(drawn('grids'), drawn('grid-labels')).open(world);
await divisionSheet(drawn('divisions'), drawn('community-labels')).show(world, countsByRecord(world));

/** Goes there, and waits until everything is drawn. */
async function look(center: [number, number], zoom: number): Promise<void> {
  map.jumpTo({ center, zoom });
  await map.once('idle');
}

declare global {
  interface Window {
    bare?: { look: typeof look };
  }
}
window.bare = { look };
