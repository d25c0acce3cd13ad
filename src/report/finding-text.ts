import { nameOf, rowOf } from '../plan/footprints';
import type { Finding } from '../checks/finding';
import { communityByCode } from '../plan/community';
import { CATEGORIES, type GridId } from '../plan/grid';
import { treeOf, type World } from '../plan/world';
import type { zhRules } from './messages/zh-rules';
import type { zhWords } from './messages/zh-words';
import type { Speaker } from './speaker';

export type FindingKey = keyof typeof zhRules | keyof typeof zhWords;
export type FindingWords = Pick<Speaker<FindingKey>, 'locale' | 't' | 'number'>;

/** One line that says what is wrong and where. */
export function findingText(finding: Finding, world: World, words: FindingWords): string {
  const listed = (names: readonly string[]): string => names.join(words.t('list.comma'));
  const grids = finding.grids.map((id) => gridName(world, id, words));
  const divisions = finding.divisions.map((id) => divisionName(world, id));
  const where = grids.length > 0 && finding.rule !== 'gap' ? grids : subjectDivisions(finding, divisions);
  return words.t(textKey(finding, world), {
    division: divisions[0] ?? '',
    ...finding.params,
    where: listed(where),
    what: listed(finding.buildings.map((id) => buildingName(world, id, words))),
    ...siteKind(finding, words),
    ...estimatedHouseholds(finding, words),
    ...(finding.shares && { shares: finding.shares.map(({ share }) => `${words.number(share * 100)}%`).join(' / ') }),
  });
}

/** Of a gap the first division lacks the land, the others lie round it; what lies outside its home is named before that. */
function subjectDivisions({ rule }: Finding, divisions: readonly string[]): readonly string[] {
  if (rule === 'gap') return divisions.slice(0, 1);
  return rule === 'crosses-division' ? divisions.slice(0, -1) : divisions;
}

/** Of a site its category in words. */
function siteKind({ params }: Finding, words: FindingWords): { readonly category?: string } {
  const category = CATEGORIES.find((known) => known === params['category']);
  return category ? { category: words.t(`site.${category}`) } : {};
}

/** A number that contains estimates says so. */
function estimatedHouseholds({ params }: Finding, words: FindingWords): { readonly households?: string } {
  const { households, estimated } = params;
  return Number(estimated) > 0 ? { households: `≈${words.number(Number(households))}` } : {};
}

/** Some rules have more than one thing to say. */
function textKey(finding: Finding, world: World): FindingKey {
  switch (finding.rule) {
    case 'gap': {
      const [division] = finding.divisions;
      const hasBelow = division !== undefined && treeOf(world).levelsBelow(division).size > 0;
      return hasBelow ? 'rule.gap.division' : 'rule.gap.text';
    }
    case 'sliver':
      return finding.of === 'overlap' ? 'rule.sliver.overlap' : 'rule.sliver.text';
    case 'crosses-division':
      return finding.params['street'] === undefined ? 'rule.crosses-division.text' : 'rule.crosses-division.street';
    case 'not-simple':
      return finding.severity === 'note' ? 'rule.not-simple.note' : 'rule.not-simple.text';
    case 'code-format':
      return finding.params['code'] === '' ? 'rule.code-format.none' : 'rule.code-format.text';
    case 'building-uncovered':
      return finding.grids.length > 0 ? 'rule.building-uncovered.part' : 'rule.building-uncovered.text';
    case 'code-reissued':
      return finding.params['date'] === '' ? 'rule.code-reissued.undated' : 'rule.code-reissued.text';
    case 'size':
      return finding.params['side'] === 'below' ? 'rule.size.below' : 'rule.size.text';
    case 'dedicated-site':
      return finding.params['category'] === '' ? 'rule.dedicated-site.plain' : 'rule.dedicated-site.text';
    case 'dedicated-details':
      switch (finding.params['lacks']) {
        case 'category':
          return 'rule.dedicated-details.category';
        case 'introduction':
          return 'rule.dedicated-details.introduction';
        default:
          return 'rule.dedicated-details.text';
      }
    default:
      return `rule.${finding.rule}.text`;
  }
}

/** 金鸡湖社区第五网格, or what is there of it. */
export function gridName(world: World, id: GridId, words: FindingWords): string {
  const grid = world.grids.get(id);
  if (!grid) return id;
  const community = grid.community === '' ? '' : (communityByCode(world, grid.community)?.name ?? '');
  const name = grid.name || grid.code || words.t('grid.no-name');
  return words.locale() === 'en' && community !== '' ? `${community} ${name}` : community + name;
}

export function divisionName(world: World, id: string): string {
  const division = world.divisions.get(id);
  return division ? division.name || division.code : id;
}

export function buildingName(world: World, id: string, words: FindingWords): string {
  const row = rowOf(world.footprints, id);
  const name = row === undefined ? '' : nameOf(world.footprints, row);
  return name || `${words.t('building')} ${id}`;
}
