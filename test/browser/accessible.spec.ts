import { fileURLToPath } from 'node:url';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { DeskPage } from './desk/desk-page';
import { expect, test } from './desk/desk-test';
import { en, zh } from './desk/words';

const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

test('axe finds nothing, whatever stands on the page, in either language, light or dark', async ({ desk, page }) => {
  await page.goto('/');
  await expect(desk.start).toBeVisible();
  await page.addScriptTag({ path: AXE });
  const judge = judgeOf(desk, 'with the page');
  await judge('the start');
  await desk.start.getByRole('button', { name: zh.t('start.sample') }).click();
  await desk.ready();
  await judge('the tour offered');
  await desk.coach.getByRole('button', { name: zh.t('coach.start') }).click();
  await judge('the tour');
  await page.keyboard.press('Escape');

  await test.step('in Chinese, light', () => everyState(desk, zh, judge));
  await page.getByRole('button', { name: zh.t('action.theme-dark') }).click();
  await judge('in Chinese, dark');
  await page.getByRole('button', { name: zh.t('action.language-hint') }).click();
  await test.step('in English, dark', () => everyState(desk, en, judgeOf(desk, 'alone')));
  await page.getByRole('button', { name: en.t('action.theme-light') }).click();
  await judge('in English, light');
});

/** Judges what stands on the page now; of a form the form alone, where the page under it was judged with it before. */
type Judge = (state: string, form?: '[role=dialog]' | '[role=menu]') => Promise<void>;

const judgeOf =
  ({ page }: DeskPage, forms: 'with the page' | 'alone'): Judge =>
  async (state, form) => {
    const found = await page.evaluate(
      async (within) => {
        const { axe } = window as unknown as {
          axe: { run(within: ElementContext, how: RunOptions): Promise<AxeResults> };
        };
        const { violations } = await axe.run(within ?? document, { resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
        );
      },
      forms === 'alone' ? (form ?? null) : null,
    );
    expect.soft(found, state).toEqual([]);
  };

/** The tabs, the forms, the palette and the audit, come to by keys. */
async function everyState({ page, details, dialog }: DeskPage, { t }: typeof zh, judge: Judge): Promise<void> {
  const tab = (name: 'grid' | 'findings' | 'list') =>
    details.getByRole('tab', { name: new RegExp(`^${t(`tab.${name}`)}`) });
  await tab('list').click();
  await judge('the list');
  await details.getByLabel('330199009001001', { exact: true }).first().click();
  await tab('grid').click();
  await judge('a grid');
  await tab('findings').click();
  await page.keyboard.press('n');
  await judge('the findings, one of them looked at');
  for (const [key, title] of [
    ['?', 'keys.title'],
    ['Control+o', 'import.title'],
    ['Control+s', 'export.title'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(dialog.getByRole('heading', { name: t(title) })).toBeVisible();
    await judge(t(title), '[role=dialog]');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('merge 330199009001001 330199009002001');
  await expect(dialog.getByRole('status')).toContainText(t('refusal.different-communities'));
  await judge('the palette, with a refusal', '[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('[');
  await judge('the left panel');
  await page.getByRole('button', { name: t('sites.carve', { name: '万汇广场' }) }).click();
  await expect(dialog).toBeVisible();
  await judge('the form of a dedicated grid', '[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('[');
  await page.getByRole('banner').locator('[aria-haspopup]').first().click();
  await expect(page.getByRole('menu')).toBeVisible();
  await judge('the menu of drafts', '[role=menu]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('a');
  await page.keyboard.press('n');
  await judge('the audit');
  await details.getByRole('button', { name: t('waive.go') }).click();
  await expect(dialog).toBeVisible();
  await judge('the form of a waiver', '[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('a');
}
