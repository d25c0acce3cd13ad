import { expect, test } from './desk/desk-test';
import { WEST, smallFiles } from './desk/small-plan';

test('drafts by name: copied, renamed, gone back and forth between, deleted only when confirmed', async ({
  desk,
  page,
}) => {
  const { words, dialog, drafts } = desk;
  await page.goto('/');
  await desk.importFiles(smallFiles, { draft: '甲稿' });
  await desk.showGrid(WEST);
  await desk.rename('甲一');

  await test.step('a copy goes its own way', async () => {
    await drafts.choose('drafts.duplicate');
    await dialog.getByLabel(words.t('drafts.name')).fill('乙稿');
    await page.keyboard.press('Enter');
    await drafts.expectOpen('乙稿');
    await desk.ready();
    await desk.showGrid(WEST);
    await expect(desk.grid.getByLabel(words.t('grid.edit-name'))).toHaveValue('甲一');
    await desk.rename('乙一');
    await desk.kept();
  });

  await test.step('each keeps its own plan and its own history', async () => {
    await drafts.open('甲稿');
    await desk.showGrid(WEST);
    await expect(desk.grid.getByLabel(words.t('grid.edit-name'))).toHaveValue('甲一');
    await expect(desk.redoButton).toBeDisabled();
    await desk.undo();
    await expect(desk.grid.getByLabel(words.t('grid.edit-name'))).toHaveValue('第一网格');
    await desk.kept();
    await drafts.open('乙稿');
    await desk.showGrid(WEST);
    await expect(desk.grid.getByLabel(words.t('grid.edit-name'))).toHaveValue('乙一');
    await desk.undo();
    await expect(desk.grid.getByLabel(words.t('grid.edit-name'))).toHaveValue('甲一');
    await desk.kept();
  });

  await test.step('renamed, and found under that name after a reload', async () => {
    await drafts.choose('drafts.rename');
    await dialog.getByLabel(words.t('drafts.name')).fill('丙稿');
    await page.keyboard.press('Enter');
    await drafts.expectOpen('丙稿');
    await desk.reload();
    await drafts.expectOpen('丙稿');
    expect(await drafts.others()).toEqual(['甲稿']);
  });

  await test.step('deleted only after the question', async () => {
    await drafts.choose('drafts.remove');
    await expect(dialog.getByRole('heading', { name: words.t('drafts.remove-title', { name: '丙稿' }) })).toBeVisible();
    await dialog.getByRole('button', { name: words.t('action.cancel') }).click();
    await drafts.expectOpen('丙稿');
    await drafts.choose('drafts.remove');
    await dialog.getByRole('button', { name: words.t('drafts.remove-yes') }).click();
    await expect(desk.start).toBeVisible();
    await expect(desk.start.getByText('丙稿')).toHaveCount(0);
    await page.reload();
    await expect(desk.start.getByText('丙稿')).toHaveCount(0);
    await desk.start.getByRole('button', { name: '甲稿' }).click();
    await desk.ready();
    await desk.redo();
    await desk.showGrid(WEST);
    await expect(desk.grid.getByLabel(words.t('grid.edit-name'))).toHaveValue('甲一');
  });
});

test('a reload right after an edit, or after an undo, loses nothing, time after time', async ({ desk, page }) => {
  const ROUNDS = 4;
  /** In one breath with what was just done: nobody waits for “saved”. */
  const reloadAt = async (last: () => unknown): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), last()]);
    await desk.ready();
  };
  const name = desk.grid.getByLabel(desk.words.t('grid.edit-name'));
  const nameOf = (round: number): string => (round === 0 ? '第一网格' : `第 ${round} 次`);
  await page.goto('/');
  await desk.importFiles(smallFiles, { draft: '甲稿' });
  for (let round = 1; round <= ROUNDS; round++) {
    await desk.showGrid(WEST);
    await expect(name).toHaveValue(nameOf(round - 1));
    await name.fill(nameOf(round));
    // leaving the field takes the name
    await reloadAt(() =>
      name.evaluate((field) => {
        field.blur();
        window.location.reload();
      }),
    );
  }
  await desk.showGrid(WEST);
  await expect(name).toHaveValue(nameOf(ROUNDS));
  await reloadAt(() =>
    desk.undoButton.evaluate((button) => {
      (button as HTMLElement).click();
      window.location.reload();
    }),
  );
  await expect(desk.redoButton).toBeEnabled();
  await desk.showGrid(WEST);
  for (let round = ROUNDS - 1; round > 0; round--) {
    await expect(name).toHaveValue(nameOf(round));
    await desk.undo();
  }
  await expect(name).toHaveValue(nameOf(0));
  await expect(desk.undoButton).toBeDisabled();
});
