import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage, isBuilt } from '../../scripts/build.mjs';
import { FULL, SMALL } from '../planted/city-sizes';
import { makeCity } from '../planted/make-city';
import { plant } from '../planted/plant';
import { FAULTS } from '../planted/faults/table';
import { cityFiles } from '../planted/write-city';
import { environmentText } from './environment';
import { auditInPage } from './page/audit-in-page';
import type { Owner, Task } from './page/main-thread-tasks';

// npm run bench:page [-- --small]: audits a city of 8,777 grids and 288,000 buildings in a real browser and lists every long task of
// the page's main thread. Exit 1 where one of ours ran for more than 50 ms. What counts is the time that the thread ran: on a machine
// that does other things beside, a task also waits, and that is no fault of the page.

const MOST_MS = 50;
const SEED = 1;
const LAYERS = ['grids.geojson', 'communities.geojson', 'streets.geojson', 'buildings.geojson'] as const;

const root = fileURLToPath(new URL('../..', import.meta.url));

export default async function main(...args: string[]): Promise<number> {
  const built = args.find((arg) => arg.startsWith('--dist='))?.slice(7);
  if (built === undefined && !isBuilt()) await buildPage('warn');
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-page-'));
  try {
    mkdirSync(folder, { recursive: true });
    const city = plant(makeCity(SEED, args.includes('--small') ? SMALL : FULL), SEED, FAULTS, 1).city;
    const texts = cityFiles(city);
    for (const name of LAYERS) writeFileSync(join(folder, name), texts[name]);
    console.log(`${city.grids.length} grids, ${city.houses.length} buildings; ${environmentText()}`);
    const run = await auditInPage(
      root,
      built ?? 'dist',
      LAYERS.map((name) => join(folder, name)),
    );
    console.log(`\n${run.verdict}\n`);
    const nameAt = (at: number): string => run.steps.findLast((step) => step.at <= at + 50)?.name ?? '';
    const list = (title: string, owner: Owner): readonly Task[] => {
      const tasks = run.tasks.filter((task) => task.owner === owner).sort((a, b) => b.own - a.own);
      console.log(`${title}: ${tasks.length} over 30 ms, the longest ${Math.round(tasks[0]?.own ?? 0)} ms`);
      for (const { at, wall, cpu, own, where } of tasks.slice(0, 25))
        console.log(
          `  ${own.toFixed(0).padStart(5)} ms own ${cpu.toFixed(0).padStart(5)} ran ${wall.toFixed(0).padStart(5)} by the clock` +
            `  at ${(at / 1000).toFixed(1).padStart(6)} s  ${nameAt(at)}: ${where.join(', ')}`,
        );
      return tasks;
    };
    const ours = list('Ours', 'ours');
    const browsers = list("\nThe browser's own, no script on the stack", 'browser');
    list("\nMapLibre's own", 'maplibre');
    const late = [...ours, ...browsers].filter(({ own }) => own > MOST_MS);
    console.log(`\n${late.length === 0 ? 'met' : 'MISSED'}: no task of ours over ${MOST_MS} ms (${late.length} are)`);
    return late.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
