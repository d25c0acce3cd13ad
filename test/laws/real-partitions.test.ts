import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkAll, findingsOf } from '../../src/checks/check';
import type { Shape } from '../../src/geometry/lattice';
import { edgeKeys } from '../../src/plan/edge-keys';
import type { World } from '../../src/plan/world';
import { secondCheck } from '../../src/session/second-check';
import { openGeosOverlay, type GeosOverlay } from '../bench/geos-overlay';
import { realDataOrSkip } from '../real-data';
import { openGeos, type Geos } from './geos';
import { moveBy } from './moves/move';
import { conformedPlan } from './partitions/conformed-plan';
import { readPartition, type Partition } from './partitions/read-partition';
import { nearRim } from './partitions/rim';
import { DRIFT } from './proof/by-edit';
import { wander } from './proof/wander';
import { facesOf } from './proof/faces';

/**
 * Partitions as others published them go through `conform` and then through a thousand random edits, and stay what they are for
 * everybody: GEOS says so of the whole coverage, before and after; Turf of every grid that is not as it was; and an edge without its
 * reverse lies where one lay before. (GEOS alone does not see a wide gap.)
 */
const PARTITIONS: readonly Partition[] = [
  // census areas, by the first digits of their codes
  {
    folder: 'birmingham',
    grids: 'output_areas.geojson',
    names: { code: 'OA11CD' },
    communityOf: (code) => code.slice(0, 7),
  },
  // villages in towns
  {
    folder: 'taiwan',
    grids: 'villages.geojson',
    names: { code: 'VILLCODE', name: 'VILLNAME', community: 'TOWNCODE' },
  },
  // election districts in assembly districts
  {
    folder: 'nyc',
    grids: 'districts.geojson',
    names: { code: 'ElectDist' },
    communityOf: (code) => code.slice(0, -3),
  },
  // precincts in counties
  { folder: 'virginia', grids: 'precincts.geojson', names: { code: 'CODE', name: 'NAME', community: 'COUNTY' } },
];

const EDITS = 1_000;
const TIMEOUT = 3_600_000;
const VERBS = {
  split: 8,
  draw: 5,
  carve: 5,
  merge: 9,
  reshape: 6,
  assign: 6,
  retire: 3,
  'move-vertex': 5,
  'add-vertex': 5,
  'delete-vertex': 4,
  straighten: 4,
  detach: 2,
} as const;
const unhurried = { signal: new AbortController().signal, progress: () => undefined };

let geos: Geos;
let overlay: GeosOverlay;
beforeAll(async () => {
  [geos, overlay] = await Promise.all([openGeos(), openGeosOverlay()]);
});

describe('a thousand edits in a partition as it was published', () => {
  test.for(PARTITIONS)('$folder', { timeout: TIMEOUT }, async (partition, { skip }) => {
    const world = conformedPlan(readPartition(partition, realDataOrSkip(partition.folder, skip)), overlay);
    expect(faultsOf(world)).toEqual([]);
    const imported = { grids: [...world.grids.values()] };
    const isOnRim = nearRim(openEdges(world), DRIFT);

    const refused = new Map<string, number>();
    const moves = fc.sample(moveBy({ verbs: VERBS }), { seed: 1, numRuns: EDITS });
    for (const { answer } of wander(world, moves))
      if ('refused' in answer) refused.set(answer.refused, (refused.get(answer.refused) ?? 0) + 1);
    expect([...refused.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(EDITS / 2);
    expect([...refused.keys()]).not.toContain('not-exact');

    expect(faultsOf(world)).toEqual([]);
    expect(openEdges(world).filter((edge) => !isOnRim(edge))).toEqual([]);
    const answer = await secondCheck({ world, findings: findingsOf(checkAll(world)) }, imported, unhurried);
    expect(answer.grids).toBeGreaterThan(EDITS / 4);
    expect(answer.disagreements).toEqual([]);
  });
});

const drawn = ({ grids }: World): Shape[] =>
  [...grids.values()].map(({ shape }) => shape).filter(({ length }) => length > 0);

function faultsOf(world: World): string[] {
  const shapes = drawn(world);
  const checked = checkAll(world);
  return [
    ...(geos.coverageIsValid(shapes) ? [] : ['GEOS: no valid coverage']),
    ...geos.invalid(shapes).map((wkt) => `GEOS: not valid: ${wkt.slice(0, 200)}`),
    ...(['gap', 'overlap'] as const).flatMap((kind) => facesOf(checked, kind).map(({ id }) => id)),
  ];
}

const openEdges = (world: World) => [...edgeKeys().unpaired(drawn(world)).values()];
