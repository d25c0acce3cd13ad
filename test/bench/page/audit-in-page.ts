import type { Page } from '@playwright/test';
import type { BenchPages } from './open-bench-page';
import { record, type Recorded } from './recording';

export interface PageRun {
  readonly recorded: Recorded;
  /** The verdict as the page says it. */
  readonly verdict: string;
}

/** Opens files for an audit in the page, waits for the verdict, walks and filters. */
export async function auditInPage(pages: BenchPages, page: Page, files: readonly string[]): Promise<PageRun> {
  await page.locator('.start-card').waitFor();
  const recording = await record(pages.browser, page);
  await audit(page, files, async (name, work) => {
    await page.evaluate((text) => performance.mark(text), name);
    await work();
  });
  const verdict = (await page.locator('.verdict p').first().innerText()).trim();
  return { recorded: await recording.stop(), verdict };
}

async function audit(
  page: Page,
  files: readonly string[],
  step: (name: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
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
