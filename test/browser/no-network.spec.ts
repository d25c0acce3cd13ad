import type { Page } from '@playwright/test';
import { TOOL_KEYS } from '../../src/ui/actions';
import { expect, test } from './desk/desk-test';
import type { Frame } from './desk/map-hand';
import { boxOf, gridOf, insideOf } from './desk/sample-plan';

const GRID = '330199009001004';

/** Everything that a page and its workers ask the network for, from now on. */
function watch(page: Page): string[] {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  return asked;
}

test('from opening to handing in, every request is to the page itself', async ({ desk, page, baseURL }) => {
  const asked = watch(page);
  await desk.openSample();
  await desk.goToGrid(GRID);
  const [west, south, east, north] = boxOf(gridOf(GRID));
  for (const [tool, key] of TOOL_KEYS) {
    await page.keyboard.press(key);
    await desk.expectTool(tool);
    await desk.map.click(insideOf(gridOf(GRID)));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('s');
  await desk.map.click([(west + east) / 2, north + 0.0002]);
  await desk.map.doubleClick([(west + east) / 2, south - 0.0002]);
  await expect.poll(() => desk.counts()).toMatchObject({ grids: 76 });
  await page.keyboard.press('0');
  await desk.exportFile();
  const own = new URL(baseURL!).origin;
  expect(asked.filter((url) => url.startsWith(`${own}/`)).length, 'the watch works').toBeGreaterThan(5);
  expect(asked.filter((url) => !/^(blob|data):/.test(url) && new URL(url).origin !== own)).toEqual([]);
});

test('Chinese labels are drawn with no network at all', async ({ desk, page }) => {
  await desk.openSample();
  test.skip(!(await hasChineseFont(page)), 'no font with Chinese characters on this machine');
  await page.context().setOffline(true);
  const asked = watch(page);
  // a place and characters that were not drawn before
  await desk.goToGrid(GRID);
  await desk.map.rest();
  const name = desk.details.getByLabel(desk.words.t('grid.edit-name'));
  const frame = await desk.map.openFrame();
  const pictureUnlike = async (last: Buffer): Promise<Buffer> => {
    let picture = last;
    await expect.poll(async () => (picture = await settledPicture(page, frame)).equals(last)).toBe(false);
    return picture;
  };
  const rename = async (text: string): Promise<void> => {
    await name.fill(text);
    await name.press('Enter');
  };
  const before = await settledPicture(page, frame);
  await rename('鲲鹏麒麟');
  const first = await pictureUnlike(before);
  // now only the glyphs differ: were nothing drawn, or the same box for each, so would be the pictures
  await rename('凤凰貔貅');
  await pictureUnlike(first);
  await desk.undo();
  await expect(name).toHaveValue('鲲鹏麒麟');
  await expect.poll(async () => (await settledPicture(page, frame)).equals(first)).toBe(true);
  expect(asked.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
});

/** The open part of the map once it is drawn: the same twice in a row. Messages at its foot are left out. */
async function settledPicture(page: Page, { left, top, right, bottom }: Frame): Promise<Buffer> {
  const clip = { x: left + 4, y: top + 4, width: right - left - 8, height: bottom - top - 120 };
  let last = await page.screenshot({ clip });
  await expect
    .poll(
      async () => {
        const next = await page.screenshot({ clip });
        const same = next.equals(last);
        last = next;
        return same;
      },
      { intervals: [300] },
    )
    .toBe(true);
  return last;
}

/** Whether two Chinese characters look different here. */
const hasChineseFont = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const picture = (text: string): string => {
      const canvas = document.createElement('canvas');
      const brush = canvas.getContext('2d')!;
      brush.font = '32px sans-serif';
      brush.fillText(text, 4, 40);
      return canvas.toDataURL();
    };
    return picture('鲲') !== picture('凤');
  });
