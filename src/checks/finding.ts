import type { MultiPolygon } from 'geojson';
import type { Box } from '../geometry/box';
import type { Line, Position } from '../geometry/lattice';
import type { BuildingId, DivisionId, GridId } from '../plan/grid';

export type RuleCode = 'gap' | 'overlap' | 'building-split' | 'not-simple' | 'detached';

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
  /** A place on it, in units: where a marker stands and the map flies to. */
  readonly at: Position;
  readonly box: Box;
  /** Linework that shows where, in units; may be empty. */
  readonly lines: readonly Line[];
  /** The area concerned, in degrees, as Turf computed it; null for findings without an area. */
  readonly polygon: MultiPolygon | null;
  /** Numbers for the text: m2, parts, shares, … */
  readonly params: Readonly<Record<string, string | number>>;
}

/** The answer of one rule for the whole plan. */
export interface RuleState {
  readonly rule: RuleCode;
  /** false: the layer that the rule needs is missing, so nothing can be said (never "passed"). */
  readonly checked: boolean;
  /** Why the rule broke, for a bug report; the others go on. */
  readonly failed?: string;
}
