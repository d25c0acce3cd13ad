import type { Finding } from '../../checks/finding';
import { meets, type Box } from '../../geometry/box';

export interface FindingChange {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}

/**
 * What an edit did to the findings, as a planner would put it. A fault that stays where it is but is now of another grid (the
 * grid beside it was split, so that it has a new id) is neither new nor solved; notes are not spoken of.
 */
export function findingChange({ appeared, gone }: FindingChange): FindingChange {
  const left = gone.filter(matters);
  const fresh = appeared.filter(matters).filter((finding) => {
    const same = left.findIndex((other) => other.rule === finding.rule && isThere(other.box, finding.box));
    if (same < 0) return true;
    left.splice(same, 1);
    return false;
  });
  return { appeared: fresh, gone: left };
}

/** Two that have no place are not one for that. */
const isThere = (a: Box | null, b: Box | null): boolean => a !== null && b !== null && meets(a, b);

const matters = ({ severity }: Finding): boolean => severity !== 'note';
