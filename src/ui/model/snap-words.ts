import { metresPerUnit } from '../../geometry/area';
import type { Aim, ToolView } from '../../tools/tool';
import type { Words } from '../words';

/** What the place under the pointer is, in a few words; '' where it is nothing in particular. */
export function snapWords(aim: Aim, words: Words): string {
  const { t } = words;
  if (aim.free) return t('snap.free');
  const { trace } = aim;
  if (typeof trace === 'string') return t(`snap.${trace}`);
  const names = [targetName(aim, words), ...guideName(aim, words)];
  if (trace === null) return names.join(t('dot'));
  const metres = Math.round(trace.length * metresPerUnit(aim.at[1]).east);
  const along = t('snap.along', {
    length:
      metres < 1000 ? t('status.metres', { n: metres }) : t('status.kilometres', { n: (metres / 1000).toFixed(1) }),
  });
  const which = trace.ways > 1 ? [t('snap.way', { i: trace.way + 1, n: trace.ways })] : [];
  return [along, ...which, ...names].filter((part) => part !== '').join(t('dot'));
}

/** What a tool says of the place under the pointer; of one that drags a thing, what that snapped to. */
export function aimOf({ aim, snapped }: Pick<ToolView, 'aim' | 'snapped'>): Aim | null {
  if (aim !== undefined) return aim;
  return snapped && { ...snapped, free: false, closes: false, trace: null };
}

function targetName({ to, level, name, closes }: Aim, { t }: Words): string {
  if (closes) return t('snap.closes');
  if (to === null) return '';
  if (to === 'border' && level) return t(`snap.border.${level}`);
  return to === 'road' && name ? t('snap.road.of', { name }) : t(`snap.${to}`);
}

/** The right angle that is kept at a place on a line. */
const guideName = ({ to, guide }: Aim, { t }: Words): string[] =>
  guide && guide.to !== to ? [t(`snap.${guide.to}`)] : [];
