import { countOf } from '../../src/plan/footprints';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildingSplit } from '../../src/checks/building-split';
import { buildingUncovered } from '../../src/checks/building-uncovered';
import type { Finding } from '../../src/checks/finding';
import type { Rule } from '../../src/checks/rule';
import { isProblem } from '../../src/formats/file-problem';
import { readBuildings } from '../../src/formats/read-buildings';
import { readCollection } from '../../src/formats/read-collection';
import { sitesOf } from '../../src/plan/sites';
import { createWorld, type World } from '../../src/plan/world';
import { realDataOrSkip } from '../real-data';
import { readPartition } from './partitions/read-partition';

function footprintsIn(folder: string) {
  const read = readCollection(readFileSync(join(folder, 'buildings.geojson')), 'buildings.geojson');
  const layer = isProblem(read) ? read : readBuildings(read);
  if (isProblem(layer)) throw new Error(JSON.stringify(layer));
  return layer.footprints;
}

const foundBy = (rule: Rule, world: World): Finding[] =>
  Array.from({ length: countOf(world.footprints) }, (_, row) => rule.inspect(String(row), world)).flat();

describe('102,034 houses of New York in 5,389 election districts', () => {
  // measured by others, by a place on each house: 2,417 lie in no district, 2,406 of them outside the city; more than 1 % of
  // 313 lies in a second district
  it('as many lie in none, and as many are cut, as others have counted', (context) => {
    const folder = realDataOrSkip('nyc', context.skip);
    const grids = readPartition({ folder: 'nyc', grids: 'districts.geojson', names: { code: 'ElectDist' } }, folder);
    const world = createWorld({ grids, footprints: footprintsIn(folder) });
    expect(foundBy(buildingSplit, world)).toHaveLength(313);
    const bare = foundBy(buildingUncovered, world);
    const [outside, inPart] = [
      bare.filter((one) => one.grids.length === 0),
      bare.filter((one) => one.grids.length > 0),
    ];
    expect(outside).toHaveLength(2406);
    // on piers, on ships, along the shore: the place of most of them lies in a district
    expect(inPart).toHaveLength(28);
  });
});

it('sites of Lujiazui are told by the names that their buildings have', (context) => {
  const world = createWorld({ footprints: footprintsIn(realDataOrSkip('shanghai-lujiazui', context.skip)) });
  expect(sitesOf(world).map(({ name, category }) => `${category} ${name}`)).toEqual([
    '商圈 新梅联合广场',
    '企业 花旗集团',
    '商圈 BFC 购物中心',
    '企业 上海市建工集团',
    '企业 上海医药工业有限公司',
    '企业 上海文化广播影视集团',
    '企业 中国太平洋保险公司',
    '商圈 华能联合广场',
    '企业 住总公司',
    '企业 锦江集团',
    '企业 上海长途电信科技发展公司',
    '企业 爱建公司',
    '企业 海运服务公司',
    '企业 手表七厂',
    '企业 上海电气集团',
    '企业 上海晒图厂',
    '企业 上海毅明水产有限公司',
  ]);
});
