import type { Page } from '@playwright/test';
import { area, featureCollection, intersect } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { DeskPage } from './desk/desk-page';
import { expect, test } from './desk/desk-test';
import { expectCoded } from './desk/expect-coded';
import * as sample from './desk/sample-plan';
import { zh } from './desk/words';

const { t } = zh;

/** A grid with neighbours of its own community, none of which the sample has anything against. */
const WEST = '330199009005003';
const SERIAL = (code: string): string => code.slice(12);

const field = (page: Page) => page.getByRole('combobox', { name: t('palette.hint') });
const lines = (page: Page) => page.getByRole('listbox', { name: t('palette.lines') }).getByRole('option');
const status = (page: Page) => page.getByRole('dialog', { name: t('palette') }).getByRole('status');

async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(text);
}

async function done(desk: DeskPage): Promise<void> {
  await desk.page.keyboard.press('Enter');
  await expect(field(desk.page)).toHaveCount(0);
  await desk.kept();
}

test('what is typed is shown on the map, done by Enter, and in the file that is handed in', async ({ desk, page }) => {
  await desk.openSample('leave');
  await test.step('the tour goes on when each step is really done', () => walkRound(desk));
  const before = await desk.counts();

  // a code leads to its grid; from then on serials mean its community
  await ask(page, WEST);
  await done(desk);
  await expect(desk.grid.getByLabel(WEST, { exact: true })).toBeVisible();

  // what cannot be done says why, and Enter does not do it
  const far = sample.sampleGrids.find((grid) => sample.codeOf(grid).startsWith('330199009001'))!;
  await ask(page, `合并 ${WEST} 和 ${sample.codeOf(far)}`);
  await expect(status(page)).toContainText(t('refusal.different-communities'));
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText(t('refusal.different-communities.do'));
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  expect(await desk.counts()).toEqual(before);

  // a house of the neighbour, by the number of its id, in full-width signs
  const [neighbour, other] = sample.neighboursOf(sample.gridOf(WEST));
  const house = sample.largestHomeIn(neighbour!);
  const id = String(house.properties['id']);
  await ask(page, `建筑　${Number(id.slice(1))} 归 ${SERIAL(WEST)}`);
  await expect(lines(page).first()).toContainText(WEST);
  await expect(status(page)).toContainText(String(sample.gridOf(WEST).properties['name']));
  await done(desk);

  // in the other language, one line a community, the one at hand first
  await ask(page, `merge ${SERIAL(sample.codeOf(neighbour!))} and ${SERIAL(sample.codeOf(other!))}`);
  await expect(lines(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(lines(page).first()).toContainText(sample.codeOf(neighbour!));
  await expect(status(page)).toContainText(t('unit.household'));
  await done(desk);
  expect(await desk.counts()).toMatchObject({ grids: before.grids - 1, households: before.households });

  const file = expectCoded(await desk.exportFile());
  const codes = file.features.map(({ properties }) => properties.code);
  expect(codes).not.toContain(sample.codeOf(neighbour!));
  expect(codes).not.toContain(sample.codeOf(other!));
  const now = file.features.find(({ properties }) => properties.code === WEST)!;
  expect(shareOf(house, now)).toBeCloseTo(1, 6);
  const merged = file.features.find(
    ({ properties }) => properties.code === sample.nextCode('330199009005', 'ordinary'),
  )!;
  // both, without the house that went
  expect(area(merged)).toBeCloseTo(area(neighbour!) + area(other!) - (area(now) - area(sample.gridOf(WEST))), 0);
});

/** Select, split, undo, look: each by the hand of a planner, and nothing of it stays. */
async function walkRound(desk: DeskPage): Promise<void> {
  const { page, coach, map } = desk;
  const at = (step: string) => expect(coach.getByRole('heading')).toHaveText(step);
  const grid = sample.gridOf(WEST);
  const [west, south, east, north] = sample.boxOf(grid);
  await map.look();
  await coach.getByRole('button', { name: t('coach.start') }).click();
  await at(t('coach.select'));
  await map.click(sample.insideOf(grid));
  await at(t('coach.split'));
  await page.keyboard.press('s');
  await map.click([(west + east) / 2, north + 0.0003]);
  await map.doubleClick([(west + east) / 2, south - 0.0003]);
  await at(t('coach.undo'));
  await desk.undo();
  await at(t('coach.finding'));
  await page.keyboard.press('v');
  await page.keyboard.press('n');
  await expect(coach).toHaveCount(0);
  await expect(desk.undoButton).toBeDisabled();
}

/** How much of a house a grid has. */
function shareOf(house: sample.Row, grid: Feature<Polygon | MultiPolygon>): number {
  const common = intersect(featureCollection<Polygon | MultiPolygon>([house, grid]));
  return common ? area(common) / area(house) : 0;
}
