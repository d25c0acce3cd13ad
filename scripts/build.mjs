import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// everything that can change what is built
const SOURCES = ['index.html', 'src', 'data', 'public', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

// kept inside the build: whoever builds anew by another way removes it
const STAMP = join(root, 'dist', '.sources');

/** True where `dist` holds a build of exactly these sources. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Builds the page into `dist`; throws what the build tool throws. */
export async function buildPage(logLevel = 'info') {
  // taken first: a file changed while building makes the next run build again
  const sources = fingerprint();
  const { build } = await import('vite');
  await build({ root, logLevel });
  writeFileSync(STAMP, sources);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of SOURCES) addTo(hash, name);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const full = join(root, path);
  if (!existsSync(full) || path.endsWith('.test.ts')) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`);
    return;
  }
  const bytes = readFileSync(full);
  hash.update(`${path}\n${bytes.length}\n`).update(bytes);
}
