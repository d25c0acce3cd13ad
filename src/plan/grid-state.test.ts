import { expect, test } from 'vitest';
import { done } from '../../test/do-edit';
import { communityCode, plan } from '../../test/drawing';
import { gridStates } from './grid-state';

const retired = { at: '2026-01-01T00:00:00Z', reason: '' };

test('each grid is in the first of the states that it has', () => {
  const world = plan('ABCDEF', {
    communities: 'aaaaaa',
    numbered: true,
    grids: { A: { shape: [], retired }, B: { shape: [] }, C: { code: '' } },
  });
  done(world, { edit: 'set-grid', grid: 'D', change: { locked: true } });
  const stateOf = gridStates(world, new Set(['A', 'B', 'C', 'D', 'E']));
  expect(Array.from(world.grids.values(), stateOf)).toEqual([
    'retired',
    'undrawn',
    'unnumbered',
    'locked',
    'changed',
    'unchanged',
  ]);
});

test('locked with its community, also where its row names none', () => {
  const world = plan('ABC', { communities: 'aab', numbered: true, grids: { B: { community: '' } } });
  done(world, { edit: 'set-division', division: communityCode('a'), change: { locked: true } });
  expect(Array.from(world.grids.values(), gridStates(world, new Set()))).toEqual(['locked', 'locked', 'unchanged']);
});
