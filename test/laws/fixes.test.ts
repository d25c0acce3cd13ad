import { describe, expect, test } from 'vitest';
import { checkAll, findingsOf, recheck } from '../../src/checks/check';
import type { Finding } from '../../src/checks/finding';
import { perform } from '../../src/edits/edits';
import type { Fix } from '../../src/fixes/fix';
import { fixesOf } from '../../src/fixes/fixes-of';
import { groundOf } from '../../src/fixes/ground';
import { sideOfShape } from '../../src/geometry/ring';
import type { EditBody } from '../../src/plan/edit';
import { invert } from '../../src/plan/patch';
import { apply } from '../../src/plan/world';
import { stamped } from '../do-edit';
import { Random } from '../random';
import { editedPlan, withGrids } from './dirty-plan';
import { addTongues, bendEdges, shiftGrids } from './dirt';

/**
 * Laws of fixes, over seeded random plans that are dirty as files are:
 *   1. a fix that is not refused mends its finding: nothing of the kind is found at its place any more
 *   2. where any fix is proposed, not all of them are refused
 */
describe('laws of fixes', () => {
  for (let seed = 1; seed <= 8; seed++) test(`seed ${seed}`, () => run(seed));
});

/** Findings of a plan that are looked at. */
const LOOKED_AT = 4;

function run(seed: number): void {
  const random = new Random(seed);
  const clean = editedPlan(random, { size: 3, edits: 8 });
  const dirty = random.pick([shiftGrids, bendEdges, addTongues]);
  const world = withGrids(clean, dirty(random, [...clean.grids.values()]));
  const checked = checkAll(world);
  const found = findingsOf(checked).filter(({ at }) => at !== null);
  for (let n = 0; n < LOOKED_AT; n++) {
    const finding = random.pick(found);
    const edits = fixesOf(finding, world).flatMap(editOf);
    const refused: string[] = [];
    for (const body of edits) {
      const what = `${finding.id}: ${JSON.stringify(body)}`;
      const patch = perform(world, stamped(body));
      if ('refused' in patch) {
        refused.push(patch.refused);
        continue;
      }
      apply(world, patch);
      const left = findingsOf(recheck(checked, world, patch)).filter((other) => isSame(finding, other));
      apply(world, invert(patch));
      expect(left, what).toEqual([]);
    }
    if (edits.length > 0) expect(refused.length, `${finding.id}: ${refused.join()}`).toBeLessThan(edits.length);
  }
}

/** `number` is for all grids at once, and no ground. */
const editOf = ({ does }: Fix): EditBody[] => (does.do === 'edit' && does.body.edit !== 'number' ? [does.body] : []);

/** Whether a finding is of the same kind at the same place. A part that lies apart may do so as well for whoever gets it, which is told before. */
const isSame = (finding: Finding, other: Finding): boolean =>
  other.rule === finding.rule &&
  other.of === finding.of &&
  (finding.rule !== 'detached' || other.id === finding.id) &&
  sideOfShape(groundOf(other), ...finding.at!) === 'inside';
