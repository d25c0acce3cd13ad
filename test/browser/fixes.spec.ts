import { auditFile } from './desk/audit-file';
import { expect, test } from './desk/desk-test';
import { expectCoded } from './desk/expect-coded';
import { codeOf, faultyFiles } from './desk/faulty-plan';
import { placeAt, smallCommunity, smallHouses } from './desk/small-plan';
import { pattern, zh } from './desk/words';

const { t } = zh;

test('what is found is mended where it is told: by a click, by keys, and what is only listed by drawing it', async ({
  desk,
  page,
}) => {
  await page.setViewportSize({ width: 1200, height: 760 });
  await page.goto('/');
  await desk.importFiles(faultyFiles, { draft: '边界核对' });
  await desk.closeNotices();
  const fixes = desk.details.getByRole('list', { name: t('fixes') });
  const fix = (name: string) => fixes.getByRole('button', { name });
  const resolved = desk.details.getByText(pattern(zh, 'fix.resolved', ['n']));
  const errors = async (): Promise<number> => (await desk.counts()).errors;
  expect(await errors()).toBe(2);
  await expect(resolved).toHaveCount(0);

  // the gap, by a click: its cost is told before, and the next finding follows
  await desk.tab('findings').click();
  await desk.findingOf('gap').click();
  await expect(fix(t('fix.give', { grid: '第一网格' }))).toContainText('m²');
  await fix(t('fix.give', { grid: '第一网格' })).click();
  await expect.poll(errors).toBe(1);
  await expect(resolved).toBeVisible();

  // the overlap, by keys: the way to it is as for the eye; undo brings it back, redo mends it again
  await expect(fix(t('fix.keep', { grid: '第二网格' }))).toContainText('m²');
  await page.keyboard.press('Tab');
  await expect(fixes.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(errors).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(errors).toBe(1);
  await page.keyboard.press('Control+y');
  await expect.poll(errors).toBe(0);

  // the part in the middle of another grid
  await desk.findingOf('detached').click();
  await fix(t('fix.give-part', { grid: '第一网格' })).click();
  await expect(desk.findingOf('detached')).toHaveCount(0);

  // who is locked is left alone, and a tool says so; taken off by the same word
  await desk.showGrid(codeOf(1));
  await desk.grid.getByRole('button', { name: t('lock.grid'), exact: true }).click();
  await desk.closeNotices();
  const waiting = page.locator('.listed');
  await expect(waiting).toContainText('第五网格');
  await waiting.getByRole('button', { name: t('listed.draw', { name: '第五网格' }) }).click();
  await expect(desk.status).toContainText(t('listed.tool', { what: `${codeOf(5)} 第五网格` }));
  await desk.map.look();
  const ring = [
    [0.02, 0.02],
    [0.38, 0.02],
    [0.38, 0.4],
    [0.02, 0.4],
  ] as const;
  for (const [x, y] of ring) await desk.map.click(placeAt(x, y));
  await page.keyboard.press('Enter');
  await expect(desk.notices).toContainText(t('refusal.locked.grid', { grid: '第一网格' }));
  await desk.notices.getByRole('button', { name: t('lock.free', { name: '第一网格' }) }).click();
  await page.keyboard.press('Enter');
  await expect(desk.notices).toContainText(t('listed.drawn-last', { name: '第五网格' }));
  await expect(waiting).toContainText(t('listed.none'));

  // Turf finds nothing left to mend in what is handed in
  const file = expectCoded(await desk.exportFile());
  expect(file.features.map(({ properties }) => properties.code).sort()).toEqual([1, 2, 3, 4, 5].map(codeOf));
  expect(auditFile(file, [smallCommunity], smallHouses)).toEqual({ overlaps: [], gaps: [], cut: [], loose: [] });
});
