import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { polygon } from '@turf/turf';
import type { DeskPage, TextFile } from './desk/desk-page';
import { expect, test } from './desk/desk-test';
import type { Ground } from './desk/projection';
import * as sample from './desk/sample-plan';
import { COMMUNITY, EAST, placeAt, smallCommunity, smallGrids, smallHouses, textOf } from './desk/small-plan';
import { en, numberIn, pattern, zh } from './desk/words';

const { t } = zh;
type Row = sample.Row;

/** The eastern grid begins ten metres to the east of where it should: a strip of nobody's is left. */
const strip = 1e-4;
const [west, east] = smallGrids as [Row, Row];
const gappy = polygon(
  east.geometry.coordinates.map((ring) => ring.map(([x, y]) => [x === 120.702 ? 120.702 + strip : x!, y!])),
  east.properties,
) as Row;
/** A code given up, so that codes can be held against it. */
const retired = {
  type: 'Feature',
  geometry: null,
  properties: {
    code: `${COMMUNITY}009`,
    name: '旧网格',
    community: COMMUNITY,
    kind: 'urban',
    state: '撤销',
    retired_at: '2025-01-01',
  },
};

const files = (
  grids: readonly unknown[],
  more: readonly ('divisions' | 'buildings')[] = ['divisions', 'buildings'],
): TextFile[] => [
  { name: 'grids.geojson', text: textOf(grids as Row[]) },
  ...(more.includes('divisions') ? [{ name: 'divisions.geojson', text: textOf([smallCommunity]) }] : []),
  ...(more.includes('buildings') ? [{ name: 'buildings.geojson', text: textOf(smallHouses) }] : []),
];

/** Opens somebody else's files from the card that stands there at first. */
async function openForAudit(desk: DeskPage, chosen: readonly TextFile[]): Promise<void> {
  await desk.page.goto('/');
  const picker = desk.start.locator('label').filter({ hasText: t('start.audit') });
  await picker
    .locator('input[type=file]')
    .setInputFiles(
      chosen.map(({ name, text }) => ({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) })),
    );
  await expect(desk.dialog.getByRole('heading', { name: t('import.audit-title') })).toBeVisible();
  // a reader puts nothing into a plan that is there
  await expect(desk.dialog.getByRole('radio')).toHaveCount(1);
  await desk.dialog.getByRole('button', { name: t('import.audit-go') }).click();
  await expect(desk.dialog).toHaveCount(0);
  await desk.ready();
  await desk.closeNotices();
}

const release = (page: Page): Promise<void> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

test("somebody else's file: the verdict first, and nothing of it can be changed, by mouse or by key", async ({
  desk,
  page,
}) => {
  await openForAudit(desk, files([west, gappy]));
  await expect(desk.verdict).toContainText(t('verdict.broken-grids', { n: 1, grids: 2 }));
  const before = await desk.counts();
  expect(before).toMatchObject({ grids: 2, errors: 1 });

  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(desk.undoButton).toHaveCount(0);
  // every key that edits, and places that would draw
  await desk.map.look();
  for (const key of ['s', 'd', 'e', 'm', 'b', 'h', 'Control+z', 'Control+y', 'Control+Shift+z']) {
    await page.keyboard.press(key);
    await desk.map.click(placeAt(0.25, 1.05));
    await desk.map.click(placeAt(0.25, -0.05));
    await page.keyboard.press('Enter');
  }
  expect(await desk.counts()).toEqual(before);
  // a grid and a house are shown, and their words are words and no fields
  await desk.map.click(placeAt(0.7, 0.6));
  await expect(desk.grid.getByLabel(EAST, { exact: true })).toBeVisible();
  for (const role of ['textbox', 'combobox', 'spinbutton'] as const)
    await expect(desk.grid.getByRole(role)).toHaveCount(0);
  await desk.map.click(placeAt(0.25, 0.5));
  await desk.map.click(sample.insideOf(smallHouses[0]!));
  await expect(desk.grid.getByRole('heading', { name: '西一' })).toBeVisible();
  for (const role of ['textbox', 'combobox'] as const) await expect(desk.grid.getByRole(role)).toHaveCount(0);
  // nor its name, nor its being there
  await page.getByRole('banner').getByRole('button', { name: /^草稿/ }).click();
  await expect(page.getByRole('menuitem', { name: t('drafts.new') })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: t('drafts.rename') })).toHaveCount(0);
  await expect(page.getByRole('menuitem', { name: t('drafts.remove') })).toHaveCount(0);
  await page.keyboard.press('Escape');
  // Esc does not leave the audit, a reload does not either, A does; and there is nothing to undo
  await page.keyboard.press('Escape');
  await desk.reload();
  await expect(desk.verdict).toBeVisible();
  await release(page);
  await page.keyboard.press('a');
  await desk.expectTool('select');
  await expect(desk.undoButton).toBeDisabled();
});

test('the verdict: it holds, it does not, nobody can say; in both languages', async ({ desk, page }) => {
  const turn = (words: typeof zh) => page.getByRole('button', { name: words.t('action.language-hint') }).click();
  const said = page.locator('#details').getByRole('status');
  await openForAudit(desk, files([west, east, retired]));
  await expect(said).toContainText(t('verdict.holds'));
  await turn(zh);
  await expect(said).toContainText(en.t('verdict.holds'));
  await turn(en);
  // without borders of communities nobody can say what is covered: that is not "passed"
  await openAgain(desk, page, files([west, east, retired], ['buildings']));
  await expect(said).toContainText('不能下结论');
  await expect(said).not.toContainText('成立：');
  await expect(desk.details.getByRole('treeitem').filter({ hasText: t('rule.gap') })).toContainText(
    t('missing.divisions'),
  );
  await turn(zh);
  await expect(said).toContainText('No verdict');
  await openAgain(desk, page, files([west, gappy, retired]));
  await expect(said).toContainText('The plan does not hold: 1 error in 2 grids');
});

/** The same in a page that has a plan already. */
async function openAgain(desk: DeskPage, page: Page, chosen: readonly TextFile[]): Promise<void> {
  await release(page);
  await page.keyboard.press('Control+o');
  await desk.dialog
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      chosen.map(({ name, text }) => ({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) })),
    );
  await desk.dialog.locator('button[type=submit]').click();
  await expect(desk.dialog).toHaveCount(0);
}

test('N and Shift+N walk the findings in the order of the list, and the map flies there', async ({ desk, page }) => {
  const { gap, overlap } = sample.plantedFaults();
  await desk.openSample();
  await page.keyboard.press('a');
  const all = sample.sampleFindings().length;
  const steps = desk.details.getByText(pattern(zh, 'findings.step', ['i', 'n']));
  const isInSight = async (fault: Row): Promise<void> => {
    await desk.map.look();
    const frame = await desk.map.openFrame();
    const [x, y] = desk.map.pixelOf(sample.insideOf(fault));
    expect(x > frame.left && x < frame.right && y > frame.top && y < frame.bottom).toBe(true);
  };
  await page.keyboard.press('n');
  await expect(desk.findingOf('gap')).toHaveAttribute('aria-selected', 'true');
  await expect(steps).toHaveText(t('findings.step', { i: 1, n: all }));
  await isInSight(gap);
  await page.keyboard.press('n');
  await expect(desk.findingOf('overlap')).toHaveAttribute('aria-selected', 'true');
  await isInSight(overlap.ground);
  await page.keyboard.press('Shift+N');
  await page.keyboard.press('Shift+N');
  // from the first to the last
  await expect(steps).toHaveText(t('findings.step', { i: all, n: all }));
  await page.keyboard.press('n');
  await expect(desk.findingOf('gap')).toHaveAttribute('aria-selected', 'true');
});

test('filters: by severity, text, what is in view; groups by community; the walk follows them', async ({
  desk,
  page,
}) => {
  await desk.openSample();
  await page.keyboard.press('a');
  const found = sample.sampleFindings();
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const shown = (n: number) => desk.details.getByText(t('filter.shown', { n, all: found.length }), { exact: true });
  const figure = desk.details.getByRole('button', { name: t('verdict.only', { what: t('verdict.error'), n: errors }) });
  await figure.click();
  await expect(figure).toHaveAttribute('aria-pressed', 'true');
  await expect(shown(errors)).toBeVisible();
  await expect(desk.findings()).toHaveCount(errors);
  await release(page);
  await page.keyboard.press('Shift+N');
  await expect(desk.findingOf('building-split')).toHaveAttribute('aria-selected', 'true');
  await figure.click();

  // the map shows the cut house from near: little else is in view, and looking at what is does not move the map
  const inView = desk.details.getByRole('button', { name: t('filter.in-view') });
  await inView.click();
  await expect(desk.findingOf('building-split')).toHaveCount(1);
  const text = await desk.details.getByText(/^第 \d+ 个，共 \d+ 个$/).textContent();
  const near = numberIn(text!.split('共')[1]!);
  expect(near).toBeLessThan(found.length);
  const place = desk.status.getByRole('img');
  const scale = await place.getAttribute('aria-label');
  await release(page);
  await page.keyboard.press('n');
  expect(await place.getAttribute('aria-label')).toBe(scale);
  await page.keyboard.press('0');
  await expect.poll(async () => (await place.getAttribute('aria-label')) !== scale).toBe(true);
  await expect(desk.details.getByText(/^第 \d+ 个，共 \d+ 个$/)).toHaveText(
    new RegExp(`共 ${found.filter(({ at }) => at !== null).length} 个$`),
  );
  await inView.click();

  const search = desk.details.getByRole('searchbox');
  const { code, name } = sample.sampleDivisions.find(({ properties }) => properties['code'] === '330199009004')!
    .properties as { code: string; name: string };
  await search.fill(code);
  await expect(desk.findingOf('gap')).toHaveCount(1);
  await expect(desk.findingOf('building-split')).toHaveCount(0);
  await desk.details.getByRole('button', { name: t('filter.clear') }).click();
  await expect(search).toHaveValue('');

  await desk.details.getByRole('combobox', { name: t('filter.by') }).selectOption('community');
  const headings = await desk.findingHeadings();
  expect(headings.get(name)).toBeGreaterThan(0);
  headings.forEach((n) => expect(n).toBeGreaterThan(0));
});

test('the list by keyboard alone: up and down, folded and unfolded, Enter looks at it', async ({ desk, page }) => {
  await desk.openSample();
  await page.keyboard.press('a');
  const tree = desk.details.getByRole('tree');
  const active = () => tree.locator('.finding-line.active');
  await desk.details.getByRole('button', { name: t('action.next-finding') }).focus();
  await page.keyboard.press('Tab');
  await expect(tree).toBeFocused();
  await expect(active()).toContainText(t('rule.gap'));
  await expect(active()).toHaveAttribute('aria-expanded', 'true');
  const id = await active().getAttribute('id');
  expect(await tree.getAttribute('aria-activedescendant')).toBe(id);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(desk.findingOf('gap')).toHaveAttribute('aria-selected', 'true');
  await expect(desk.findingCard).toContainText(t('rule.gap'));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(active()).toHaveAttribute('aria-expanded', 'false');
  await expect(desk.findingOf('gap')).toHaveCount(0);
  // walking opens what it stands in
  await page.keyboard.press('n');
  await page.keyboard.press('Shift+N');
  await expect(desk.findingOf('gap')).toHaveAttribute('aria-selected', 'true');
});

test('a waiver: asks for a reason and an author, outlives a reload, and is off when the border it covers changes', async ({
  desk,
  page,
}) => {
  await openForAudit(desk, files([west, gappy, retired]));
  await page.keyboard.press('n');
  await expect(desk.findingOf('gap')).toHaveAttribute('aria-selected', 'true');
  const waive = desk.findingCard.getByRole('button', { name: t('waive.go') });
  await waive.click();
  await desk.dialog.getByRole('button', { name: t('waive.yes'), exact: true }).click();
  await expect(desk.dialog.getByText(t('waive.missing-reason'))).toBeVisible();
  await expect(desk.dialog.getByText(t('waive.missing-author'))).toBeVisible();
  await desk.dialog.getByLabel(t('waive.reason')).fill('河道，不设网格');
  await desk.dialog.getByLabel(t('waive.author')).fill('王核查');
  await page.keyboard.press('Enter');
  await expect(desk.dialog).toHaveCount(0);
  const holds = `${t('verdict.holds')}${t('list.semicolon')}${t('verdict.waived', { n: 1 })}`;
  await expect(desk.verdict).toContainText(holds);
  await expect(desk.findingOf('gap')).toHaveCount(0);
  const promises = desk.status.getByRole('list', { name: t('status.promises') });
  await expect(promises.getByLabel(t('status.waived', { what: t('status.no-gap'), n: 1 }))).toBeVisible();

  await desk.kept();
  await desk.reload();
  await expect(desk.verdict).toContainText(holds);
  // listed apart, folded; opened it says who and why
  await desk.details
    .getByRole('treeitem')
    .filter({ hasText: t('board.waived') })
    .click();
  await desk.findingOf('gap').click();
  await expect(desk.findingCard).toContainText('王核查');
  await expect(desk.findingCard).toContainText('河道，不设网格');

  // the planner takes half of the strip: what was waived is not what is there
  await desk.enter('divide');
  await desk.map.look();
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await desk.map.click(placeAt(0.25, 0.35));
  const corner = (x: number, y: number): Ground => [120.702 + x * strip, 31.3 + 0.003 * y];
  for (const place of [corner(0, 0), corner(1, 0), corner(1, 0.5), corner(0, 0.5)]) await desk.map.click(place);
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.counts()).toMatchObject({ errors: 1 });
  await desk.enter('audit');
  await expect(desk.verdict).toContainText(/不成立/);
  await expect(desk.findingOf('gap')).toContainText(t('board.reopened'));
  // taken back, it is as it was waived
  await desk.enter('divide');
  await desk.undo();
  await desk.enter('audit');
  await expect(desk.verdict).toContainText(holds);

  // the auditor takes the waiver back, and is remembered for the next one
  await desk.findingOf('gap').click();
  await desk.findingCard.getByRole('button', { name: t('waive.back') }).click();
  await expect(desk.verdict).toContainText(/不成立/);
  await desk.findingCard.getByRole('button', { name: t('waive.go') }).click();
  await expect(desk.dialog.getByLabel(t('waive.author'))).toHaveValue('王核查');
});

test('what is new since the plan was opened, and since the last edit', async ({ desk, page }) => {
  await openForAudit(desk, files([west, gappy]));
  const since = desk.details.getByRole('combobox', { name: t('filter.since') });
  await expect(since.locator('option[value=edit]')).toBeDisabled();
  await since.selectOption('opened');
  await expect(desk.details.getByText(t('filter.none'))).toBeVisible();
  // half of the western grid becomes one of its own, too small: that is new, and the strip is not
  await desk.enter('divide');
  await desk.map.look();
  await page.keyboard.press('s');
  await desk.map.click(placeAt(-0.05, 0.5));
  await desk.map.click(placeAt(0.53, 0.5));
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.counts()).toMatchObject({ grids: 3 });
  await desk.enter('audit');
  await expect(desk.findingOf('size')).toHaveCount(2);
  await expect(desk.findingOf('gap')).toHaveCount(0);
  await since.selectOption('edit');
  await expect(desk.findingOf('size')).toHaveCount(2);
  await since.selectOption('always');
  await expect(desk.findingOf('gap')).toHaveCount(1);
});

test('a check that is stopped leaves question marks, no verdict, and the way to check again', async ({
  desk,
  page,
}) => {
  // the worker does not hear of the check until it is let
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    const held = window as unknown as { holdChecks: boolean };
    held.holdChecks = true;
    Worker.prototype.postMessage = function (this: Worker, message: { call?: string }, ...rest: unknown[]) {
      if (message?.call === 'check' && held.holdChecks) return;
      (post as (...args: unknown[]) => void).call(this, message, ...rest);
    } as typeof post;
  });
  await page.goto('/');
  await desk.start.getByRole('button', { name: t('start.sample') }).click();
  const unknown = desk.status.getByLabel(t('status.stale', { what: t('status.no-gap') }), { exact: true });
  await expect(unknown).toBeVisible();
  await page
    .getByRole('status')
    .getByRole('button', { name: t('action.cancel') })
    .click();
  await page.keyboard.press('a');
  await expect(desk.verdict).toHaveText(t('verdict.pending') + t('verdict.stop'));
  await expect(unknown).toBeVisible();
  await expect(
    desk.details.getByRole('treeitem').filter({ hasText: t('board.not-yet', { rule: t('rule.gap') }) }),
  ).toBeVisible();
  await page.evaluate(() => ((window as unknown as { holdChecks: boolean }).holdChecks = false));
  await desk.details.getByRole('button', { name: t('action.check') }).click();
  await desk.checked();
  await expect(desk.verdict).toContainText('不成立');
  expect(await desk.counts()).toMatchObject({ errors: 3 });
});

test('the report goes out from the audit, with the hashes of the files, and nothing is issued by it', async ({
  desk,
  page,
}) => {
  await openForAudit(desk, files([west, gappy]));
  await release(page);
  await page.keyboard.press('Control+s');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    desk.dialog.getByRole('button', { name: t('export.go') }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  expect(text).toContain('grids.geojson');
  expect(text.match(/[0-9a-f]{64}/g)?.length).toBeGreaterThanOrEqual(3);
  expect(text).toContain('小塘社区');
  await desk.enter('divide');
  await expect(desk.undoButton).toBeDisabled();
});
