import { expect, test } from 'vitest';
import { refused } from '../../do-edit';
import { place, plan } from '../../drawing';

// The new vertex lay on the community's outline, round the corner from the edge that was to be bent to it: every vertex was near the
// original line, and the edge between two of them cut the corner off.
test('a border is not bent across a corner of the community to another stretch of its outline', () => {
  const world = plan('A', { communities: 'a' });
  const [from, to] = [place(0, 0), place(1, 0)];
  const edit = { edit: 'add-vertex', from, to, place: place(0.998, 0.4), keepBuildingsWhole: false } as const;
  expect(refused(world, edit)).toMatchObject({ refused: 'division-border', at: place(0.499, 0.2) });
});
