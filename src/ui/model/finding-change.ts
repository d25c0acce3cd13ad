import type { Finding } from '../../checks/finding';
import { BoxTree } from '../../geometry/box-tree';

export interface FindingChange {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}

/**
 * What an edit did to the findings, as a planner would put it. A fault that stays where it is but is now of another grid (the
 * grid beside it was split, so that it has a new id) is neither new nor solved; notes are not spoken of.
 */
export function findingChange({ appeared, gone }: FindingChange): FindingChange {
  const left = new Map(gone.filter(matters).map((finding) => [finding.id, finding]));
  const places = new BoxTree<string>();
  // two that have no place are not one for that
  places.load([...left.values()].flatMap(({ id, box }) => (box ? [{ id, box }] : [])));
  const fresh = appeared.filter(matters).filter(({ rule, box }) => {
    const same = box ? places.search(box).find((id) => left.get(id)?.rule === rule) : undefined;
    return same === undefined || !left.delete(same);
  });
  return { appeared: fresh, gone: [...left.values()] };
}

const matters = ({ severity }: Finding): boolean => severity !== 'note';
