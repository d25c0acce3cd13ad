import type { Browser, Page } from '@playwright/test';
import { mainThreadTasks, type CpuProfile, type Task, type TraceEvent } from './main-thread-tasks';

/** What the page's main thread did while somebody worked at it. */
export interface Recorded {
  readonly tasks: readonly Task[];
  /** When the page passed each mark, ms since the recording began. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly name: string;
  readonly at: number;
}

/** Microseconds between two samples: a tenth of the shortest time that is promised anything. */
const INTERVAL = 500;
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'];

const isMapLibre = (url: string): boolean => /maplibre/.test(url);

/** Records what a page does from now on. Only one page of a browser is recorded at a time. */
export async function record(browser: Browser, page: Page): Promise<{ stop(): Promise<Recorded> }> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('Profiler.enable');
  await debug.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await browser.startTracing(page, { categories: CATEGORIES });
  await debug.send('Profiler.start');
  return {
    async stop() {
      const profile = (await debug.send('Profiler.stop')).profile as CpuProfile;
      const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
      await debug.detach();
      return {
        tasks: mainThreadTasks(trace.traceEvents, profile, isMapLibre, 0),
        marks: trace.traceEvents
          .filter(({ cat }) => cat === 'blink.user_timing')
          .map(({ name, ts }) => ({ name, at: (ts - profile.startTime) / 1000 }))
          .sort((a, b) => a.at - b.at),
      };
    },
  };
}
