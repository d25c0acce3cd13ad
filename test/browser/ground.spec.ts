import type { Page, Route } from '@playwright/test';
import { PALETTES } from '../../src/map/palette';
import { expect, test } from './desk/desk-test';
import { placeAt, smallFiles, WEST } from './desk/small-plan';
import { tinyPmtiles } from './desk/tiny-pmtiles';

const SERVICE = 'http://tiles.test/map/{z}/{x}/{y}.png';

test('a base map comes, fails and goes, and the work goes on', async ({ desk, page }) => {
  const { words, dialog } = desk;
  const { t } = words;
  const asked: string[] = [];
  let answer: (route: Route) => Promise<void> = sendTile;
  await page.route('http://tiles.test/**', (route) => {
    asked.push(route.request().url());
    return answer(route);
  });
  const state = page.getByRole('status').filter({ hasText: t('base.silent') });
  const retry = state.getByRole('button', { name: t('base.retry') });
  const open = async (kind: 'none' | 'own' | 'file'): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^${t('base')}`) }).click();
    await dialog.getByRole('radio', { name: t(`base.kind.${kind}`) }).check();
  };
  const use = async (): Promise<void> => {
    await dialog.getByRole('button', { name: t('base.go') }).click();
    await expect(dialog).toHaveCount(0);
  };
  await page.goto('/');
  await desk.importFiles(smallFiles, { draft: '小塘' });
  await page.keyboard.press('[');
  await desk.goToGrid(WEST);
  // beside the plan nothing but the ground is drawn
  const [x, y] = desk.map.pixelOf(placeAt(-0.04, 0.5)).map(Math.round) as [number, number];
  const ground = () => colorAt(page, x, y);
  const paper = hex(PALETTES.light.paper);
  await expect.poll(ground).toEqual(paper);

  await test.step('tiles of a service of one’s own, and whom it wants named', async () => {
    await open('own');
    await dialog.getByLabel(t('base.template')).fill('tiles.test/{z}');
    await dialog.getByRole('button', { name: t('base.go') }).click();
    await expect(dialog.getByText(t('base.problem.not-an-address'))).toBeVisible();
    await dialog.getByLabel(t('base.template')).fill('http://webst01.is.autonavi.com/{z}/{x}/{y}');
    await expect(dialog.getByText(t('base.shifted'))).toBeVisible();
    await dialog.getByLabel(t('base.template')).fill(SERVICE);
    await dialog.getByLabel(t('base.credit')).fill('© 某市测绘院');
    expect(asked).toEqual([]);
    await use();
    await expect(page.getByText('© 某市测绘院')).toBeVisible();
    // red, and quieter than it came
    await expect.poll(async () => redness(await ground())).toBeGreaterThan(40);
    expect(redness(await ground())).toBeLessThan(200);
  });

  await test.step('a service that fails is said quietly, and an edit is done meanwhile', async () => {
    answer = (route) => route.fulfill({ status: 500 });
    for (const key of ['-', '-', '+', '+', '+']) await page.keyboard.press(key);
    await expect(state).toBeVisible();
    await expect(desk.notices.locator('.problem')).toHaveCount(0);
    await desk.goToGrid(WEST);
    await desk.rename('河西');
    await desk.undo();
    const before = asked.length;
    answer = (route) => route.abort();
    await retry.click();
    await expect.poll(() => asked.length).toBeGreaterThan(before);
    await expect(state).toBeVisible();
    answer = sendTile;
    await retry.click();
    await expect(state).toHaveCount(0);
    await expect(desk.notices.locator('.problem')).toHaveCount(0);
  });

  await test.step('it leaves the house in no file', async () => {
    const file = await desk.exportFile();
    expect(file).not.toContain('tiles.test');
    expect(file).not.toContain('某市测绘院');
  });

  await test.step('a file on this computer is drawn in colours of paper, and nobody is asked', async () => {
    await open('file');
    const input = dialog.locator('input[type=file]');
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
    await input.setInputFiles(file('not.pmtiles', Buffer.from('PK, not what it says')));
    await dialog.getByRole('button', { name: t('base.go') }).click();
    await expect(dialog.getByText(t('base.problem.unreadable'))).toBeVisible();
    const lake = tinyPmtiles(
      'water',
      placeAt(0.5, 0.5),
      '<a href="http://x.test/">© 湖</a><img src="http://x.test/i">',
    );
    await input.setInputFiles(file('湖.pmtiles', lake));
    await use();
    await expect(page.getByText('© 湖', { exact: true })).toBeVisible();
    await desk.goToGrid(WEST);
    const before = asked.length;
    await expect.poll(async () => bluerThan(await ground(), paper)).toBe(true);
    expect(asked.length).toBe(before);
  });

  await test.step('none again: paper, and silence', async () => {
    await open('none');
    await use();
    const before = asked.length;
    await expect.poll(ground).toEqual(paper);
    for (const key of ['-', '+']) await page.keyboard.press(key);
    await expect.poll(ground).toEqual(paper);
    expect(asked.length).toBe(before);
  });
});

/** A red dot: a tile is as large as it is drawn. */
const RED = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

const sendTile = (route: Route): Promise<void> =>
  route.fulfill({ body: RED, contentType: 'image/png', headers: { 'access-control-allow-origin': '*' } });

type Color = readonly [red: number, green: number, blue: number];

/** What one pixel of the page shows. */
async function colorAt(page: Page, x: number, y: number): Promise<Color> {
  const png = (await page.screenshot({ clip: { x, y, width: 1, height: 1 } })).toString('base64');
  return page.evaluate(async (text) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${text}`)).blob());
    const brush = new OffscreenCanvas(1, 1).getContext('2d')!;
    brush.drawImage(picture, 0, 0);
    const [red, green, blue] = brush.getImageData(0, 0, 1, 1).data;
    return [red!, green!, blue!] as const;
  }, png);
}

const hex = (color: string): Color => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)) as unknown as Color;

const redness = ([red, green, blue]: Color): number => red - (green + blue) / 2;
const bluerThan = (color: Color, other: Color): boolean => color[2] - color[0] > other[2] - other[0] + 10;
