import type { CDPSession, Page } from '@playwright/test';
import type { Pixel } from './projection';

export type Finger = Awaited<ReturnType<typeof fingerOn>>;

/** Fingers on the glass, as the browser gets them from the system. */
export async function fingerOn(page: Page) {
  const glass: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: readonly Pixel[]) =>
    glass.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) });
  /** All at once: a slow machine must not make a long press of it. */
  const play = async (...events: readonly (readonly ['touchStart' | 'touchMove' | 'touchEnd', ...Pixel[]])[]) => {
    await Promise.all(events.map(([type, ...at]) => send(type, ...at)));
  };
  const along = ([ax, ay]: Pixel, [bx, by]: Pixel, share: number): Pixel => [
    ax + (bx - ax) * share,
    ay + (by - ay) * share,
  ];
  const STEPS = [0.2, 0.4, 0.6, 0.8, 1];
  return {
    tap: (at: Pixel) => play(['touchStart', at], ['touchEnd']),
    drag: (from: Pixel, to: Pixel) =>
      play(['touchStart', from], ...STEPS.map((share) => ['touchMove', along(from, to, share)] as const), ['touchEnd']),
    /** Two fingers, one put down after the other. */
    pinch: (from: readonly [Pixel, Pixel], to: readonly [Pixel, Pixel]) =>
      play(
        ['touchStart', from[0]],
        ['touchStart', ...from],
        ...STEPS.map((share) => ['touchMove', along(from[0], to[0], share), along(from[1], to[1], share)] as const),
        ['touchEnd'],
      ),
    async longPress(at: Pixel, seen: () => Promise<void>) {
      await send('touchStart', at);
      await seen();
      await send('touchEnd');
    },
  };
}
