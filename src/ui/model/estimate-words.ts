import { M2_PER_HOUSEHOLD, METRES_PER_FLOOR } from '../../plan/estimate';
import type { Words } from '../words';
import type { BuildingFacts } from './building-facts';

/** How the households of a building were estimated, with its own figures. */
export function estimateWords({ m2, floors, households: n }: BuildingFacts, { t }: Words): string {
  const figures = { area: Math.round(m2), m2: M2_PER_HOUSEHOLD, n };
  return floors > 0
    ? t('estimate.floors', { ...figures, floors })
    : t('estimate.height', { ...figures, metres: METRES_PER_FLOOR });
}
