import { benchConform } from '../conform-bench';
import { generatePlan } from '../generate-plan';
import { MAPSHAPER_VERSION } from '../load-mapshaper';
import { LARGE } from '../plan-sizes';
import { count, promise, table, TIMES_HEAD, timesRow } from '../report';
import { median } from '../statistics';

const ROUNDS = 3;

/** A city with every vertex shaken is made exact in no more time than `mapshaper -clean` takes. */
export async function conform(seed: number): Promise<boolean> {
  const result = await benchConform(generatePlan(seed, { ...LARGE, houses: 0 }), seed, ROUNDS);
  console.log(
    `\nConform a city of ${count(result.vertices)} vertices, each shaken by 1e-9 to 1e-6 degrees; a file of ${result.megabytes.toFixed(0)} MB`,
  );
  const whole = result.conform.map((ms, round) => ms + result.read[round]!);
  table([
    TIMES_HEAD,
    timesRow('reading the file as the product does', result.read),
    timesRow('conform', result.conform),
    timesRow('reading and conform', whole),
    timesRow(`mapshaper ${MAPSHAPER_VERSION}, read -clean write`, result.clean),
    timesRow('  the same with snap-interval=0.000002', result.snapped),
    timesRow('  read and write alone', result.nothing),
  ]);
  console.log(`left open by conform: ${result.left}`);
  const alone = (times: readonly number[]) => times.map((ms, round) => ms - result.nothing[round]!);
  const ratio = (ours: readonly number[], theirs: readonly number[]) => median(ours.map((ms, i) => ms / theirs[i]!));
  console.log(
    `conform / what snap-interval=0.000002 adds to reading and writing: ${ratio(result.conform, alone(result.snapped)).toFixed(2)}`,
  );
  return promise(
    'conform / what mapshaper -clean adds to reading and writing',
    ratio(result.conform, alone(result.clean)),
    {
      most: 1,
    },
  );
}
