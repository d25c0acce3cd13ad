import { evidenceOf, subjectsKey } from '../src/checks/evidence';
import type { Finding } from '../src/checks/finding';
import type { World } from '../src/plan/world';
import { done } from './do-edit';

let edits = 0;

/** Lets a finding stand, as the page does. */
export function waive(world: World, finding: Finding, replaces: readonly string[] = []): void {
  const { rule, grids, buildings, divisions, box } = finding;
  const evidence = evidenceOf(finding, world);
  const about = { finding: subjectsKey(finding), rule, grids, buildings, divisions, box, evidence };
  done(world, { edit: 'waive', waiver: { ...about, reason: '河道', author: '王' }, replaces }, `w${++edits}`);
}
