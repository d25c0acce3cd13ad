import { draw, goToGrid, insideGrid, openSample, pan, take } from './planner.mjs';

const WIDE = [1440, 900];
const NARROW = [1024, 768];
/** A grid far above its target, with a house beside it that a border cuts: what a planner looks at first. */
const CROWDED = '330199009001004';

/** The sample with one grid selected and what is round it, the findings among it: what is seen all day. */
async function desk(page) {
  await openSample(page);
  await goToGrid(page, CROWDED);
  await take(page, '-');
  await pan(page, [-190, -70]);
}

async function split(page) {
  await openSample(page);
  await goToGrid(page, CROWDED);
  await take(page, 's');
  await draw(
    page,
    await insideGrid(page, CROWDED, [
      [1.06, 0.5],
      [0.5, 0.55],
      [-0.3, 0.44],
    ]),
  );
}

/** Another way for a border, shown before it is finished. */
async function reshape(page) {
  await openSample(page);
  await goToGrid(page, CROWDED);
  await take(page, 'r');
  await draw(
    page,
    await insideGrid(page, CROWDED, [
      [0.35, 1.02],
      [0.5, 0.7],
      [0.75, 0.72],
      [0.8, 1.02],
    ]),
  );
}

/** A command that says what it would do before it is done. */
async function palette(page) {
  await openSample(page);
  await goToGrid(page, CROWDED);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('合并 004 005');
  await page.waitForTimeout(1500);
}

/** What mends a finding, and what each way costs. */
async function fixes(page) {
  await openSample(page);
  await page.keyboard.press('n');
  await page.locator('.fix').first().waitFor();
  await page.locator('.fix').first().hover();
  await page.waitForTimeout(1500);
}

/** All grids in a table, in step with the map, coloured by what was found. */
async function table(page) {
  await openSample(page);
  await page.locator('.tab').nth(2).click();
  await page.locator('.grid-table tbody tr[aria-selected]').nth(3).click();
  await page.waitForTimeout(1500);
}

async function carve(page, { size }) {
  await openSample(page);
  // on a narrow page the panel is folded
  if (size[0] < WIDE[0]) await page.keyboard.press('[');
  await page.locator('.site .button').first().click();
  await page.locator('.dialog textarea').waitFor();
}

async function exporting(page) {
  await split(page);
  await page.mouse.dblclick(...(await insideGrid(page, CROWDED, [[-0.3, 0.44]]))[0]);
  await page.keyboard.press('Control+s');
  await page.locator('.dialog .agreed').waitFor({ timeout: 60_000 });
}

async function finding(page) {
  await openSample(page);
  await page.keyboard.press('n');
  await page.mouse.move(700, 450);
}

/** The audit of the sample: it does not hold; the map is at the first finding. */
async function audit(page) {
  await openSample(page);
  await page.keyboard.press('a');
  await page.keyboard.press('n');
  await page.mouse.move(700, 450);
}

async function waiving(page) {
  await audit(page);
  await page.locator('.finding-card .button').click();
  await page.locator('.dialog textarea').fill('沿河绿地，不设网格');
  await page.locator('.dialog input').fill('王核查');
}

/** All three errors waived: the plan holds but for that, and for what nobody could check. */
async function waived(page) {
  await openSample(page);
  await page.keyboard.press('a');
  for (let left = 3; left > 0; left--) {
    await take(page, 'n');
    await page.locator('.finding-card .card-buttons .button').click();
    await page.locator('.dialog textarea').fill('已与街道核对，暂予保留');
    await page.locator('.dialog input').fill('王核查');
    await page.locator('.dialog button[type=submit]').click();
    await page.locator('.dialog').waitFor({ state: 'detached' });
  }
  const tree = page.locator('.finding-tree');
  await tree.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.mouse.move(700, 450);
}

async function emptyStart(page) {
  await page.locator('.start-card').waitFor();
}

/** Every picture: its name, how the page is set up, and what is done before it is taken. */
export const SCENES = [
  { name: 'desk-zh-1440', size: WIDE, steps: desk },
  { name: 'desk-en-1440', size: WIDE, locale: 'en', steps: desk },
  { name: 'desk-zh-1024', size: NARROW, steps: desk },
  { name: 'desk-en-1024', size: NARROW, locale: 'en', steps: desk },
  { name: 'desk-dark', size: WIDE, theme: 'dark', steps: desk },
  { name: 'split', size: WIDE, steps: split },
  { name: 'reshape', size: WIDE, locale: 'en', steps: reshape },
  { name: 'palette', size: WIDE, steps: palette },
  { name: 'fixes', size: WIDE, steps: fixes },
  { name: 'table', size: WIDE, theme: 'dark', locale: 'en', steps: table },
  { name: 'carve', size: NARROW, steps: carve },
  { name: 'export', size: NARROW, steps: exporting },
  { name: 'finding', size: NARROW, steps: finding },
  { name: 'audit', size: WIDE, steps: audit },
  { name: 'audit-en-1024', size: NARROW, locale: 'en', steps: audit },
  { name: 'audit-waive', size: NARROW, theme: 'dark', steps: waiving },
  { name: 'audit-waived', size: NARROW, steps: waived },
  { name: 'start', size: NARROW, steps: emptyStart },
];
