import { chromium, type Browser, type Page } from '@playwright/test';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { launchOptions } from '../../../scripts/browser.mjs';
import { freePort } from '../../../scripts/port.mjs';

export interface BenchPages {
  readonly browser: Browser;
  /** An empty tab. */
  blank(): Promise<Page>;
  /** Puts the product into a tab, or the map library with nothing else. Both see the same drafts. */
  show(what: 'product' | 'bare', page: Page): Promise<void>;
  close(): Promise<void>;
}

const BARE = 'test/bench/page/bare-map.html';

/** Builds the product and the bare map beside it, serves both from one address, and starts a browser. */
export async function openBenchPages(root: string, folder: string, built?: string): Promise<BenchPages> {
  const outDir = built ?? folder;
  if (built === undefined)
    await build({
      root,
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true, rolldownOptions: { input: [join(root, 'index.html'), join(root, BARE)] } },
    });
  const port = await freePort(4600);
  const server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
  });
  const browser = await chromium.launch(launchOptions());
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return {
    browser,
    async blank() {
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`the page threw: ${error.message}`));
      return page;
    },
    async show(what, page) {
      const answer = await page.goto(`http://127.0.0.1:${port}/${what === 'bare' ? BARE : ''}`);
      // a build from elsewhere may lack the bare map, and nobody would ever be ready
      if (!answer?.ok()) throw new Error(`${outDir} has no ${what} page`);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Everything takes long where the machine is busy; what hangs is still found. */
const PATIENCE_MS = 900_000;
