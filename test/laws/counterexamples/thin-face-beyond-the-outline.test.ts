import { expect, test } from 'vitest';
import { checkAll, findingsOf } from '../../../src/checks/check';
import { faultsOf } from '../../../src/checks/partition/faults-of';
import type { EditBody } from '../../../src/plan/edit';
import { createWorld, type World } from '../../../src/plan/world';
import { done } from '../../do-edit';
import { planOf } from '../plans/plan-spec';

// A grid of a plan with faults reached a unit beyond its community. It was proved to be in order all the same, since nobody asked beside
// that edge: the rules said nothing of it when the plan was opened, and told it after the next edit.
test('what reaches beyond the outline by less than a unit is found when a plan is opened, not only after an edit', () => {
  const spec = {
    seed: 267_259,
    size: 3,
    cell: 600,
    housesPerGrid: 4,
    holes: 1,
    parts: 1,
    faults: 4,
    listed: 1,
    locked: 1,
  };
  const world = planOf(spec);
  const loop = [1201001765, 302001690, 1201001639, 302001206, 1201002044, 302001809, 1201001393, 302001803];
  const free = { keepBuildingsWhole: false } as const;
  const edits: readonly EditBody[] = [
    { edit: 'settle', place: [1201000107, 302001105], to: '330199009001004' },
    { edit: 'carve', buildings: ['h0'], category: '机关', name: '专属1', introduction: '…', ...free },
    { edit: 'retire', grid: '330199009001008', to: '330199009001009', reason: '撤并' },
    { edit: 'split', grid: '330199009001009', lines: [[...loop, loop[0]!, loop[1]!]], ...free },
  ];
  edits.forEach((edit, i) => done(world, edit, `e${i}`));
  const told = findingsOf(checkAll(afresh(world))).map(({ id }) => id);
  expect(told).toContain('unmatched-vertex:330199009001009+330199009001:outside');
  // looked at one by one, nothing proved before
  const closer = afresh(world);
  expect(faultsOf(closer, 'grid:330199009001009').map(({ kind }) => kind)).toContain('outside');
});

const afresh = (world: World): World =>
  createWorld({
    grids: Array.from(world.grids.values(), (row) => ({ ...row, shape: [...row.shape] })),
    divisions: world.divisions.values(),
    footprints: world.footprints,
  });
