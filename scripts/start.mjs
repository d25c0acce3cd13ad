import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPage, isBuilt } from './build.mjs';
import { openInDesktop } from './desktop.mjs';
import { ensureReady } from './install.mjs';
import { freePort } from './port.mjs';

// drafts live under the address, so the port is the same from day to day
const PORT = 5173;

console.log('Gridwright 网格绘');
const options = readOptions();
ensureReady();
if (!isBuilt()) {
  console.log('Building the page … · 正在构建页面……');
  await buildPage('warn');
}
await serve();

// the built page and not the development server: one quick load on a slow machine, and the very thing that is shipped
async function serve() {
  const port = await freePort(options.port);
  const { preview } = await import('vite');
  const server = await preview({
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
  });
  const url = `http://localhost:${port}/`;
  if (port !== options.port)
    console.log(
      `Port ${options.port} is taken. Drafts belong to the address: those made under :${options.port} are not seen under :${port}.\n` +
        `端口 ${options.port} 已被占用;草稿按地址保存,换端口后看不到原来的草稿。`,
    );
  console.log(`\n  Open 打开   ${url}\n  Stop 停止   Ctrl+C\n`);
  if (options.open) openInDesktop(url);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      console.log('\nStopped. · 已停止。');
      await server.close();
      process.exit(0);
    });
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    const port = values.port === undefined ? PORT : Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`not a port: ${values.port}`);
    return { port, open: values['no-open'] !== true };
  } catch (error) {
    console.error(`${error.message}\nnpm start -- [--port N] [--no-open]`);
    process.exit(1);
  }
}
