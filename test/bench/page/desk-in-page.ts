import type { Page } from '@playwright/test';
import { boxOfShape, type Box } from '../../../src/geometry/box';
import { toDegrees } from '../../../src/geometry/lattice';
import { deskPage, type DeskPage } from '../../browser/desk/desk-page';
import type { Ground } from '../../browser/desk/projection';
import type { City, GridRow } from '../../planted/city';
import type { BenchPages } from './open-bench-page';
import { ownWorkAfter } from './own-work';
import { record, type Recorded } from './recording';
import { untilReady } from './take-files';

export interface DeskRun {
  /** Ms of our own work for each move of the pointer while a line is drawn, its preview included. */
  readonly previews: readonly number[];
  /** Ms of our own work for each edit until the map is told, and until the page rests; undone ones apart. */
  readonly commits: readonly number[];
  readonly aftermaths: readonly number[];
  readonly undos: readonly number[];
  /** Of the edits, those that were not refused. */
  readonly done: number;
  /** Everything that the page's thread did meanwhile. */
  readonly drawing: Recorded;
  readonly reopening: Recorded;
  /** Frames a second while panning, ours and those of the bare map, round by round. */
  readonly frames: readonly { readonly product: number; readonly bare: number }[];
}

/** Edits, and moves of the pointer for each of them. */
const EDITS = 16;
const MOVES = 10;
const ROUNDS = 3;
/** Ms after an edit until the page rests. */
const REST = 1000;

/** Draws, edits, reopens and pans in the plan that is open in the product. */
export async function workAtDesk(pages: BenchPages, page: Page, city: City): Promise<DeskRun> {
  const desk = deskPage(page);
  const grid = ordinaryGrid(city);
  await goTo(desk, grid);
  await markWhatTheMapIsTold(page);
  let done = 0;
  const drawing = await recorded(pages, page, async () => {
    done = await drawAndUndo(page, desk, boxOfShape(grid.shape));
  });
  await untilReady(page);
  const reopening = await reopened(pages);
  return {
    previews: ownWorkAfter(drawing, 'move', ['move', 'place']),
    commits: ownWorkAfter(drawing, 'commit', [MAP_TOLD]),
    aftermaths: ownWorkAfter(drawing, 'commit', ['undo']),
    undos: ownWorkAfter(drawing, 'undo', [MAP_TOLD]),
    done,
    drawing,
    reopening,
    frames: await panBeside(pages, page, desk, grid),
  };
}

/** To a grid, with room on all sides of it. */
async function goTo(desk: DeskPage, { code }: GridRow): Promise<void> {
  await desk.showGrid(code);
  await desk.page.keyboard.press('-');
  await settled(desk.page);
  await desk.map.look();
}

/** The draft opened last, in a tab that has seen nothing yet, until everything is drawn. */
async function reopened(pages: BenchPages): Promise<Recorded> {
  const page = await pages.blank();
  const recording = await recorded(pages, page, async () => {
    await pages.show('product', page);
    await untilReady(page);
    await page.waitForTimeout(10_000);
  });
  await page.close();
  return recording;
}

async function recorded(pages: BenchPages, page: Page, work: () => Promise<void>): Promise<Recorded> {
  const recording = await record(pages.browser, page);
  await work();
  return recording.stop();
}

/** An ordinary grid in the middle of the city that has the code it should have, and no other grid in it. */
function ordinaryGrid({ grids, hosts, cells }: City): GridRow {
  const holed = new Set(hosts.values());
  const byId = new Map(grids.map((grid) => [grid.id, grid]));
  const row = cells[cells.length >> 1]!;
  const near = row.slice(row.length >> 1).map((id) => byId.get(id)!);
  return near.find(({ id, code, shape }) => code === id && shape.length > 0 && !holed.has(id))!;
}

/** Splits a grid by one line after the other, and draws rings over its border, in turn; takes each back, and counts what was not refused. */
async function drawAndUndo(page: Page, desk: DeskPage, { minX, minY, maxX, maxY }: Box): Promise<number> {
  let done = 0;
  const at = (east: number, north: number): Ground => [
    toDegrees(minX + (maxX - minX) * east),
    toDegrees(minY + (maxY - minY) * north),
  ];
  for (let edit = 0; edit < EDITS; edit++) {
    const share = 0.15 + (0.7 * edit) / EDITS;
    const isSplit = edit % 2 === 0;
    await page.keyboard.press(isSplit ? 's' : 'd');
    await desk.map.click(isSplit ? at(-0.06, share) : at(-0.2, share - 0.1));
    if (!isSplit) await desk.map.click(at(0.2, share - 0.12));
    for (let move = 1; move <= MOVES; move++) {
      const along = move / MOVES;
      await mark(page, 'move');
      await page.mouse.move(...desk.map.pixelOf(isSplit ? at(1.08 * along, 1 - share) : at(0.3 * along, share + 0.1)));
      await settled(page);
    }
    await mark(page, 'place');
    await desk.map.click(isSplit ? at(1.08, 1 - share) : at(0.3, share + 0.1));
    await mark(page, 'commit');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(REST);
    if (await desk.undoButton.isEnabled()) done++;
    await mark(page, 'undo');
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(REST);
    await mark(page, 'rest');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  return done;
}

const MAP_TOLD = 'map-told';

/** From now on the page marks when it posts a change of the grids to the library's worker. */
const markWhatTheMapIsTold = (page: Page): Promise<void> =>
  page.evaluate((name) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...message: [never, never]) {
      post.apply(this, message);
      if ((message[0] as { data?: { source?: string } }).data?.source === 'grids') performance.mark(name);
    };
  }, MAP_TOLD);

const mark = (page: Page, name: string): Promise<unknown> => page.evaluate((text) => performance.mark(text), name);

/** Until a frame has come of what was done. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((go) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go)))),
  );

/** The same pan at the same place in the product and in the bare map, in turn. */
async function panBeside(
  pages: BenchPages,
  product: Page,
  desk: DeskPage,
  grid: GridRow,
): Promise<{ readonly product: number; readonly bare: number }[]> {
  await goTo(desk, grid);
  const { center, zoom } = cameraOf(desk);
  const bare = await pages.blank();
  await pages.show('bare', bare);
  await bare.waitForFunction(() => window.bare !== undefined);
  await bare.evaluate(([place, near]) => window.bare!.look(place, near), [center, zoom] as const);
  await product.bringToFront();
  await product.keyboard.press('v');
  const frames = [];
  for (let round = 0; round < ROUNDS; round++) {
    await product.bringToFront();
    const ours = await pan(product);
    await bare.bringToFront();
    frames.push({ product: ours, bare: await pan(bare) });
  }
  await bare.close();
  await product.bringToFront();
  return frames;
}

/** What the middle of the window shows. */
function cameraOf(desk: DeskPage): { readonly center: [number, number]; readonly zoom: number } {
  const { width, height } = desk.page.viewportSize()!;
  const [left, right] = [desk.map.groundOf([0, height / 2]), desk.map.groundOf([width, height / 2])];
  const zoom = Math.log2((width * 360) / ((right[0] - left[0]) * 512));
  return { center: [(left[0] + right[0]) / 2, left[1]], zoom };
}

/** Ms of a pan. */
const PAN = 5000;

/** Frames a second while the map is dragged to and fro. */
async function pan(page: Page): Promise<number> {
  const [x, y] = [720, 450];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const count = { frames: 0 };
    const tick = (): void => {
      count.frames++;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { panned: count });
  });
  const begin = performance.now();
  for (let step = 0; performance.now() - begin < PAN; step++)
    await page.mouse.move(x + 160 * Math.sin(step / 12), y + 120 * Math.sin(step / 19));
  const ms = performance.now() - begin;
  const frames = await page.evaluate(() => (window as unknown as { panned: { frames: number } }).panned.frames);
  await page.mouse.up();
  return (frames * 1000) / ms;
}
