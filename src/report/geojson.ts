import type { Audit } from './audit';
import { geometryOfFinding } from './finding-geometry';
import type { PreviousFinding } from './previous';
import type { ToldFinding } from './told-finding';

/**
 * The audit as a feature collection: the summary first, then one finding a line, so that two reports can be compared line by line;
 * those that somebody lets stand, and those of a previous audit that are solved as they stood there, stand behind. In pieces: a dirty city has tens of thousands.
 */
export function* auditGeojson({
  summary: { detail: _, ...summary },
  findings,
  waived,
  comparison,
}: Audit): Generator<string> {
  yield `{"type":"FeatureCollection",\n"summary":${JSON.stringify(summary)},\n"features":[`;
  yield* lines(findings, featureOf);
  yield '\n]';
  if (waived.length > 0) {
    yield ',\n"waived":[';
    yield* lines(waived, featureOf);
    yield '\n]';
  }
  if (comparison) {
    yield ',\n"solved":[';
    yield* lines(comparison.solved, previousFeature);
    yield '\n],\n"unknown":[';
    yield* lines(comparison.unknown, previousFeature);
    yield '\n]';
  }
  yield '}\n';
}

function* lines<Item>(items: readonly Item[], told: (item: Item) => unknown): Generator<string> {
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(told(item));
    separator = ',\n';
  }
}

const featureOf = ({
  finding,
  subjects,
  message,
  title,
  shares,
  area,
  width,
  place,
  community,
  street,
  since,
  waiver,
}: ToldFinding) => ({
  type: 'Feature',
  properties: {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    subjects,
    message,
    ...(finding.of && { of: finding.of }),
    ...(area !== null && { area_m2: area }),
    ...(width !== null && { width_m: width }),
    ...(shares && { shares }),
    title,
    ...(place && { place }),
    ...(community && { community: community.code }),
    ...(street && { street: street.code }),
    ...(finding.group !== undefined && { group: finding.group }),
    ...(since && { since }),
    ...(waiver && {
      waiver: {
        state: waiver.state,
        reason: waiver.waiver.reason,
        author: waiver.waiver.author,
        at: waiver.waiver.at,
      },
    }),
  },
  geometry: geometryOfFinding(finding),
});

const previousFeature = ({ feature }: PreviousFinding) => ({
  type: 'Feature',
  properties: feature.properties,
  geometry: feature.geometry,
});
