import type { MultiPolygon } from 'geojson';
import type { Box } from '../geometry/box';
import type { Line, Position } from '../geometry/lattice';
import type { BuildingId, DivisionId, GridId } from '../plan/grid';
import type { Holder } from '../plan/placement';

/** Numbered and described in docs/rules.md. */
export const RULE_CODES = [
  'gap',
  'overlap',
  'sliver',
  'building-split',
  'crosses-division',
  'not-simple',
  'code-format',
  'code-duplicate',
  'code-prefix',
  'code-reissued',
  'building-uncovered',
  'detached',
  'unmatched-vertex',
  'size',
  'name-duplicate',
  'undrawn',
  'dedicated-site',
  'dedicated-details',
  'no-responsible',
  'no-party-org',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** error: one of the promises is broken; warning: somebody should look; note: good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** What a rule found, as plain JSON. Words stand in the message tables, under the rule's code. */
export interface Finding {
  /** Rule and subjects, with a running number where the same subjects have several: `overlap:g1+g2`, `gap:d3#2`. */
  readonly id: string;
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly grids: readonly GridId[];
  readonly buildings: readonly BuildingId[];
  readonly divisions: readonly DivisionId[];
  /** A place on it, in units: where a marker stands and the map flies to; null where it has none (a row that is not drawn). */
  readonly at: Position | null;
  readonly box: Box | null;
  /** Linework that shows where, in units; may be empty. */
  readonly lines: readonly Line[];
  /** The area concerned, in degrees, closed; null for findings without an area. */
  readonly polygon: MultiPolygon | null;
  /** Numbers for the text: m2, the greatest width in metres as width, parts, … */
  readonly params: Readonly<Record<string, string | number>>;
  /** Of a face that is too narrow to be land: what it would be if it were wider. */
  readonly of?: 'gap' | 'overlap';
  /** Of a building: what each grid holds of it, 0 … 1, most first. */
  readonly shares?: readonly Holder[];
  /** Findings along one border of divisions have this in common: they mostly have one cause. */
  readonly group?: string;
}

/** What a rule would need and does not have: a layer, or a column that no row of its file has. */
export interface Missing {
  readonly layer: 'grids' | 'divisions' | 'buildings' | 'retired';
  readonly column?: string;
}

/** The answer of one rule for the whole plan. */
export interface RuleState {
  readonly rule: RuleCode;
  /** false: what the rule needs is missing, or it broke, so nothing can be said (never "passed"). */
  readonly checked: boolean;
  readonly missing?: Missing;
  /** Why the rule broke, for a bug report; the others go on. */
  readonly failed?: string;
}
