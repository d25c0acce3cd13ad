import { expect, test } from 'vitest';
import { certify } from '../../src/checks/partition/certify';
import { faultsOf } from '../../src/checks/partition/faults-of';
import { createWorld, type World } from '../../src/plan/world';
import { Random } from '../random';
import { editedPlan } from './dirty-plan';
import { FAULTS_OF_ROWS } from './plans/faults-of-rows';

// Law: of an area that is proved to have no faults, looking at it alone finds none. And the proof is worth something: of a clean
// plan it leaves nothing in doubt, and of a plan with a few faults most of it is proved.

const subjectsOf = (world: World) => [
  ...Array.from(world.grids.keys(), (id) => `grid:${id}`),
  ...Array.from(world.divisions.keys(), (id) => `division:${id}`),
];

/** The same rows with nothing known of them. */
const afresh = (world: World): World =>
  createWorld({
    grids: Array.from(world.grids.values(), (row) => ({ ...row, shape: row.shape.map((polygon) => [...polygon]) })),
    divisions: Array.from(world.divisions.values(), (row) => ({
      ...row,
      shape: row.shape.map((polygon) => [...polygon]),
    })),
  });

function proved(world: World): Set<string> {
  const copy = afresh(world);
  const doubtful = certify(copy);
  return new Set(subjectsOf(copy).filter((subject) => !doubtful.has(subject)));
}

test('leaves nothing of a clean plan in doubt', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const world = editedPlan(new Random(seed), { size: 6, edits: 0 });
    expect(proved(world), `seed ${seed}`).toEqual(new Set(subjectsOf(world)));
  }
});

test('leaves little of it in doubt when it was edited, at random and to the unit', () => {
  let open = 0;
  let all = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const world = editedPlan(new Random(seed), { size: 6, edits: 20 });
    const certain = proved(world);
    all += subjectsOf(world).length;
    // rings that touch themselves, and places no further apart than rounding moves, are for a closer look
    open += subjectsOf(world).filter((subject) => !certain.has(subject)).length;
  }
  expect(open / all).toBeLessThan(0.2);
});

test.each(Object.keys(FAULTS_OF_ROWS))('proves nothing wrong: %s', (fault) => {
  let certain = 0;
  let wrong = 0;
  let all = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const random = new Random(seed * 7919);
    const clean = editedPlan(random, { size: random.pick([4, 4, 6, 9]), edits: random.int(0, 6) });
    const grids = [...clean.grids.values()];
    for (let n = random.int(1, 3); n > 0; n--) FAULTS_OF_ROWS[fault]!(random, grids);
    const world = createWorld({ grids, divisions: clean.divisions.values() });
    const sure = proved(world);
    const closer = afresh(world);
    for (const subject of subjectsOf(world)) {
      const faults = faultsOf(closer, subject);
      if (sure.has(subject)) expect(faults, `seed ${seed}, ${subject}`).toEqual([]);
      all++;
      if (sure.has(subject)) certain++;
      else if (faults.length > 0) wrong++;
    }
  }
  // inside is what even and odd say, so that a ring that runs the other way is no fault
  expect(wrong).toBeGreaterThanOrEqual(fault === 'a ring turned round' ? 0 : 10);
  expect(certain).toBeGreaterThan(all / 4);
});
