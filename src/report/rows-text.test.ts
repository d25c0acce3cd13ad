import { describe, expect, test } from 'vitest';
import { nameColumns } from '../../test/footprint-texts';
import { communityCode, plan, rectangle } from '../../test/drawing';
import { foundBy, withParts } from '../../test/found-by';
import { makeFootprints } from '../../test/make-footprints';
import type { RuleCode } from '../checks/finding';
import type { World, WorldParts } from '../plan/world';
import { findingText } from './finding-text';
import { reportSpeaker } from './report-speaker';

const [zh, en] = [reportSpeaker('zh'), reportSpeaker('en')];
const code = `${communityCode('a')}001`;
const retired = (at: string) => ({ retired: new Map([[code, { at, reason: '合并' }]]) });
const site = { id: '1', name: '欧尚广场', at: [1_201_000_500, 302_000_500] as const, shape: [] };
const halls = {
  ...makeFootprints([{ id: 'h', rings: [rectangle(0, 0, 4, 4)], households: 70 }]),
  ...nameColumns(['云溪医院']),
  uses: Uint8Array.of(255),
};

const drawn = (grids: object, parts: Partial<WorldParts> = {}): World =>
  withParts(plan('AB', { communities: 'aa', numbered: true, grids: { B: { name: '乙' }, ...grids } }), parts);

describe('what is said of rows, in both languages', () => {
  test.each<[RuleCode, World, string, string]>([
    [
      'code-format',
      drawn({ A: { code: '7' } }),
      'a社区A网格的编码“7”应为 15 位数字',
      'The code "7" of a社区 A网格 is not 15 digits',
    ],
    ['code-format', drawn({ A: { code: '' } }), 'a社区A网格没有编码', 'a社区 A网格 has no code'],
    [
      'code-duplicate',
      drawn({ B: { code, name: '乙' } }),
      `编码 ${code} 有 2 个网格：a社区A网格、a社区乙`,
      `Code ${code} is used by 2 grids: a社区 A网格, a社区 乙`,
    ],
    [
      'code-prefix',
      drawn({ A: { code: `${communityCode('b')}001` } }),
      '330199009002001 不以所属社区 330199009001 开头',
      'does not begin with its community 330199009001',
    ],
    ['code-reissued', drawn({}, retired('2024-03-31')), '已于 2024-03-31 撤销', 'was retired on 2024-03-31'],
    ['code-reissued', drawn({}, retired('')), '早已撤销', 'was retired before'],
    [
      'size',
      drawn({ B: { kind: 'dedicated' } }, { footprints: halls }),
      'a社区A网格有 70 户，比目标 200 户少 65%',
      'a社区 A网格 has 70 households, 65% below the target of 200',
    ],
    [
      'name-duplicate',
      drawn({ B: { name: 'A网格' } }),
      'a社区有 2 个网格都叫“A网格”',
      '2 grids of a社区 are called "A网格"',
    ],
    [
      'undrawn',
      drawn({ A: { shape: [] } }),
      'a社区A网格只有记录，没有画出边界',
      'a社区 A网格 is listed and has no border',
    ],
    [
      'dedicated-site',
      drawn({}, { footprints: halls }),
      '云溪医院（医院）位于普通网格a社区A网格内',
      '云溪医院 (hospital) lies in the ordinary grid a社区 A网格',
    ],
    [
      'dedicated-site',
      drawn({}, { sites: [{ ...site, category: null }] }),
      '欧尚广场位于普通网格a社区A网格内',
      '欧尚广场 lies in the ordinary grid a社区 A网格',
    ],
    [
      'dedicated-details',
      drawn({ A: { kind: 'dedicated' }, B: { introduction: '…', category: '医院' } }),
      'a社区A网格缺少专属类别和简介',
      'a社区 A网格 lacks its category and its introduction',
    ],
    [
      'dedicated-details',
      drawn({ A: { kind: 'dedicated', category: '医院' }, B: { introduction: '…' } }),
      'a社区A网格缺少简介',
      'a社区 A网格 lacks its introduction',
    ],
    [
      'no-responsible',
      drawn({ B: { responsible: '居委会' } }),
      '没有责任单位，也没有网格员',
      'neither a responsible unit',
    ],
    [
      'no-party-org',
      drawn({ B: { party: { type: '党小组', name: '', secretary: '' } } }),
      '没有党支部',
      'no party branch',
    ],
    ['building-uncovered', drawn({}, { footprints: halls }), '云溪医院有 ', ' of 云溪医院 lie in no grid'],
  ])('%s', (rule, world, chinese, english) => {
    const [finding] = foundBy(rule, world);
    const texts = [zh, en].map((words) => findingText(finding!, world, words));
    expect(texts[0]).toContain(chinese);
    expect(texts[1]).toContain(english);
    for (const text of texts) expect(text).not.toContain('{{');
  });
});
