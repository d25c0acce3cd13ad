import { booleanIntersects, lineString } from '@turf/turf';
import { realDataOrSkip } from '../real-data';
import { auditFile } from './desk/audit-file';
import { expect, test } from './desk/desk-test';
import { doubleAreaOf, expectCoded } from './desk/expect-coded';
import type { Ground } from './desk/projection';
import { COMMUNITY, realTown } from './desk/real-town';
import { boxOf, insideOf, squareAround } from './desk/sample-plan';
import { numberIn } from './desk/words';

test('on real footprints: split through houses, draw, carve, undo, reload, hand in; no house that was whole is cut', async ({
  desk,
  page,
}) => {
  const town = realTown(realDataOrSkip('suzhou-sip', (why) => test.skip(true, why)));
  const [west, south, east, north] = boxOf(town.community);
  const at = (x: number, y: number): Ground => [west + (east - west) * x, south + (north - south) * y];
  await page.goto('/');
  // the first of them opens a plan for work, the second for audit
  await desk.start
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      Object.entries(town.texts).map(([name, text]) => ({
        name: `${name}.geojson`,
        mimeType: 'application/geo+json',
        buffer: Buffer.from(text),
      })),
    );
  await desk.takeChosen({ draft: '湖东社区' });
  expect(await desk.counts()).toMatchObject({ grids: 1, errors: 0 });
  await desk.closeNotices();
  await desk.goToGrid(`${COMMUNITY}001`);
  const all = await desk.households();
  await page.keyboard.press('Escape');

  await test.step('a crooked line through houses parts the grid, and goes round them', async () => {
    const line = [at(0.52, 1.02), at(0.45, 0.6), at(0.56, 0.3), at(0.5, -0.02)];
    const crossed = town.inner.filter((house) => booleanIntersects(house, lineString(line.map((place) => [...place]))));
    expect(crossed.length, 'houses in the way').toBeGreaterThan(3);
    await page.keyboard.press('s');
    for (const place of line.slice(0, -1)) await desk.map.click(place);
    await desk.map.point(line.at(-1)!);
    const parts = await desk.partsOnCard();
    expect(parts[0]!.households + parts[1]!.households).toBe(all);
    const said = (await desk.card().textContent())!.match(new RegExp(desk.words.t('card.detours', { n: '(\\d+)' })));
    expect(numberIn(said![1]!)).toBeGreaterThan(3);
    await desk.map.doubleClick(line.at(-1)!);
    await expect.poll(() => desk.counts()).toMatchObject({ grids: 2, households: all, errors: 0 });
  });

  await test.step('a ring among houses is a grid of its own', async () => {
    await page.keyboard.press('d');
    for (const place of squareAround(at(0.22, 0.5), 75)) await desk.map.click(place);
    await page.keyboard.press('Enter');
    await expect.poll(() => desk.counts()).toMatchObject({ grids: 3, households: all, errors: 0 });
    await expect(desk.grid.getByLabel(`${COMMUNITY}003`, { exact: true })).toBeVisible();
  });

  await test.step('two houses are carved out, by their ground', async () => {
    const middle = at(0.78, 0.5);
    const away = ([x, y]: Ground): number => Math.hypot(x - middle[0], y - middle[1]);
    const chosen = town.inner.map(insideOf).toSorted((a, b) => away(a) - away(b));
    await desk.closeNotices();
    await page.keyboard.press('v');
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    await desk.map.click(chosen[0]!);
    await desk.map.click(chosen[1]!);
    await page.keyboard.press('Enter');
    await page.keyboard.type('湖东专属网格');
    await page.keyboard.press('Tab');
    await page.keyboard.type('两栋楼。');
    await desk.dialog.getByRole('button', { name: desk.words.t('carve.go') }).click();
    await expect(desk.dialog).toHaveCount(0);
    await expect(desk.grid.getByLabel(`${COMMUNITY}901`, { exact: true })).toBeVisible();
    await expect.poll(() => desk.counts()).toMatchObject({ grids: 4, households: all, errors: 0 });
  });

  const handedIn = await test.step('undone to the bare grid and brought again, reloaded, handed in', async () => {
    for (const grids of [3, 2, 1]) {
      await desk.undo();
      await expect.poll(() => desk.counts()).toMatchObject({ grids, households: all, errors: 0 });
    }
    for (const grids of [2, 3, 4]) {
      await desk.redo();
      await expect.poll(() => desk.counts()).toMatchObject({ grids, households: all, errors: 0 });
    }
    await desk.kept();
    await desk.reload();
    expect(await desk.counts()).toMatchObject({ grids: 4, households: all, errors: 0 });
    return desk.exportFile();
  });

  await test.step('Turf: the community is tiled exactly, and no house is cut', () => {
    const file = expectCoded(handedIn);
    expect(file.features.map(({ properties }) => properties.code.slice(12))).toEqual(['001', '002', '003', '901']);
    expect(auditFile(file, [town.community], town.houses)).toEqual({ overlaps: [], gaps: [], cut: [], loose: [] });
    const parts = file.features.map(({ geometry }) => doubleAreaOf(geometry));
    expect(parts.reduce((sum, part) => sum + part)).toBe(doubleAreaOf(town.community.geometry));
    expect(file.summary.findings).toMatchObject({ gap: 0, overlap: 0, 'building-split': 0, detached: 0 });
  });
});
