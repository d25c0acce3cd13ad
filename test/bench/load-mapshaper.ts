import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the bench uses of mapshaper: commands as on its command line, files in and out as texts. */
export interface Mapshaper {
  applyCommands(commands: string, files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, Buffer>>>;
}

/** The last version that brings no native database with it. */
export const MAPSHAPER_VERSION = '0.6.113';

/** mapshaper as a library. */
export const loadMapshaper = (): Mapshaper => createRequire(join(installed(), 'from.js'))('mapshaper') as Mapshaper;

/** The script of its command line. */
export const mapshaperScript = (): string => join(installed(), 'node_modules', 'mapshaper', 'bin', 'mapshaper');

/**
 * The folder of mapshaper, installed for the bench alone and on its first run: its 150 packages are no business of who builds or tests
 * the product.
 */
function installed(): string {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/gridwright/mapshaper', import.meta.url));
  if (!existsSync(join(folder, 'node_modules', 'mapshaper', 'package.json'))) {
    console.log(`installing mapshaper ${MAPSHAPER_VERSION} for the comparison …`);
    const what = ['install', '--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error'];
    execFileSync('npm', [...what, '--prefix', folder, `mapshaper@${MAPSHAPER_VERSION}`], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  return folder;
}
