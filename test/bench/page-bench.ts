import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { City } from '../planted/city';
import { FULL, SMALL } from '../planted/city-sizes';
import { FAULTS } from '../planted/faults/table';
import { makeCity } from '../planted/make-city';
import { plant } from '../planted/plant';
import { cityFiles } from '../planted/write-city';
import { environmentText } from './environment';
import { crowded } from './page/crowded';
import { auditInPage } from './page/audit-in-page';
import { workAtDesk } from './page/desk-in-page';
import { openBenchPages, type BenchPages } from './page/open-bench-page';
import { openMillion } from './page/million-in-page';
import { takeFiles } from './page/take-files';
import { listTasks } from './page/list-tasks';
import { promise, table } from './report';
import { median, p95 } from './statistics';

/**
 * npm run bench:page [-- audit desk million --small]: works in a city of 8,777 grids and 283,000 buildings in a real browser, and counts what
 * the page's main thread does for it. What counts is the time that the thread ran: on a machine that does other things beside, a task also
 * waits, and that is no fault of the page. Exit 1 where a promise is missed.
 */
export default async function main(...args: string[]): Promise<number> {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(`no such part: ${unknown.join(', ')}\nparts: ${Object.keys(PARTS).join(', ')}`);
    return 2;
  }
  const small = args.includes('--small');
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-page-'));
  const held: boolean[] = [];
  try {
    console.log(environmentText());
    const pages = await openBenchPages(
      root,
      join(folder, 'page'),
      args.find((arg) => arg.startsWith('--dist='))?.slice(7),
    );
    try {
      for (const [name, part] of Object.entries(PARTS))
        if (wanted.length === 0 || wanted.includes(name)) held.push(await part(pages, folder, small));
    } finally {
      await pages.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return held.every(Boolean) ? 0 : 1;
}

const SEED = 1;
/** From where on a page feels stuck. */
const MOST_MS = 50;
/** A frame of sixty a second. */
const FRAME_MS = 16;
/** Buildings of the largest city that the product is for. */
const MILLION = 1_000_000;

const root = fileURLToPath(new URL('../..', import.meta.url));

type Part = (pages: BenchPages, folder: string, small: boolean) => Promise<boolean>;

const PARTS: Readonly<Record<string, Part>> = { audit, desk, million };

/** The planted city, with as many houses as it has, or so many. */
function cityOf(folder: string, small: boolean, houses?: number): { readonly city: City; readonly files: string[] } {
  const planted = plant(makeCity(SEED, small ? SMALL : FULL), SEED, FAULTS, 1).city;
  const city = houses === undefined ? planted : crowded(planted, houses);
  const texts = cityFiles(city);
  const files = (['grids.geojson', 'communities.geojson', 'streets.geojson', 'buildings.geojson'] as const).map(
    (name) => {
      const path = join(folder, name);
      writeFileSync(path, texts[name]);
      return path;
    },
  );
  console.log(`\n${city.grids.length} grids, ${city.houses.length} buildings`);
  return { city, files };
}

async function audit(pages: BenchPages, folder: string, small: boolean): Promise<boolean> {
  const { files } = cityOf(folder, small);
  const page = await pages.blank();
  await pages.show('product', page);
  const run = await auditInPage(pages, page, files);
  await page.close();
  console.log(run.verdict);
  return listTasks('An audit', run.recorded, MOST_MS);
}

async function desk(pages: BenchPages, folder: string, small: boolean): Promise<boolean> {
  const { city, files } = cityOf(folder, small);
  const page = await pages.blank();
  await pages.show('product', page);
  await takeFiles(page, files);
  const run = await workAtDesk(pages, page, city);
  await page.close();
  console.log(
    `\nAt the desk: ${run.commits.length} edits, of which ${run.done} were done, ${run.previews.length} moves of the pointer`,
  );
  const row = (name: string, ms: readonly number[]): string[] => [
    name,
    median(ms).toFixed(1),
    p95(ms).toFixed(1),
    Math.max(...ms).toFixed(1),
  ];
  table([
    ['own work, ms', 'median', 'p95', 'longest'],
    row('a move of the pointer with its preview', run.previews),
    row('an edit until the map is told', run.commits),
    row('an edit until the page rests', run.aftermaths),
    row('an edit taken back', run.undos),
  ]);
  table([
    ['frames a second while panning', ...run.frames.map((_, i) => `round ${i + 1}`)],
    ['the page', ...run.frames.map(({ product }) => product.toFixed(1))],
    ['the map library alone', ...run.frames.map(({ bare }) => bare.toFixed(1))],
  ]);
  return [
    promise('pointer to preview, p95 of own work in ms', p95(run.previews), { most: FRAME_MS }),
    promise('edit to map, p95 of own work in ms', p95(run.commits), { most: MOST_MS }),
    promise(
      'frames while panning, page / map library alone',
      median(run.frames.map((each) => each.product / each.bare)),
      {
        least: 0.9,
      },
    ),
    listTasks('Drawing', run.drawing, MOST_MS),
    listTasks('Reopening the draft', run.reopening, MOST_MS),
  ].every(Boolean);
}

async function million(pages: BenchPages, folder: string, small: boolean): Promise<boolean> {
  const { files } = cityOf(folder, small, small ? MILLION / 10 : MILLION);
  const page = await pages.blank();
  await pages.show('product', page);
  await takeFiles(page, files);
  await page.close();
  const run = await openMillion(pages);
  console.log(`\nOpening the draft anew, ms after the page began`);
  table([
    ['', 'ms'],
    ['the plan is on the table', run.onTable.toFixed(0)],
    ['first idle of the map', run.idle.toFixed(0)],
    ['every rule has been run', run.checked.toFixed(0)],
  ]);
  console.log(`memory: ${run.heap} MB in the page’s heap, ${run.processes} MB in the browser’s processes`);
  return listTasks('Opening it', run.opening, MOST_MS);
}
