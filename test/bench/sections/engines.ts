import { benchEngines, type EngineTimes } from '../engines-bench';
import { generatePlan } from '../generate-plan';
import { SMALL } from '../plan-sizes';
import { promise, table } from '../report';
import { median } from '../statistics';

const LEAST = 3;
const EDITS = 300;

/** One edit's cut and dissolve is at least three times faster than the same by Turf, and than the same by GEOS. */
export async function engines(seed: number): Promise<boolean> {
  const results = await benchEngines(generatePlan(seed, SMALL), seed, EDITS);
  console.log(`\nThe same edit by three engines, from shapes to shapes, ms, medians of ${EDITS} in turn`);
  const ratio = (result: EngineTimes, other: 'turf' | 'geos' | 'geosInside') =>
    median(result[other].map((ms, i) => ms / result.ours[i]!));
  table([
    ['', 'grids', 'ours', 'Turf', 'GEOS', 'its overlays', 'Turf/ours', 'GEOS/ours', 'overlays/ours', 'areas apart'],
    ...results.map((result) => [
      result.what,
      result.touched.toFixed(1),
      ...(['ours', 'turf', 'geos', 'geosInside'] as const).map((engine) => median(result[engine]).toFixed(3)),
      ...(['turf', 'geos', 'geosInside'] as const).map((other) => ratio(result, other).toFixed(1)),
      result.apart.toFixed(3),
    ]),
  ]);
  return results
    .flatMap((result) => [
      promise(`${result.what}: Turf / ours`, ratio(result, 'turf'), { least: LEAST }),
      promise(`${result.what}: GEOS / ours`, ratio(result, 'geos'), { least: LEAST }),
    ])
    .every(Boolean);
}
