import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';
import { freePort } from './scripts/port.mjs';

// found once and handed on in the environment: every worker process reads this file again
const port = Number((process.env['GRIDWRIGHT_TEST_PORT'] ??= String(await freePort(4173))));
const url = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results',
  // a browser that draws by the processor needs a core for itself
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./test/skipped/playwright-reporter.ts']],
  use: {
    baseURL: url,
    browserName: 'chromium',
    headless: true,
    launchOptions: launchOptions(),
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
