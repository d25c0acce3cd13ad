import type { Fix } from '../../fixes/fix';
import { isRefusal } from '../../plan/edit';
import type { Cost } from '../../session/session';
import type { Offer } from '../flow/mending';
import type { Words } from '../words';

export const fixName = ({ says, params }: Fix, { t }: Words): string => t(`fix.${says}`, params);

/** What it costs, why it cannot be done, or '' while nobody has looked. What only begins something costs nothing yet. */
export function fixNote({ fix, weighed }: Offer, words: Words): string {
  if (fix.does.do !== 'edit') return words.t('fix.begins');
  if (!weighed) return words.t('fix.weighing');
  if (isRefusal(weighed)) return words.refusal(weighed).what;
  const { cost, preview } = weighed;
  const torn = preview.detached.length;
  return [costWords(cost, words), ...(torn > 0 ? [words.t('card.detached', { n: torn })] : [])].join(words.t('dot'));
}

/** Who and what changes hands, and how many vertices move. */
export function costWords({ households, buildings, estimated, m2, vertices }: Cost, { t }: Words): string {
  if (m2 === 0 && buildings === 0) return t('fix.cost-none');
  const people = `${estimated ? '≈' : ''}${t('count.households', { n: households })}`;
  const houses = buildings > 0 ? [people, t('count.buildings', { n: buildings })] : [];
  const what = [...houses, t('unit.m2', { n: m2 })].join(t('list.comma'));
  const moved = t('fix.cost', { what });
  return vertices > 0 ? [moved, t('fix.vertices', { n: vertices })].join(t('dot')) : moved;
}
