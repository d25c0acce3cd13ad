import { meets } from '../geometry/box';
import type { Waiver } from '../plan/waiver';
import type { World } from '../plan/world';
import { evidenceOf, subjectsKey } from './evidence';
import type { Finding } from './finding';

/** waived: somebody lets it stand as it is. reopened: somebody let stand what was there, which has changed since. */
export interface WaiverState {
  readonly state: 'waived' | 'reopened';
  readonly waiver: Waiver;
}

/** How waivers bear on findings, by the finding's id; the others are open, as most are. Costs a hash for each finding that a waiver may mean. */
export function waiverStates(findings: readonly Finding[], world: World): ReadonlyMap<string, WaiverState> {
  const states = new Map<string, WaiverState>();
  if (world.waivers.size === 0) return states;
  const bySubjects = new Map<string, Waiver[]>();
  for (const waiver of world.waivers.values()) {
    const list = bySubjects.get(waiver.finding);
    if (list) list.push(waiver);
    else bySubjects.set(waiver.finding, [waiver]);
  }
  const covering = new Set<Waiver>();
  const open: (readonly [Finding, readonly Waiver[]])[] = [];
  for (const finding of findings) {
    const about = bySubjects.get(subjectsKey(finding));
    if (!about) continue;
    const evidence = evidenceOf(finding, world);
    const waiver = about.find((each) => each.evidence === evidence);
    if (waiver) {
      covering.add(waiver);
      states.set(finding.id, { state: 'waived', waiver });
    } else open.push([finding, about]);
  }
  // a waiver that covers something is not about what else the same grids have
  for (const [finding, about] of open) {
    const waiver = about.findLast((each) => !covering.has(each) && isThere(each.box, finding.box));
    if (waiver) states.set(finding.id, { state: 'reopened', waiver });
  }
  return states;
}

const isThere = (a: Waiver['box'], b: Finding['box']): boolean => (a && b ? meets(a, b) : a === b);
