import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureReady } from './install.mjs';

// node scripts/run.mjs FILE.ts [args]: runs a TypeScript file of the project in Node. A default export that is a
// function is called with the arguments; a number that it returns is the exit code.
//
// The file is bundled first (0.1 s) and not run module by module: a call through a module runner costs fifteen times a
// plain one, and benchmarks would measure that.

const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...args] = process.argv.slice(2);
const file = resolve(name ?? '');
if (name === undefined || !existsSync(file)) {
  console.error(`${name === undefined ? '' : `no such file: ${name}\n`}node scripts/run.mjs FILE.ts [args]`);
  process.exit(1);
}
ensureReady();
// inside node_modules, so that the bundle finds the packages
const cache = join(root, 'node_modules', '.cache', 'gridwright');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'run-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
process.setSourceMapsEnabled(true);
process.once('uncaughtException', (error) => {
  console.error(readable(error));
  process.exit(1);
});
// the file reads its own arguments as if Node had been given it
process.argv = [process.argv[0], file, ...args];
process.exitCode = await run();

async function run() {
  try {
    const entry = await bundle();
    // from where the program starts threads of its own
    process.env.GRIDWRIGHT_ENTRY = entry;
    const module = await import(pathToFileURL(entry).href);
    const result = typeof module.default === 'function' ? await module.default(...args) : undefined;
    return typeof result === 'number' ? result : (process.exitCode ?? 0);
  } catch (error) {
    console.error(readable(error));
    return 1;
  }
}

async function bundle() {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    envDir: false,
    // what goes wrong is thrown and printed once
    logLevel: 'silent',
    plugins: [{ name: 'keep-places', enforce: 'pre', transform: keepPlaces }],
    build: {
      ssr: file,
      outDir: folder,
      target: 'node20',
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  return join(folder, 'main.mjs');
}

// a file that looks for others beside itself finds them where it is written, not where it is bundled
function keepPlaces(code, id) {
  const path = id.split('?')[0];
  if (!code.includes('import.meta.url') || path.includes('node_modules')) return null;
  const url = JSON.stringify(pathToFileURL(path).href);
  return { code: code.replaceAll(/\bimport\.meta\.url\b/g, url), map: null };
}

// of the trace, only the lines of the project
function readable(error) {
  if (!(error instanceof Error)) return String(error);
  const [head, ...frames] = (error.stack ?? String(error)).split(/\n(?= {4}at )/);
  const ours = frames.filter((line) => !/node_modules|node:|scripts\/run\.mjs/.test(line));
  const cause = error.cause instanceof Error ? `\ncaused by ${readable(error.cause)}` : '';
  const text = [head, ...ours].join('\n').replaceAll(pathToFileURL(root).href, '').replaceAll(root, '');
  return text + cause;
}
