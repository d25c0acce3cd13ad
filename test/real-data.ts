import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of a real data set ("nyc"): in GRIDWRIGHT_DATA, else in ../shared/data beside the repository; null where it is not there. */
export function realData(folder: string): string | null {
  const path = join(process.env['GRIDWRIGHT_DATA'] || join(root, '..', 'shared', 'data'), folder);
  return existsSync(path) ? path : null;
}

/**
 * The folder of a real data set; where it is not there, skips the test that asks and says why. `skip` is the runner's:
 * `realDataOrSkip('nyc', context.skip)` in vitest, `realDataOrSkip('nyc', (why) => test.skip(true, why))` in Playwright.
 */
export function realDataOrSkip(folder: string, skip: (why: string) => void): string {
  const path = realData(folder);
  if (path !== null) return path;
  skip(wantOf(folder));
  throw new Error('skip did not end the test');
}

/** What a skipped test says that wants a data set; the summary of a run counts by it. */
export function wantOf(folder: string): string {
  return `no real data: ${folder} (GRIDWRIGHT_DATA)`;
}
