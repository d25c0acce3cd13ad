import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureReady } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// each returns whether it passed; the order is from quick to slow
const STAGES = {
  types: () =>
    // mapped first: both are wanted, also where the first fails
    ['tsconfig.json', 'test/tsconfig.json']
      .map((project) => node('typescript/bin/tsc', '-p', project, '--noEmit'))
      .every(Boolean),
  format: () => node('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  unit: () => node('vitest/vitest.mjs', 'run', '--allowOnly=false'),
  build: () => attempt((build) => build.buildPage()),
  browser: async () =>
    (await attempt((build) => build.isBuilt() || build.buildPage('warn'))) &&
    (await haveBrowser()) &&
    node('@playwright/test/cli.js', 'test', '--forbid-only'),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(STAGES, name));
if (unknown.length > 0) {
  console.error(`no such stage: ${unknown.join(', ')}\nnpm test -- [${Object.keys(STAGES).join('] [')}]`);
  process.exit(1);
}
ensureReady();
const folder = mkdtempSync(join(tmpdir(), 'gridwright-test-'));
const skippedFile = join(folder, 'skipped.jsonl');
try {
  const results = await runAll(Object.keys(STAGES).filter((name) => wanted.length === 0 || wanted.includes(name)));
  summarize(results);
  process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// all of them, whatever fails: one run tells everything
async function runAll(names) {
  const results = [];
  for (const name of names) {
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    const start = performance.now();
    const passed = await STAGES[name]();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
    results.push({ name, passed, seconds });
  }
  return results;
}

function summarize(results) {
  console.log(`\n── summary ${'─'.repeat(53)}`);
  for (const { name, passed, seconds } of results)
    console.log(`  ${name.padEnd(8)} ${passed ? 'passed' : 'FAILED'} ${seconds.padStart(7)} s`);
  if (!results.some(({ name }) => name === 'unit' || name === 'browser')) return;
  const skipped = readSkipped();
  const unfed = skipped.filter(({ why }) => why.startsWith('no real data'));
  const others = skipped.filter((one) => !unfed.includes(one));
  console.log(`  ${count(unfed)} skipped for want of real data${unfed.length > 0 ? ':' : ''}`);
  for (const { test, why } of unfed) console.log(`    ${test}: ${why}`);
  if (others.length > 0) console.log(`  ${count(others)} skipped for other reasons:`);
  for (const { test, why } of others) console.log(`    ${test}: ${why || 'no reason given'}`);
}

function count(list) {
  return list.length === 1 ? '1 test' : `${list.length} tests`;
}

function readSkipped() {
  if (!existsSync(skippedFile)) return [];
  return readFileSync(skippedFile, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function node(program, ...args) {
  const { status } = spawnSync(process.execPath, [join('node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, GRIDWRIGHT_SKIPPED: skippedFile },
  });
  return status === 0;
}

async function attempt(step) {
  try {
    await step(await import('./build.mjs'));
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

async function haveBrowser() {
  const { findBrowser } = await import('./browser.mjs');
  try {
    console.log(`browser: ${findBrowser().path}`);
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}
