import { expect, type Page } from '@playwright/test';
import { fitProjection, type Ground, type Pixel, type Projection, type Reading } from './projection';

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type MapHand = ReturnType<typeof mapHand>;

/** Columns and rows of readings over the open map. */
const [COLUMNS, ROWS] = [2, 2];

/**
 * The hand on the mouse over the map. It knows of the map what a planner can see: the coordinates in the status bar. `look`
 * reads them at the corners; after that every place of the ground has its pixel, until the camera moves.
 */
export function mapHand(page: Page) {
  let view: Projection | null = null;
  const projection = (): Projection => {
    if (!view) throw new Error('look at the map first');
    return view;
  };
  const pixelOf = (ground: Ground): Pixel => projection().toPixel(ground);

  const hand = {
    /** Reads where the map stands now. The pointer must not be drawing: it runs all over the map. */
    async look(): Promise<Projection> {
      const frame = await hand.openFrame();
      const readings: Reading[] = [];
      for (let row = 0; row < ROWS; row++)
        for (let column = 0; column < COLUMNS; column++) {
          const x = Math.round(frame.left + 6 + ((frame.right - frame.left - 12) * column) / (COLUMNS - 1));
          const y = Math.round(frame.top + 6 + ((frame.bottom - frame.top - 12) * row) / (ROWS - 1));
          readings.push({ pixel: [x, y], ground: await readAt(page, [x, y]) });
        }
      return (view = fitProjection(readings));
    },

    /** The part of the map that no panel lies on. */
    async openFrame(): Promise<Frame> {
      const size = page.viewportSize()!;
      const box = async (role: 'toolbar' | 'banner' | 'contentinfo') => (await page.getByRole(role).boundingBox())!;
      // an audit has no tools
      const toolbar = page.getByRole('toolbar');
      const tools =
        (await toolbar.count()) > 0
          ? await box('toolbar')
          : (await page.getByRole('complementary').first().boundingBox())!;
      const details = await page.locator('#details').boundingBox();
      const header = await box('banner');
      return {
        left: tools.x + tools.width,
        right: details?.x ?? size.width,
        top: header.y + header.height,
        bottom: (await box('contentinfo')).y,
      };
    },

    pixelOf,
    groundOf: (pixel: Pixel): Ground => projection().toGround(pixel),

    async point(ground: Ground): Promise<void> {
      const [x, y] = pixelOf(ground);
      await expectMapAt(page, [x, y]);
      await page.mouse.move(x, y);
    },
    async click(ground: Ground, modifiers: readonly ('Shift' | 'Alt')[] = []): Promise<void> {
      await hand.point(ground);
      for (const key of modifiers) await page.keyboard.down(key);
      const [x, y] = pixelOf(ground);
      await page.mouse.click(x, y);
      for (const key of modifiers) await page.keyboard.up(key);
    },
    async doubleClick(ground: Ground): Promise<void> {
      await hand.point(ground);
      const [x, y] = pixelOf(ground);
      await page.mouse.dblclick(x, y);
    },
    /** Presses, moves in steps as a hand does, lets go. */
    async drag(from: Ground, to: Ground): Promise<void> {
      await hand.point(from);
      await page.mouse.down();
      const [x, y] = pixelOf(to);
      await page.mouse.move(x, y, { steps: 6 });
      await page.mouse.up();
    },
    /** Off the map, so that nothing follows the pointer. */
    async rest(): Promise<void> {
      const header = (await page.getByRole('banner').boundingBox())!;
      await page.mouse.move(header.x + header.width / 2, header.y + 4);
    },
  };
  return hand;
}

/** The coordinates that the status bar shows, under the pointer or else in the middle of the map. */
export async function shownPosition(page: Page): Promise<Ground> {
  const text = await page.getByRole('contentinfo').getByText(COORDINATES).textContent();
  const [longitude, latitude] = text!.split(',').map(Number);
  return [longitude!, latitude!];
}

const COORDINATES = /^-?\d+\.\d{5}, -?\d+\.\d{5}$/;

async function readAt(page: Page, pixel: Pixel): Promise<Ground> {
  await expectMapAt(page, pixel);
  const before = await shownPosition(page);
  await page.mouse.move(...pixel);
  // the places asked are far apart: a text that stands is the one from before
  await expect.poll(() => shownPosition(page), { intervals: [5, 10, 20, 50] }).not.toEqual(before);
  return shownPosition(page);
}

/** A click on a panel or a message would not reach the map: that is a fault of the test, said at once. */
async function expectMapAt(page: Page, [x, y]: Pixel): Promise<void> {
  const hit = await page.evaluate(([left, top]) => document.elementFromPoint(left!, top!)?.tagName ?? 'nothing', [
    x,
    y,
  ] as const);
  if (hit !== 'CANVAS') throw new Error(`at ${x.toFixed()}, ${y.toFixed()} lies no map but ${hit}`);
}
