import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { MoveVerb } from './moves/move';
import { leastOf, THEMES } from './proof/themes';

// every file asserts its own share; this is what the shares come to

test('the themes make 100,000 edits and more', () => {
  expect(THEMES.reduce((sum, { length, histories }) => sum + length * histories, 0)).toBeGreaterThanOrEqual(100_000);
});

test.each([
  'split',
  'draw',
  'reshape',
  'assign',
  'carve',
  'merge',
  'move-vertex',
  'add-vertex',
  'delete-vertex',
  'straighten',
  'fill-gap',
  'settle',
  'detach',
  'draw-listed',
  'set-grid',
  'set-division',
  'set-building',
  'number',
  'retire',
] satisfies MoveVerb[])('%s comes 2,000 times and more', (verb) => {
  expect(THEMES.reduce((sum, theme) => sum + leastOf(theme, verb), 0)).toBeGreaterThanOrEqual(2_000);
});

test('every theme has its file', () => {
  const files = readdirSync(import.meta.dirname);
  for (const { name } of THEMES) expect(files).toContain(`${name}.test.ts`);
});
