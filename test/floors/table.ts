// The floors of the house: imports go down only, types included; folders on one floor never import each other.
//
//   5  main.tsx  cli/      main.tsx alone may import everything
//   4  ui/  map/  worker/  storage/       each the only importer of its library; they meet only in main.tsx
//   3  session/  tools/  fixes/  formats/  report/
//   2  edits/  conform/  checks/  verify/
//   1  plan/
//   0  geometry/           knows no grid

/** The floor of every folder of src; a file that lies elsewhere has no floor, which is a fault. */
export const FLOORS: ReadonlyMap<string, number> = new Map([
  ['main.tsx', 5],
  ['cli', 5],
  ['ui', 4],
  ['map', 4],
  ['worker', 4],
  ['storage', 4],
  ['session', 3],
  ['tools', 3],
  ['fixes', 3],
  ['formats', 3],
  ['report', 3],
  ['edits', 2],
  ['conform', 2],
  ['checks', 2],
  ['verify', 2],
  ['plan', 1],
  ['geometry', 0],
]);

/** Folders that import nothing of ours but their own: `verify` judges the engine, so it may share nothing with it. */
export const ALONE: ReadonlySet<string> = new Set(['verify']);

/** Where each library may be imported; a library that is not named here may be imported nowhere. `@scope/` stands for all of a scope. */
export const LIBRARIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['maplibre-gl', ['map']],
  ['pmtiles', ['map']],
  ['idb', ['storage']],
  ['solid-js', ['ui', 'main.tsx']],
  ['@kobalte/', ['ui', 'main.tsx']],
  ['@solid-primitives/', ['ui', 'main.tsx']],
  ['lucide-solid', ['ui', 'main.tsx']],
  ['@turf/turf', ['verify']],
  ['flatbush', ['geometry', 'plan', 'conform', 'checks', 'verify', 'formats', 'worker']],
  ['rbush', ['geometry', 'plan']],
  ['polylabel', ['geometry', 'plan', 'map']],
  ['pbf', ['worker']],
  ['geojson-validation', ['formats']],
  // types only; the engine below speaks lattice
  ['geojson', ['checks', 'verify', 'formats', 'report', 'map', 'worker', 'storage', 'ui', 'main.tsx', 'cli']],
  ['node:', ['cli']],
]);

/**
 * Files that may name a place on the network, and where it begins: nothing is asked of it before somebody chose it and gave a key. All other
 * files name none.
 */
export const NAMED_PLACES: ReadonlyMap<string, string> = new Map([
  ['src/ui/model/tianditu.ts', 'https://t{switch:0,1,2,3,4,5,6,7}.tianditu.gov.cn/'],
]);

/** The one folder that starts workers of the page. */
export const STARTS_WORKERS = 'worker';

/** The one folder that starts threads, which are called workers in Node as well. */
export const STARTS_THREADS = 'cli';

/** Below this floor a function depends on its arguments alone: no page, no clock, no dice. */
export const PURE_BELOW = 4;

/** Lines of the longest file that is allowed. */
export const LONGEST = 400;
