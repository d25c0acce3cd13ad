import { area, booleanPointInPolygon, distance } from '@turf/turf';
import type { Locator } from '@playwright/test';
import { expect, test } from './desk/desk-test';
import { shownPosition } from './desk/map-hand';
import { gridOf, houseOf, insideOf, sampleDivisions, sampleGrids, type Row } from './desk/sample-plan';
import type { Ground } from './desk/projection';
import { numberIn, zh } from './desk/words';

const { t } = zh;

// wide enough for the left panel to stand open
test.use({ viewport: { width: 1200, height: 640 } });

const CODE = '330199009002001';
const COMMUNITY = '330199009004';
const HOUSE = 'B00002';

const isIn = (place: Ground, row: Row): boolean => booleanPointInPolygon([...place], row);

test('the map is read by colours with a legend, by the tree of divisions, by the table and by what is sought', async ({
  desk,
  page,
}) => {
  await desk.openSample();
  await desk.closeNotices();
  const { details } = desk;

  // every view counts all grids, and the choice is kept
  const legend = page.getByRole('region', { name: t('legend') });
  const shading = legend.getByRole('combobox', { name: t('shading') });
  await legend.getByRole('button', { name: t('legend.unfold') }).click();
  const counts = async (): Promise<ReadonlyMap<string, number>> => {
    const texts = await legend.getByRole('listitem').allInnerTexts();
    return new Map(texts.map((text) => [text.split('\n')[0]!.trim(), numberIn(text.split('\n').at(-1)!)] as const));
  };
  const total = async (): Promise<number> => [...(await counts()).values()].reduce((sum, n) => sum + n, 0);
  const drawn = sampleGrids.length;
  for (const by of ['households', 'kind', 'state', 'findings'] as const) {
    await shading.selectOption(by);
    await expect.poll(total).toBe(drawn);
  }
  expect(await page.evaluate(() => localStorage.getItem('gridwright.shading'))).toBe('findings');
  await shading.selectOption('kind');
  const ofKind = (kind: string): number => sampleGrids.filter(({ properties }) => properties['kind'] === kind).length;
  expect(await counts()).toEqual(
    new Map((['urban', 'rural', 'dedicated'] as const).map((kind) => [t(`shade.${kind}`), ofKind(kind)])),
  );
  await shading.focus();
  await page.keyboard.press('End');
  await expect(legend.getByRole('listitem')).toHaveCount(0);

  // the tree: Left closes the sub-district, Right opens it, Enter goes to a community
  const tree = page.getByRole('tree', { name: t('divisions') });
  const communities = sampleDivisions.filter(({ properties }) => properties['level'] === 'community');
  await expect(tree.getByRole('treeitem')).toHaveCount(communities.length + 1);
  await tree.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByRole('treeitem')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem', { level: 2 })).toHaveCount(communities.length);
  for (const { properties } of communities) {
    const grids = sampleGrids.filter((grid) => grid.properties['community'] === properties['code']);
    await expect(tree.getByRole('treeitem').filter({ hasText: String(properties['name']) })).toContainText(
      t('count.grids', { n: grids.length }),
    );
  }
  const target = communities.findIndex(({ properties }) => properties['code'] === COMMUNITY);
  for (let step = 0; step <= target; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => isIn(await shownPosition(page), communities[target]!)).toBe(true);

  // the table: sorted by a column, the largest first
  await desk.tab('list').click();
  const table = details.getByRole('grid');
  await details.getByRole('button', { name: t('list.wide') }).click();
  await table.getByRole('button', { name: t('list.m2') }).click();
  await table.getByRole('button', { name: t('list.m2') }).click();
  const largest = sampleGrids.toSorted((a, b) => area(b) - area(a))[0]!;
  const first = table.getByRole('row').nth(1);
  await expect(first.getByLabel(String(largest.properties['code']), { exact: true })).toBeVisible();
  const m2 = await Promise.all(
    (await table.locator('td.col-m2').all()).slice(0, 8).map(async (cell) => numberIn((await cell.textContent())!)),
  );
  expect(m2).toEqual(m2.toSorted((a, b) => b - a));
  expect(Math.abs(m2[0]! / area(largest) - 1)).toBeLessThan(0.005);

  // of one community, without the mouse: down twice, one more with Shift, Enter goes there
  await details.getByRole('combobox', { name: t('list.community') }).selectOption(COMMUNITY);
  const mine = sampleGrids.filter(({ properties }) => properties['community'] === COMMUNITY);
  await expect(details).toContainText(t('list.count', { n: mine.length, all: drawn }));
  await details.getByRole('button', { name: t('list.narrow') }).click();
  await table.getByRole('button', { name: t('list.code') }).click();
  await table.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const selected = (): Locator => table.getByRole('row', { selected: true });
  await expect(selected()).toHaveCount(1);
  await page.keyboard.press('Enter');
  const second = mine.map(({ properties }) => String(properties['code'])).toSorted()[1]!;
  await expect.poll(async () => isIn(await shownPosition(page), gridOf(second))).toBe(true);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected()).toHaveCount(2);
  await table
    .getByRole('row')
    .nth(5)
    .click({ modifiers: ['Control'] });
  await expect(selected()).toHaveCount(3);
  await expect(details).toContainText(t('grid.several', { n: 3 }));
  await details.getByRole('button', { name: t('filter.clear') }).click();

  // in view there are fewer than all, and what is clicked on the map is selected in the table, which shows it
  await details.getByRole('button', { name: t('filter.in-view') }).click();
  await expect.poll(() => table.getByRole('row').count()).toBeLessThan(drawn);
  await details.getByRole('button', { name: t('filter.clear') }).click();
  await desk.map.look();
  await desk.map.click(insideOf(gridOf(second)));
  await expect(selected()).toHaveCount(1);
  await expect(selected().getByLabel(second, { exact: true })).toBeInViewport();

  // what is sought: a grid by its code in groups, a coordinate either way round, a house by its name
  const find = async (text: string, title: string): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: t('palette.hint') });
    await field.fill(text);
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(title);
    await field.press('Enter');
  };
  await find('330199 009 002 001', CODE);
  await expect(selected().getByLabel(CODE, { exact: true })).toBeInViewport();
  const [longitude, latitude] = insideOf(houseOf(HOUSE)).map((degrees) => degrees.toFixed(5)) as [string, string];
  await find(`${latitude} ${longitude}`, `${longitude}, ${latitude}`);
  await desk.map.rest();
  await expect
    .poll(async () => distance([...(await shownPosition(page))], [Number(longitude), Number(latitude)]))
    .toBeLessThan(0.05);
  const name = String(houseOf(HOUSE).properties['name']);
  await find(name, name);
  await expect(desk.grid.getByRole('heading', { name })).toBeVisible();
});
