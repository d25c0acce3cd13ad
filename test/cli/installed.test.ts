import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, SAMPLE, workplace } from './run-gridwright';

// what `npm pack` puts into the package, in a folder far from the checkout and its node_modules

const place = workplace();
const program = place.at('bin/gridwright.mjs');

beforeAll(async () => {
  const { buildCli } = (await import('../../scripts/build-cli.mjs')) as { buildCli(folder: string): Promise<void> };
  await buildCli(place.at('bin'));
});
afterAll(place.leave);

test('it runs by itself, and does what the checkout does', () => {
  expect(readdirSync(place.at('bin'))).toContain('aside-thread.mjs');
  expect(readFileSync(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  const args = ['apply', ...SAMPLE, '--edits', place.put('none.json', '[]'), '--out'];
  const run = (...more: string[]) =>
    spawnSync(process.execPath, [program, ...more], { cwd: place.folder, encoding: 'utf8' });
  expect(run(...args, 'installed.geojson')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(place.runCheckout(...args, 'checkout.geojson')).toMatchObject({ status: 0 });
  expect(place.text('installed.geojson')).toBe(place.text('checkout.geojson'));
  expect(run('apply').status).toBe(2);
});

test('it is the command of the package', () => {
  const { bin, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(bin).toEqual({ gridwright: 'dist-cli/gridwright.mjs' });
  expect(spawnSync(process.execPath, [program, '--version'], { encoding: 'utf8' }).stdout).toBe(`${String(version)}\n`);
});

test('Ctrl+C ends it with 130 and leaves no file, also while it waits for its input', async () => {
  const there = readdirSync(place.folder);
  const args = [program, 'apply', ...SAMPLE, '--edits', '-', '--out', 'interrupted.geojson'];
  const child = spawn(process.execPath, args, { cwd: place.folder, stdio: ['pipe', 'ignore', 'ignore'] });
  // more than a pipe holds: it is taken only when the program reads it
  await new Promise((taken) => child.stdin.write(' '.repeat(1 << 20), taken));
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(readdirSync(place.folder)).toEqual(there);
});
