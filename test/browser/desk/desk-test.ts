import { test as base } from '@playwright/test';
import { deskPage, type DeskPage } from './desk-page';

/**
 * A test at the desk. Motion is reduced, as a planner can ask the system to: the map then goes to a place at once. What the page
 * throws and nobody catches fails the test, whatever it looked at.
 */
export const test = base.extend<{ desk: DeskPage }>({
  contextOptions: async ({ contextOptions }, use) => use({ ...contextOptions, reducedMotion: 'reduce' }),
  // a browser that draws by the processor takes a fraction of the time for a small window
  viewport: { width: 1024, height: 640 },
  desk: async ({ page }, use) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await use(deskPage(page));
    if (thrown.length > 0) throw new Error(`the page threw: ${thrown.join('; ')}`);
  },
});

export { expect } from '@playwright/test';
