import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import main from '../../src/cli/main';
import { FULL, SMALL } from './city-sizes';
import { FAULTS } from './faults/table';
import { makeCity } from './make-city';
import { plant, type Planted } from './plant';
import { score, type FoundFeature, type Score } from './score';
import { cityFiles, type FileName } from './write-city';

/**
 * `node scripts/run.mjs test/planted/run.ts SEED [small | clean]`: plants faults in a city of 8,777 grids (or a smaller one, or none at
 * all), audits its files as the command line does, and says what was found, missed, and reported beyond. Exit code 0: everything was
 * found, and nothing else.
 */
export default async function run(seed = '1', ...words: readonly string[]): Promise<number> {
  const isSmall = words.includes('small');
  const city = makeCity(Number(seed), isSmall ? SMALL : FULL);
  const times = words.includes('clean') ? 0 : isSmall ? 1 : FULL_TIMES;
  const planted = plant(city, Number(seed), FAULTS, times);
  const result = score(planted.faults, await audited(planted));
  console.log(scoreText(planted, result));
  return result.missed.length + result.extra.length === 0 ? 0 : 1;
}

/** How often every fault is planted in the whole city. */
const FULL_TIMES = 2;

/** What the audit finds in the files of a city. */
async function audited({ city }: Planted): Promise<FoundFeature[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-planted-'));
  try {
    const at = (name: string): string => join(folder, name);
    for (const [name, text] of Object.entries(cityFiles(city))) writeFileSync(at(name), text);
    const files = Object.entries(OPTIONS).flatMap(([name, option]) => [option, at(name)]);
    const status = await main('audit', ...files, '--format', 'geojson', '--out', at('audit.geojson'));
    if (status === 2) throw new Error('the audit could not run');
    return (JSON.parse(readFileSync(at('audit.geojson'), 'utf8')) as { features: FoundFeature[] }).features;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const OPTIONS: Readonly<Record<FileName, string>> = {
  'grids.geojson': '--grids',
  'communities.geojson': '--divisions',
  'streets.geojson': '--divisions',
  'buildings.geojson': '--buildings',
  'sites.geojson': '--sites',
  'retired.csv': '--retired',
};

function scoreText({ city, faults }: Planted, { rules, missed, extra }: Score): string {
  const lines = [`${city.grids.length} grids, ${city.houses.length} buildings, ${faults.length} faults`];
  for (const [rule, { expected, found, extra }] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1)))
    lines.push(`${rule.padEnd(20)} ${String(found).padStart(4)} of ${String(expected).padStart(4)}, ${extra} extra`);
  return [...lines, ...missed.map((line) => `missed ${line}`), ...extra.map((line) => `extra  ${line}`)].join('\n');
}
