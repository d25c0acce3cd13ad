// the time on every picture: a page that says "saved 09:30" says so every time
const NOW = new Date('2026-03-18T09:30:00+08:00');
const STILL_MS = 350;
const PATIENCE_MS = 60_000;

/** One picture, as PNG: a page of its own with an empty store, the steps of the scene, and then what does not move any more. */
export async function takePicture(browser, url, { locale = 'zh', theme = 'light', size = [1440, 900], clip, steps }) {
  const context = await browser.newContext({
    viewport: { width: size[0], height: size[1] },
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    // the map jumps instead of flying, and labels do not fade
    reducedMotion: 'reduce',
    colorScheme: theme,
  });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  try {
    await page.clock.setFixedTime(NOW);
    await page.addInitScript((value) => window.localStorage.setItem('gridwright.locale', value), locale);
    await page.goto(url);
    await steps(page, { locale, size });
    const png = await stillPicture(page, clip);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return png;
  } finally {
    await context.close();
  }
}

/** Waits until the page looks the same twice: tiles are in, labels placed, everything drawn. */
export async function stillPicture(page, clip) {
  const until = Date.now() + PATIENCE_MS;
  let last = null;
  while (Date.now() < until) {
    const png = await page.screenshot({ ...(clip && { clip }), caret: 'hide' });
    if (last?.equals(png)) return png;
    last = png;
    await page.waitForTimeout(STILL_MS);
  }
  throw new Error(`the page does not come to rest within ${PATIENCE_MS / 1000} s`);
}
