import type { Feature } from 'geojson';
import type { Finding } from '../checks/finding';
import { FINDING_PARTS, findingFeatures, findingKey } from './finding-features';

/** What changes on the map when the findings do. */
export interface FindingChange {
  readonly remove: string[];
  readonly add: Feature[];
}

/** Keeps the drawn findings in step: thousands may stand while an edit changes three. Null: nothing to draw. */
export function findingSheet(): (findings: readonly Finding[]) => FindingChange | null {
  let drawn = new Map<string, Finding>();
  return (findings) => {
    const next = new Map(findings.map((finding) => [finding.id, finding]));
    const gone = [...drawn.values()].filter((finding) => next.get(finding.id) !== finding);
    const fresh = findings.filter((finding) => drawn.get(finding.id) !== finding);
    drawn = next;
    if (gone.length === 0 && fresh.length === 0) return null;
    return {
      remove: gone.flatMap((finding) => FINDING_PARTS.map((part) => findingKey(part, finding))),
      add: fresh.flatMap(findingFeatures),
    };
  };
}
