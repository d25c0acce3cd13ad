import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

// bundled and run by itself: a call through the module runner of the tests costs fifteen times a plain one
const root = fileURLToPath(new URL('../..', import.meta.url));

const run = (...args: string[]) => {
  const command = ['scripts/run.mjs', 'test/planted/run.ts', ...args];
  const { status, stdout, stderr } = spawnSync('node', command, { cwd: root, encoding: 'utf8' });
  // what was missed and what was extra is in the text
  expect({ status, text: stdout + stderr }).toMatchObject({ status: 0 });
};

it('finds nothing in a city without a fault', () => {
  run('1', 'clean');
});

it.each(['2'])('finds every planted fault and nothing else in a smaller city, seed %s', (seed) => {
  run(seed, 'small');
});

it('finds every planted fault and nothing else in the city of 8,777 grids', () => {
  run('1');
});
