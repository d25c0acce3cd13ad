import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { launchOptions } from '../../../scripts/browser.mjs';
import { freePort } from '../../../scripts/port.mjs';
import { mainThreadTasks, type CpuProfile, type Task, type TraceEvent } from './main-thread-tasks';

/** What a person does, in its order, and from when on. Milliseconds since the trace began. */
export interface Step {
  readonly name: string;
  readonly at: number;
}

export interface PageRun {
  readonly steps: readonly Step[];
  readonly tasks: readonly Task[];
  /** The verdict as the page says it. */
  readonly verdict: string;
}

/** Shorter tasks are not listed. */
const LISTED_MS = 30;
const PATIENCE_MS = 900_000;

/** Opens files for an audit in the page as it is built, waits for the verdict, walks and filters, and tells every long task. */
export async function auditInPage(root: string, outDir: string, files: readonly string[]): Promise<PageRun> {
  const port = await freePort(4600);
  const server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
  });
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator('.start-card').waitFor();
    const debug = await page.context().newCDPSession(page);
    await debug.send('Profiler.enable');
    await debug.send('Profiler.setSamplingInterval', { interval: 1000 });
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'] });
    await debug.send('Profiler.start');
    const begin = performance.now();
    const steps: Step[] = [];
    const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      steps.push({ name, at: performance.now() - begin });
      await work();
    };
    await audit(page, files, step);
    const verdict = (await page.locator('.verdict p').first().innerText()).trim();
    const { profile } = await debug.send('Profiler.stop');
    const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const isMapLibre = (url: string): boolean => /maplibre/.test(url);
    return {
      steps,
      tasks: mainThreadTasks(trace.traceEvents, profile as CpuProfile, isMapLibre, LISTED_MS),
      verdict,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function audit(
  page: Page,
  files: readonly string[],
  step: (name: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS);
  const key = async (name: string): Promise<void> => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press(name);
    await page.waitForTimeout(1500);
  };
  await step('read the files', async () => {
    await page
      .locator('.start-card input[type=file]')
      .last()
      .setInputFiles([...files]);
    await page.locator('.dialog button[type=submit]:enabled').waitFor();
  });
  await step('open and check the plan', async () => {
    await page.locator('.dialog button[type=submit]').click();
    await page.locator('.verdict:not(.pending)').waitFor();
  });
  await step('draw the map', () => page.waitForTimeout(15_000));
  await step('walk', async () => {
    for (let i = 0; i < 5; i++) await key('n');
  });
  await step('group, filter and search', async () => {
    for (const by of ['community', 'severity', 'rule']) {
      await page.locator('.filter-line select').first().selectOption(by);
      await page.waitForTimeout(1500);
    }
    await page.locator('.toggle').click();
    await page.waitForTimeout(1500);
    await page.locator('.toggle').click();
    await page.locator('.finding-filters input').pressSequentially('330199', { delay: 200 });
    await page.locator('.finding-filters input').fill('');
    await page.waitForTimeout(1500);
  });
  await step('scroll the list', async () => {
    await page.locator('.finding-tree').hover();
    for (let i = 0; i < 10; i++) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(150);
    }
  });
}
