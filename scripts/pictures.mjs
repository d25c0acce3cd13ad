import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureReady } from './install.mjs';

// npm run pictures [-- NAME …] [-- --url http://…] [-- --out FOLDER]: photographs the page, with the sample on the table, into
// docs/pictures. With names, only those whose name begins so. With --url, a page that is served already.

const root = fileURLToPath(new URL('..', import.meta.url));
// they are kept in the repository: all together stay below this
const MOST_BYTES = 6e6;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, out: { type: 'string' } },
});
ensureReady();
const { SCENES } = await import('./pictures/scenes.mjs');
const wanted = SCENES.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.startsWith(part)),
);
if (wanted.length === 0) {
  console.error(`no such picture: ${positionals.join(', ')}\n${SCENES.map(({ name }) => name).join('\n')}`);
  process.exit(1);
}
process.exitCode = await makeAll();

async function makeAll() {
  const { chromium } = await import('@playwright/test');
  const { launchOptions } = await import('./browser.mjs');
  const { takePicture } = await import('./pictures/take-picture.mjs');
  const folder = values.out ?? join(root, 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  const server = values.url === undefined ? await serve() : null;
  const browser = await chromium.launch(launchOptions());
  let total = 0;
  try {
    for (const scene of wanted) {
      const png = await takePicture(browser, values.url ?? server.url, scene);
      const file = join(folder, `${scene.name}.png`);
      writeFileSync(file, png);
      total += statSync(file).size;
      console.log(`  ${scene.name.padEnd(20)} ${String(Math.round(png.length / 1000)).padStart(5)} kB`);
    }
  } finally {
    await browser.close();
    await server?.close();
  }
  console.log(`  ${'together'.padEnd(20)} ${String(Math.round(total / 1000)).padStart(5)} kB`);
  if (total <= MOST_BYTES) return 0;
  console.error(`The pictures may take ${MOST_BYTES / 1000} kB together.`);
  return 1;
}

async function serve() {
  const { buildPage, isBuilt } = await import('./build.mjs');
  const { freePort } = await import('./port.mjs');
  if (!isBuilt()) await buildPage('warn');
  const { preview } = await import('vite');
  const port = await freePort(4400);
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
  });
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
