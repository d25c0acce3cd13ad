import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the sample plan. */
export const sample = (name: 'grids' | 'divisions' | 'buildings'): string =>
  join(root, 'data/sample', `${name}.geojson`);

export const SAMPLE = ['--grids', sample('grids'), '--divisions', sample('divisions')];

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own, in which the program is run as a person does it who has installed it. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-cli-'));
  const program = mkdtempSync(join(tmpdir(), 'gridwright-bin-'));
  const at = (name: string): string => join(folder, name);
  let isBuilt = false;
  /** Bundled once for all runs: out of the checkout every one of them takes a second for it. */
  const installed = (): string => {
    if (!isBuilt) execFileSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), program], { cwd: root });
    isBuilt = true;
    return join(program, 'gridwright.mjs');
  };
  return {
    folder,
    at,
    /** Puts a file there; its name is what the program is given. */
    put(name: string, value: unknown): string {
      writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value));
      return name;
    },
    text: (name: string): string => readFileSync(at(name), 'utf8'),
    json: <T>(name: string): T => JSON.parse(readFileSync(at(name), 'utf8')) as T,
    run: (...args: string[]): Run =>
      spawnSync(process.execPath, [installed(), ...args], { cwd: folder, encoding: 'utf8' }),
    /** Out of the sources, as it is done in a checkout. */
    runCheckout(...args: string[]): Run {
      const command = ['run', '-s', '--prefix', root, 'gridwright', '--', ...args];
      return spawnSync('npm', command, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
    },
    leave: (): void => [folder, program].forEach((each) => rmSync(each, { recursive: true })),
  };
}
