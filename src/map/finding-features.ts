import type { Feature } from 'geojson';
import type { Finding } from '../checks/finding';
import { feature, lineToDegrees, pointFeature } from './to-geojson';

/** The parts a finding is drawn in; each is a feature of its own, called `${part}:${finding id}`. */
export const FINDING_PARTS = ['area', 'line', 'mark'] as const;

export const findingKey = (part: (typeof FINDING_PARTS)[number], finding: Finding): string => `${part}:${finding.id}`;

/** A finding as features: its area and lines where it has them, and the mark that shows it from afar; none where it has no place. */
export function findingFeatures(finding: Finding): Feature[] {
  const { polygon, lines, at, severity } = finding;
  const named = (part: (typeof FINDING_PARTS)[number]) => ({ key: findingKey(part, finding), part, severity });
  if (!at) return [];
  const features = [pointFeature(at, named('mark'))];
  if (polygon && polygon.coordinates.length > 0) features.push(feature(polygon, named('area')));
  if (lines.length > 0)
    features.push(feature({ type: 'MultiLineString', coordinates: lines.map(lineToDegrees) }, named('line')));
  return features;
}
