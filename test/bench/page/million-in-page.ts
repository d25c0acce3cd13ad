import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { deskPage } from '../../browser/desk/desk-page';
import type { BenchPages } from './open-bench-page';
import { record, type Recorded } from './recording';
import { untilChecked } from './take-files';

export interface MillionRun {
  /** Ms since the page was asked for. */
  readonly onTable: number;
  readonly idle: number;
  readonly checked: number;
  /** MB */
  readonly heap: number;
  readonly processes: number;
  readonly opening: Recorded;
}

/** Opens the draft opened last in a tab of its own, and looks at the whole of it until the map rests. */
export async function openMillion(pages: BenchPages): Promise<MillionRun> {
  const page = await pages.blank();
  const recording = await record(pages.browser, page);
  const begin = performance.now();
  const since = (): number => performance.now() - begin;
  await pages.show('product', page);
  await deskPage(page).status.waitFor();
  const onTable = since();
  const idle = await page.evaluate(
    (name) =>
      new Promise<number>((go) => {
        const seen = new PerformanceObserver((list) =>
          list.getEntriesByName(name).forEach((entry) => go(entry.startTime)),
        );
        seen.observe({ type: 'mark', buffered: true });
        for (const entry of performance.getEntriesByName(name)) go(entry.startTime);
      }),
    'map-idle',
  );
  await untilChecked(page);
  const checked = since();
  const opening = await recording.stop();
  const taken = await memory(pages, page);
  await page.close();
  return { onTable, idle, checked, ...taken, opening };
}

/** What the page's own heap holds, and all processes of the browser, in MB; where the machine does not say, NaN. */
async function memory(
  { browser }: BenchPages,
  page: Page,
): Promise<{ readonly heap: number; readonly processes: number }> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('HeapProfiler.collectGarbage');
  const { usedSize } = await debug.send('Runtime.getHeapUsage');
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const resident = processInfo.map(({ id }) => residentMegabytes(id));
  return { heap: Math.round(usedSize / 1e6), processes: resident.reduce((sum, each) => sum + each, 0) };
}

function residentMegabytes(process: number): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s*(\d+)/.exec(status)![1]) / 1024);
  } catch {
    return NaN;
  }
}
