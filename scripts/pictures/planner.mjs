import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// what a planner does at the page, in either language: elements are found by class and role, never by words

const GRIDS = fileURLToPath(new URL('../../data/sample/grids.geojson', import.meta.url));

/** Opens the sample from the card that stands there at first. */
export async function openSample(page) {
  await page.locator('.start-card .way.primary').click();
  await page.locator('.coach-offer .quiet').click();
  await page.locator('.status-bar .tick').first().waitFor();
  await page.locator('.progress-card').waitFor({ state: 'detached' });
  await page.waitForTimeout(600);
}

/** Finds a grid by its code in the list, selects it and goes there; afterwards the map shows `boxOf(code)` between the panels. */
export async function goToGrid(page, code) {
  await page.locator('.tab').nth(2).click();
  await page.locator('.list-tools input').fill(code);
  await page.locator('.grid-table tbody tr[aria-selected]').first().click();
  await page.locator('.tab').first().click();
  await page.waitForTimeout(400);
}

/** Drags the map by so many pixels, and holds it before letting go, so that it does not glide on. */
export async function pan(page, [right, down]) {
  const { width, height } = page.viewportSize();
  const from = [width / 2, height / 2];
  await page.waitForTimeout(600);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] + right, from[1] + down, { steps: 10 });
  await page.waitForTimeout(500);
  await page.mouse.up();
  // away from the map: nothing is under the pointer
  await page.mouse.move(width / 2, 2);
}

/** Presses a key of the page: a tool, or something it does. */
export async function take(page, key) {
  await page.evaluate(() => document.activeElement?.blur?.());
  await page.keyboard.press(key);
}

/** Clicks places of the map one after another, as a hand does: the pointer gets there first. */
export async function draw(page, places) {
  for (const [i, [x, y]] of places.entries()) {
    await page.mouse.move(x, y, { steps: 4 });
    await page.waitForTimeout(120);
    if (i < places.length - 1) await page.mouse.click(x, y);
    // two quick clicks would be a double click
    await page.waitForTimeout(420);
  }
}

/** Where places of the sample stand on the screen once `goToGrid` has been there: by shares of the grid's own box, from its upper left. */
export async function insideGrid(page, code, shares) {
  const room = await freeRoom(page);
  const box = boxOf(code);
  const [left, top] = mercator(box[0], box[3]);
  const [right, bottom] = mercator(box[2], box[1]);
  const scale = Math.min((room.right - room.left) / (right - left), (room.bottom - room.top) / (bottom - top));
  const middle = [(room.left + room.right) / 2, (room.top + room.bottom) / 2];
  return shares.map(([x, y]) => [
    middle[0] + (x - 0.5) * (right - left) * scale,
    middle[1] + (y - 0.5) * (bottom - top) * scale,
  ]);
}

/** The map between the panels, less the air that is left round what is flown to. */
async function freeRoom(page) {
  const edge = (selector) => page.locator(selector).boundingBox();
  const [rail, right, top, bottom] = await Promise.all(
    ['.tool-rail', '.right-panel', '.top-bar', '.status-bar'].map(edge),
  );
  const air = 12 + 40;
  // what the map keeps free for the legend, folded; the same number stands in map-desk.ts
  const legend = 42 + 12;
  return {
    left: rail.x + rail.width + air,
    right: right.x - air,
    top: top.y + top.height + air,
    bottom: bottom.y - air - legend,
  };
}

/** West, south, east, north of a grid of the sample, degrees. */
function boxOf(code) {
  const { features } = JSON.parse(readFileSync(GRIDS, 'utf8'));
  const { geometry } = features.find(({ properties }) => properties.code === code);
  const places = geometry.coordinates.flat(geometry.type === 'MultiPolygon' ? 2 : 1);
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A place on a world of one unit, y downwards. */
function mercator(longitude, latitude) {
  const sin = Math.sin((latitude * Math.PI) / 180);
  return [(longitude + 180) / 360, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}
