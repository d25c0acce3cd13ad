import { conform, DEFAULT_TOLERANCE } from '../../src/conform/conform';
import { isProblem } from '../../src/formats/file-problem';
import { readGeojson } from '../../src/formats/read-geojson';
import { readGrids } from '../../src/formats/read-grids';
import { toDegrees } from '../../src/geometry/lattice';
import type { Grid } from '../../src/plan/grid';
import { Random } from '../random';
import { collectGarbage } from './collect-garbage';
import type { GeneratedPlan } from './generate-plan';
import { loadMapshaper } from './load-mapshaper';
import { timed } from './statistics';

export interface ConformTimes {
  readonly megabytes: number;
  readonly vertices: number;
  /** Milliseconds, round by round: reading the file as the product does, and conforming what was read. */
  readonly read: readonly number[];
  readonly conform: readonly number[];
  /** mapshaper, with the file read and written: `-clean` as it stands, with the right snapping distance, and nothing at all. */
  readonly clean: readonly number[];
  readonly snapped: readonly number[];
  readonly nothing: readonly number[];
  /** What conforming left open: none, where it did its work. */
  readonly left: number;
}

/**
 * A whole city of which every vertex was moved by 1e-9 to 1e-6 degrees, each copy of it by itself, so that no border matches any more:
 * made exact again by `conform`, and by `mapshaper -clean`, in turn.
 */
export async function benchConform(plan: GeneratedPlan, seed: number, rounds: number): Promise<ConformTimes> {
  const mapshaper = loadMapshaper();
  const text = shakenFile(plan.grids, new Random(seed));
  const run = async (commands: string): Promise<number> => {
    collectGarbage();
    const start = performance.now();
    await mapshaper.applyCommands(commands, { 'city.json': text });
    return performance.now() - start;
  };
  const [read, conformed, clean, snapped, nothing]: number[][] = [[], [], [], [], []];
  let left = 0;
  let vertices = 0;
  for (let round = 0; round < rounds; round++) {
    collectGarbage();
    const grids = timed(() => gridsOf(text));
    vertices = grids.result.reduce(
      (sum, { shape }) => sum + shape.flat().reduce((n, ring) => n + ring.length / 2, 0),
      0,
    );
    const done = timed(() => conform([], grids.result, { tolerance: DEFAULT_TOLERANCE }));
    if ('refused' in done.result) throw new Error(done.result.refused);
    left = done.result.left.length;
    read!.push(grids.ms);
    conformed!.push(done.ms);
    clean!.push(await run('-i city.json -clean -o out.json'));
    snapped!.push(await run('-i city.json -clean snap-interval=0.000002 -o out.json'));
    nothing!.push(await run('-i city.json -o out.json'));
  }
  return {
    megabytes: text.length / 1e6,
    vertices,
    read: read!,
    conform: conformed!,
    clean: clean!,
    snapped: snapped!,
    nothing: nothing!,
    left,
  };
}

function gridsOf(text: string): readonly Grid[] {
  const collection = readGeojson(text, 'city');
  const result = isProblem(collection) ? collection : readGrids(collection);
  if (isProblem(result)) throw new Error(JSON.stringify(result));
  return result.grids;
}

function shakenFile(grids: readonly Grid[], random: Random): string {
  const shaken = (units: number): number => toDegrees(units) + (random.next() * 2 - 1) * 10 ** (-9 + 3 * random.next());
  const features = grids.map(({ code, name, community, kind, category, introduction, shape }) => ({
    type: 'Feature',
    properties: { code, name, community, kind, category, introduction },
    geometry: {
      type: 'MultiPolygon',
      coordinates: shape.map((polygon) =>
        polygon.map((ring) => {
          const places: [number, number][] = [];
          for (let i = 0; i < ring.length; i += 2) places.push([shaken(ring[i]!), shaken(ring[i + 1]!)]);
          return [...places, places[0]!];
        }),
      ),
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}
