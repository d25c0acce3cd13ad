import { expect, type Page } from '@playwright/test';
import type { Words } from '../../../src/ui/words';

type Command = 'drafts.new' | 'drafts.rename' | 'drafts.duplicate' | 'drafts.remove';

/** The menu behind the name of the open draft. */
export function draftsMenu(page: Page, { t }: Words) {
  const trigger = page.getByRole('banner').locator('[aria-haspopup=true]');
  const menu = page.getByRole('menu');
  const show = async (): Promise<void> => {
    await trigger.click();
    await expect(menu).toBeVisible();
  };
  const drafts = {
    async choose(command: Command): Promise<void> {
      await show();
      await menu.getByRole('menuitem', { name: t(command) }).click();
      await expect(menu).toHaveCount(0);
    },
    async open(name: string): Promise<void> {
      await show();
      await menu.getByRole('menuitem', { name }).click();
      await drafts.expectOpen(name);
    },
    expectOpen: (name: string): Promise<void> => expect(trigger).toHaveAccessibleName(t('drafts.menu', { name })),
    /** Names of the drafts that could be opened instead. */
    async others(): Promise<readonly string[]> {
      await show();
      const names = await menu.getByRole('group').getByRole('menuitem').locator('span').allTextContents();
      await page.keyboard.press('Escape');
      await expect(menu).toHaveCount(0);
      return names;
    },
  };
  return drafts;
}
