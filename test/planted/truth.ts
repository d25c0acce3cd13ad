import type { MultiPolygon, Point } from 'geojson';
import type { RuleCode } from '../../src/checks/finding';
import { toDegrees, type Position, type Ring } from '../../src/geometry/lattice';

/** One finding that the audit must make. */
export interface Truth {
  readonly rule: RuleCode;
  readonly of?: 'gap' | 'overlap';
  /** Codes of grids and divisions, ids of buildings: those that the finding must name; it may name neighbours too. */
  readonly subjects: readonly string[];
  /** Where, in degrees: a place that the finding touches, or an area that it touches; null: what is found has no place. */
  readonly at: Point | MultiPolygon | null;
  readonly area_m2?: number;
  readonly width_m?: number;
}

/** A finding about a row: on it, wherever. */
export const onGround = (rule: RuleCode, subjects: readonly string[], ...rings: readonly Ring[]): Truth => ({
  rule,
  subjects,
  at: { type: 'MultiPolygon', coordinates: rings.map((ring) => [closed(ring)]) },
});

export const atPlace = (rule: RuleCode, subjects: readonly string[], at: Position): Truth => ({
  rule,
  subjects,
  at: pointAt(at),
});

export const nowhere = (rule: RuleCode, subjects: readonly string[]): Truth => ({ rule, subjects, at: null });

export const pointAt = ([x, y]: Position): Point => ({ type: 'Point', coordinates: [toDegrees(x), toDegrees(y)] });

function closed(ring: Ring): [number, number][] {
  const places: [number, number][] = [];
  for (let i = 0; i < ring.length; i += 2) places.push([toDegrees(ring[i]!), toDegrees(ring[i + 1]!)]);
  return [...places, places[0]!];
}
