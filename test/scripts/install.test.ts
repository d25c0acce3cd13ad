import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { whyInstall } from '../../scripts/install.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridwright-install-'));
  lock({ '': { version: '0.1.0' }, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a fresh clone has nothing', () => {
  expect(whyInstall(folder)).toBe('The packages are not installed yet.');
});

test('an installation that was interrupted is none: npm writes its record last', () => {
  mkdirSync(join(folder, 'node_modules', 'a'), { recursive: true });
  expect(whyInstall(folder)).toBe('The packages are not installed yet.');
});

test('what is installed is what is asked for', () => {
  installed({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } });
  expect(whyInstall(folder)).toBeNull();
});

test.each([
  ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
  ['the same version with other content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }],
  ['a package that is missing', {}],
])('%s', (_situation, packages) => {
  installed(packages);
  expect(whyInstall(folder)).toBe('The installed packages are not those of package-lock.json.');
});

test('a package for another system need not be there', () => {
  lock({ 'node_modules/b': { version: '1.0.0', optional: true } });
  installed({});
  expect(whyInstall(folder)).toBeNull();
});

function lock(packages: object): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
}

function installed(packages: object): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}
