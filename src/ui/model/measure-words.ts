import type { Measure } from '../../tools/tool';
import type { Words } from '../words';

/** What was measured, the figure that matters most first: of a ring its area, then how long it is round. */
export const measureSaid = ({ metres, m2 }: Measure, { t }: Words): readonly string[] =>
  m2 === null
    ? [t('measure.length', { n: metres })]
    : [t('measure.area', { n: m2 }), t('measure.outline', { n: metres })];
