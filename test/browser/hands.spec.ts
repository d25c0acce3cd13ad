import { area, bboxPolygon, featureCollection, intersect } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { auditFile, type CodedFile } from './desk/audit-file';
import { expect, test } from './desk/desk-test';
import { expectCoded } from './desk/expect-coded';
import { fingerOn } from './desk/finger';
import type { Ground, Pixel } from './desk/projection';
import * as sample from './desk/sample-plan';

const COMMUNITIES = sample.sampleDivisions.filter(({ properties }) => properties['level'] === 'community');
const [FROM, TO] = ['330199009001004', '330199009001001'];

test.use({ hasTouch: true });

test('by mouse, by keys and by finger: sweeps, Space, the menu, the history, drawing with one finger beside two', async ({
  desk,
  page,
}) => {
  // one page load for all of it; a busy machine draws slowly
  test.setTimeout(300_000);
  const { t } = desk.words;
  const from = sample.gridOf(FROM);
  const [west, south, east, north] = sample.boxOf(from);
  // the western part of the grid, and a little beyond its corners
  const corners: readonly [Ground, Ground] = [
    [west - 2e-5, south - 2e-5],
    [west + (east - west) * 0.4, north + 2e-5],
  ];
  const box = bboxPolygon([...corners[0], ...corners[1]] as [number, number, number, number]);
  const hint = page.getByRole('contentinfo').locator('.hint');
  const sweep = async (key: 'Shift' | 'Alt', ...places: readonly Pixel[]): Promise<void> => {
    await page.mouse.move(...places[0]!);
    await page.keyboard.down(key);
    await page.mouse.down();
    for (const place of places.slice(1)) await page.mouse.move(...place, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up(key);
  };
  const pixels = (...places: readonly Ground[]): readonly Pixel[] => places.map(desk.map.pixelOf);

  await desk.openSample();

  await test.step('a box with Shift selects the grids in it', async () => {
    await desk.goToGrid(FROM);
    await page.keyboard.press('Escape');
    const frame = await desk.map.openFrame();
    // a quarter of the map is drawn over, from the grid outwards
    const around: readonly Ground[] = [
      [west - 1e-4, south - 1e-4],
      [east + 1e-4, north + 1e-4],
    ];
    const [start, end] = pixels(...around) as [Pixel, Pixel];
    expect(
      Math.min(start[0] - frame.left, frame.right - end[0], frame.bottom - start[1], end[1] - frame.top),
    ).toBeGreaterThan(0);
    await sweep('Shift', start, end);
    const drawn = bboxPolygon([...around[0]!, ...around[1]!] as [number, number, number, number]);
    const inside = sample.sampleGrids.filter((grid) => shareOf(grid, drawn) > 0.5);
    expect(inside.map(sample.codeOf)).toContain(FROM);
    if (inside.length === 1) await expect(desk.grid.getByLabel(FROM, { exact: true })).toBeVisible();
    else await expect(desk.details.getByText(t('grid.several', { n: inside.length }))).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a lasso with Alt selects the houses in it where no grid is', async () => {
    const [a, b] = corners;
    const places: readonly Ground[] = [a, [b[0], a[1]], b, [a[0], b[1]]];
    await sweep('Alt', ...pixels(...places, places[0]!));
    const shares = sample.sampleBuildings.map((house) => shareOf(house, box));
    const [surely, perhaps] = [0.55, 0.45].map((limit) => shares.filter((share) => share > limit).length);
    const title = await desk.details.getByRole('heading').textContent({ timeout: 5000 });
    const n = Number(title!.match(/\d+/)![0]);
    expect(n).toBeGreaterThanOrEqual(surely!);
    expect(n).toBeLessThanOrEqual(perhaps!);
    await page.keyboard.press('Escape');
  });

  await test.step('while Space is held a drag moves the map, whatever the tool', async () => {
    await page.keyboard.press('b');
    await desk.map.rest();
    const before = (await desk.map.look()).toGround([500, 300]);
    await page.mouse.move(500, 300);
    await page.keyboard.down(' ');
    await page.mouse.down();
    await page.mouse.move(560, 340, { steps: 4 });
    await page.mouse.up();
    await page.mouse.click(560, 340);
    await page.keyboard.up(' ');
    await expect(hint).toContainText(desk.words.hint('hint.assign.target'));
    const [x, y] = (await desk.map.look(), desk.map.pixelOf(before));
    expect(Math.hypot(x - 560, y - 340)).toBeLessThan(4);
    await page.keyboard.press('Escape');
  });

  await test.step('the houses in a box go to the grid that was clicked, with the ground between them', async () => {
    await desk.goToGrid(FROM);
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await desk.map.click(sample.placeIn(sample.gridOf(TO), from));
    await sweep('Shift', ...pixels(...corners));
    await expect(hint).toContainText(desk.words.hint('hint.assign.swept'));
    await expect(desk.card()).toContainText(t('unit.household'));
    await page.keyboard.press('Enter');
    await expect(hint).toContainText(desk.words.hint('hint.assign.first'));
    const file = expectCoded(await desk.exportFile());
    const taken = sample.sampleBuildings.filter(
      (house) => shareOf(house, box) > 0.55 && shareOf(house, communityOf(from)) > 0.99,
    );
    expect(taken.length).toBeGreaterThan(8);
    for (const house of taken)
      expect([house.properties['id'], holderOf(file, house)]).toEqual([house.properties['id'], TO]);
    const { overlaps, gaps, cut } = auditFile(file, COMMUNITIES, sample.sampleBuildings);
    // what the sample has wrong, and nothing more
    expect([overlaps.length, gaps.length, cut.length], JSON.stringify(gaps)).toEqual([1, 1, 1]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('the right button, and Shift+F10, open a menu of what lies there', async () => {
    const menu = page.getByRole('menu', { name: t('menu.title') });
    await desk.showGrid(FROM);
    await desk.map.look();
    await desk.closeNotices();
    const [x, y] = desk.map.pixelOf(sample.insideOf(from));
    await page.mouse.click(x, y, { button: 'right' });
    await expect(menu).toBeVisible();
    await menu.getByRole('menuitem', { name: t('menu.lock') }).click();
    await expect(menu).toHaveCount(0);
    await page.keyboard.press('Shift+F10');
    await expect(menu).toBeVisible();
    await page.keyboard.type(t('menu.unlock').slice(0, 2));
    await expect(menu.getByRole('menuitem', { name: t('menu.unlock') })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
  });

  await test.step('the history shows what a step changed, and goes there and back at once', async () => {
    await page.keyboard.press('Shift+Z');
    const list = page.getByRole('listbox', { name: t('history.title') });
    await expect(list.getByRole('option')).toHaveCount(3);
    await expect(list).toBeFocused();
    const frame = await desk.map.openFrame();
    const clip = { x: frame.left, y: 420, width: 300, height: frame.bottom - 430 };
    const plain = await page.screenshot({ clip });
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await page.screenshot({ clip })).equals(plain)).toBe(false);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(desk.notices).toContainText(t('history.undone-n', { n: 2 }));
    await expect(list.getByRole('option', { selected: true })).toContainText(t('history.start'));
    await list.getByRole('option').nth(1).click();
    await expect(list.getByRole('option', { selected: true })).toContainText(t('edit.assign.of', { what: '' }).trim());
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
  });

  await test.step('one finger draws, two move the map, and buttons finish what keys would', async () => {
    const finger = await fingerOn(page);
    const { grids } = await desk.counts();
    await desk.closeNotices();
    await desk.tool('draw').tap();
    await desk.expectTool('draw');
    await desk.map.look();
    const ring = sample.squareAround(sample.insideOf(from), 40);
    const [a, b, c, d] = pixels(...ring) as [Pixel, Pixel, Pixel, Pixel];
    await finger.tap(a);
    await expect(hint).toContainText(desk.words.hint('hint.draw.next'));
    // a finger may come down anywhere: the place is where it lets go
    await finger.drag([b[0] - 40, b[1] - 30], b);
    const middle: Pixel = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2];
    const apart = (by: number): readonly [Pixel, Pixel] => [
      [middle[0] - by, middle[1]],
      [middle[0] + by, middle[1]],
    ];
    await finger.pinch(apart(40), apart(60));
    // two fingers set nothing: two places are there, and the map is nearer
    await expect(hint).toContainText(desk.words.hint('hint.draw.next'));
    const before = Math.hypot(c[0] - a[0], c[1] - a[1]);
    await desk.map.look();
    const [a2, , c2, d2] = pixels(...ring) as [Pixel, Pixel, Pixel, Pixel];
    expect(Math.hypot(c2[0] - a2[0], c2[1] - a2[1])).toBeGreaterThan(before * 1.15);
    await finger.tap(c2);
    await finger.tap(d2);
    await expect(hint).toContainText(desk.words.hint('hint.draw.finish'));
    expect(d2).not.toEqual(d);
    await page.getByRole('button', { name: t('action.finish'), exact: true }).tap();
    await expect.poll(async () => (await desk.counts()).grids).toBe(grids + 1);
    await finger.longPress(middle, () => expect(page.getByRole('menu', { name: t('menu.title') })).toBeVisible());
    await expect(page.getByRole('menu', { name: t('menu.title') })).toBeVisible();
  });
});

const communityOf = (grid: sample.Row): sample.Row =>
  COMMUNITIES.find(({ properties }) => properties['code'] === grid.properties['community'])!;

type Ground2d = Feature<Polygon | MultiPolygon>;

/** How much of one lies in the other, 0 … 1, by Turf. */
function shareOf(row: Ground2d, inside: Ground2d): number {
  if (!sample.meet(row, inside)) return 0;
  const common = intersect(featureCollection<Polygon | MultiPolygon>([row, inside]));
  return common ? area(common) / area(row) : 0;
}

/** The code of the grid that has most of a house. */
function holderOf({ features }: CodedFile, house: sample.Row): string | undefined {
  const shares = features.map((grid) => ({ code: grid.properties.code, share: shareOf(house, grid) }));
  return shares.toSorted((a, b) => b.share - a.share)[0]?.code;
}
