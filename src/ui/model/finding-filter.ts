import { nameOf, rowOf } from '../../plan/footprints';
import type { Finding, Severity } from '../../checks/finding';
import { meets, type Box } from '../../geometry/box';
import type { World } from '../../plan/world';

export const SINCE = ['always', 'opened', 'edit'] as const;
export type Since = (typeof SINCE)[number];

/** Which findings are asked for. */
export interface FindingFilter {
  /** None chosen: all. */
  readonly severities: readonly Severity[];
  readonly text: string;
  /** null: wherever they are. */
  readonly extent: Box | null;
  /** Only these; null: whenever they came. */
  readonly fresh: ReadonlySet<Finding> | null;
}

export function filteredFindings(
  findings: readonly Finding[],
  { severities, text, extent, fresh }: FindingFilter,
  world: World,
): readonly Finding[] {
  const wanted = text.trim().toLowerCase();
  return findings.filter(
    (finding) =>
      (severities.length === 0 || severities.includes(finding.severity)) &&
      (fresh === null || fresh.has(finding)) &&
      (extent === null || (finding.box !== null && meets(finding.box, extent))) &&
      (wanted === '' || isNamed(finding, wanted, world)),
  );
}

/** Whether a code or a name of what the finding is about holds the text; a code is often pasted with its groups apart. */
function isNamed({ grids, divisions, buildings }: Finding, wanted: string, world: World): boolean {
  const digits = wanted.replace(/\s/g, '');
  const says = (row: { readonly code: string; readonly name: string } | undefined): boolean =>
    row !== undefined && (row.code.includes(digits) || row.name.toLowerCase().includes(wanted));
  return (
    grids.some((id) => says(world.grids.get(id))) ||
    divisions.some((id) => says(world.divisions.get(id))) ||
    buildings.some((id) => {
      const row = rowOf(world.footprints, id);
      const name = row === undefined ? '' : nameOf(world.footprints, row);
      return id.toLowerCase().includes(digits) || name.toLowerCase().includes(wanted);
    })
  );
}
