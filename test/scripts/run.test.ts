import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));
const lattice = fileURLToPath(new URL('../../src/geometry/lattice', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-run-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the default export gets the arguments, and the number it returns is the exit code', () => {
  const { status, stdout } = run(
    'export default (a: string, b: string): number => { console.log(a + b); return 7; };',
    'x',
    'y',
  );
  expect(stdout).toBe('xy\n');
  expect(status).toBe(7);
});

test('it imports what the page imports', () => {
  const { status, stdout } = run(`import * as lattice from ${JSON.stringify(lattice)};\nconsole.log(typeof lattice);`);
  expect(stdout).toBe('object\n');
  expect(status).toBe(0);
});

test('an error names the line as it was written, and nothing of the machinery', () => {
  const { status, stderr } = run('type A = 1;\n\n\nexport default (): A => {\n  throw new Error("broken");\n};');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Error: broken\n {4}at .*main\.ts:5:9\)?\n$/);
});

test('an error that comes later fails the run too', () => {
  const { status, stderr } = run('setTimeout(() => { throw new Error("late"); }, 1);');
  expect(status).toBe(1);
  expect(stderr).toContain('Error: late');
});

test('a file that does not parse is named', () => {
  const { status, stderr } = run('export const = 1;');
  expect(status).toBe(1);
  expect(stderr).toContain('main.ts');
});

test('a file that is not there is one line', () => {
  const { status, stderr } = spawnSync(process.execPath, [script, 'nowhere.ts'], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('no such file: nowhere.ts');
});

function run(source: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const file = join(folder, 'main.ts');
  writeFileSync(file, source);
  // colours would stand between the words
  return spawnSync(process.execPath, [script, file, ...args], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  });
}
