import type { Page } from '@playwright/test';
import { TOOL_KEYS } from '../../src/ui/actions';
import type { DeskPage } from './desk/desk-page';
import { expect, test } from './desk/desk-test';
import { WEST, placeAt, smallFiles } from './desk/small-plan';
import { en, zh } from './desk/words';

test.beforeEach(async ({ desk, page }) => {
  await page.goto('/');
  await desk.importFiles(smallFiles, { draft: '小塘' });
  // what was imported is said at the foot of the map for a while
  await desk.closeNotices();
});

const expectHint = (desk: DeskPage, key: string): Promise<void> =>
  expect(desk.status).toContainText(desk.words.hint(key));

test('every tool has its key, and Esc goes back one step at a time', async ({ desk, page }) => {
  for (const [tool, key] of TOOL_KEYS) {
    await page.keyboard.press(key);
    await desk.expectTool(tool);
  }
  await page.keyboard.press('v');
  await desk.map.look();
  await page.keyboard.press('s');
  await expectHint(desk, 'hint.split.first');
  await desk.map.click(placeAt(0.25, 1.05));
  await expectHint(desk, 'hint.split.next');
  await desk.map.click(placeAt(0.25, -0.05));
  await expectHint(desk, 'hint.split.finish');
  await page.keyboard.press('Escape');
  await expectHint(desk, 'hint.split.next');
  await page.keyboard.press('Escape');
  await expectHint(desk, 'hint.split.first');
  await desk.expectTool('split');
  await page.keyboard.press('Escape');
  await desk.expectTool('select');
  // from a house to its grid, and from there to nothing
  await desk.map.click(placeAt(0.4, 0.6));
  await expect(desk.grid.getByLabel(WEST, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.grid).toHaveCount(0);
  expect(await desk.counts()).toMatchObject({ grids: 2 });
});

test('a whole split without the mouse on a button: keys, places, Enter, undo, redo', async ({ desk, page }) => {
  await desk.map.look();
  await page.keyboard.press('s');
  await desk.map.click(placeAt(-0.05, 0.5));
  await desk.map.point(placeAt(0.6, 0.5));
  await expect(desk.card()).toContainText(desk.words.t('unit.household'));
  await desk.map.click(placeAt(0.6, 0.5));
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.counts()).toMatchObject({ grids: 3 });
  await desk.undo();
  await expect.poll(() => desk.counts()).toMatchObject({ grids: 2 });
  await page.keyboard.press('Control+y');
  await expect.poll(() => desk.counts()).toMatchObject({ grids: 3 });
});

test('in a field the keys are text', async ({ desk, page }) => {
  await desk.goToGrid(WEST);
  await desk.rename('河西网格');
  await desk.tab('list').click();
  const search = desk.details.getByRole('searchbox');
  await search.click();
  await page.keyboard.type('sdhmbe0n');
  await expect(search).toHaveValue('sdhmbe0n');
  await desk.expectTool('select');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  // the field takes its own typing back; the plan is not touched
  await expect(desk.undoButton).toBeEnabled();
  await expect(desk.redoButton).toBeDisabled();
  await search.fill('');
  await desk.tab('grid').click();
  const name = desk.grid.getByLabel(desk.words.t('grid.edit-name'));
  await expect(name).toHaveValue('河西网格');
  // Esc in a field takes back what was typed there, and nothing else
  await name.fill('写错了');
  await page.keyboard.press('Escape');
  await expect(name).toHaveValue('河西网格');
  await expect(desk.grid.getByLabel(WEST, { exact: true })).toBeVisible();
});

test('Tab goes through the whole page, the focus is always seen, and it is never caught', async ({ desk, page }) => {
  await desk.tab('list').click();
  await page.getByRole('link', { name: zh.t('page.skip') }).focus();
  const stops = [(await focused(page)).name];
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.name === 'BODY' || (stops.length > 3 && stop.name === stops[0])) break;
    expect(stop.shown, `the focus is seen on ${stop.name}`).toBe(true);
    stops.push(stop.name);
  }
  expect(stops.length, 'the way round ends').toBeLessThan(80);
  const { t } = zh;
  for (const name of [
    t('page.skip'),
    t('action.import'),
    t('tools'),
    t('tab.list'),
    t('list.search'),
    t('action.language-hint'),
  ])
    expect(
      stops.some((stop) => stop.includes(name)),
      `${name} is reached`,
    ).toBe(true);
});

test('a dialog holds the focus while it is open and gives it back', async ({ desk, page }) => {
  const opener = page.getByRole('button', { name: zh.t('action.keys') });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(desk.dialog).toBeVisible();
  const holds = (): Promise<boolean> =>
    desk.dialog.evaluate((dialog) => dialog.contains(document.activeElement) && document.activeElement !== dialog);
  await expect.poll(holds, { message: 'the first thing in it has the focus' }).toBe(true);
  // tool keys are not heard behind a form
  await page.keyboard.press('s');
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('Tab');
    expect(await holds()).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  await desk.expectTool('select');
});

test('another language changes words and nothing else', async ({ desk, page }) => {
  await desk.goToGrid(WEST);
  const counts = await desk.counts();
  // of one house the layer does not say how many live in it
  const households = `≈${counts.households}`;
  await page.keyboard.press('s');
  await desk.map.click(placeAt(0.25, 1.05));
  await expectHint(desk, 'hint.split.next');
  await page.getByRole('button', { name: zh.t('action.language-hint') }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('toolbar').getByRole('button', { name: en.t('tool.split.about') })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(desk.status).toContainText(en.hint('hint.split.next'));
  await expect(desk.status).toContainText(en.t('status.counts', { grids: counts.grids, households }));
  await expect(desk.grid.getByLabel(WEST, { exact: true })).toBeVisible();
  // the line begun is still there, to be finished
  await desk.map.click(placeAt(0.25, -0.05));
  await page.keyboard.press('Enter');
  await expect(desk.status).toContainText(en.t('status.counts', { grids: 3, households }));
  await expect(page.getByRole('banner').getByText(/Saved/)).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(desk.status).toContainText(en.t('status.counts', { grids: 3, households }));
});

test('at 1024 by 768 the left panel is folded and unfolds; at 1440 by 900 it is open', async ({ desk, page }) => {
  const left = page.getByRole('complementary', { name: zh.t('left.title') });
  const layers = left.getByRole('switch', { name: zh.t('layer.labels') });
  await page.setViewportSize({ width: 1024, height: 768 });
  await desk.reload();
  await expect(layers).toHaveCount(0);
  const folded = (await left.boundingBox())!;
  expect(folded.width).toBeLessThan(60);
  await left.getByRole('button', { name: zh.t('layers') }).click();
  await expect(layers).toBeVisible();
  await page.keyboard.press('[');
  await expect(layers).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await desk.reload();
  await expect(layers).toBeVisible();
  // nothing of the page hangs over the edge of the window
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

/** What has the focus, and whether that can be seen: an outline or a shadow on it, or on the frame of a hidden input. */
function focused(page: Page): Promise<{ readonly name: string; readonly shown: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const marked = (element: Element | null): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const text = at.getAttribute('aria-label') ?? (at instanceof HTMLElement ? at.innerText : '');
    const group = at.closest('[role=toolbar]')?.getAttribute('aria-label') ?? '';
    const name = at === document.body ? 'BODY' : `${at.tagName} ${group} ${text} ${at.id}`.replace(/\s+/g, ' ');
    return { name, shown: marked(at) || marked(at.closest('label')) };
  });
}
