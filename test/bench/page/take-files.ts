import type { Page } from '@playwright/test';
import { deskPage } from '../../browser/desk/desk-page';
import { pattern } from '../../browser/desk/words';

/** Takes files into a new draft, as a planner does, and waits until every rule has been run and all is kept. */
export async function takeFiles(page: Page, files: readonly string[]): Promise<void> {
  await page
    .locator('.start-card input[type=file]')
    .first()
    .setInputFiles([...files]);
  await page.locator('.dialog button[type=submit]:enabled').click();
  await untilReady(page);
}

/** Until every rule has been run and all is kept, however long it takes. */
export async function untilReady(page: Page): Promise<void> {
  const { status, words } = deskPage(page);
  await status.waitFor();
  await page
    .getByRole('banner')
    .getByText(pattern(words, 'saved.at', ['time']))
    .waitFor();
  await untilChecked(page);
}

export async function untilChecked(page: Page): Promise<void> {
  const { status, words } = deskPage(page);
  const stale = words.t('status.stale', { what: words.t('status.no-gap') });
  await status.getByLabel(stale, { exact: true }).waitFor({ state: 'detached' });
}
