import type { Finding } from '../../checks/finding';
import type { GridId } from '../../plan/grid';
import type { World } from '../../plan/world';
import type { Words } from '../words';
import { namesByCode } from './plan-rows';

/** One line that says what is wrong and where. */
export function findingText(finding: Finding, world: World, words: Words): string {
  const grids = finding.grids.map((id) => gridName(world, id, words));
  const divisions = finding.divisions.map((id) => world.divisions.get(id)?.name ?? id);
  const where = (grids.length > 0 && finding.rule !== 'gap' ? grids : divisions).join(words.t('list.comma'));
  const what = finding.buildings.map((id) => buildingName(world, id, words)).join(words.t('list.comma'));
  const params = { ...finding.params, where, what };
  if (finding.rule === 'not-simple' && finding.severity === 'note') return words.t('rule.not-simple.note', params);
  return words.t(`rule.${finding.rule}.text`, params);
}

/** 金鸡湖社区第五网格, or what is there of it. */
export function gridName(world: World, id: GridId, words: Words): string {
  const grid = world.grids.get(id);
  if (!grid) return id;
  const community = namesByCode(world).get(grid.community) ?? '';
  const name = grid.name || grid.code || words.t('grid.no-name');
  return words.locale() === 'en' && community !== '' ? `${community} ${name}` : community + name;
}

export function buildingName(world: World, id: string, words: Words): string {
  const row = world.rows.get(id);
  const name = row === undefined ? '' : world.footprints.names[row];
  return name || `${words.t('building')} ${id}`;
}
