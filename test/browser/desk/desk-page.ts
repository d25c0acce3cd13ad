import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Feature, Polygon } from 'geojson';
import type { RuleCode } from '../../../src/checks/finding';
import type { ToolName } from '../../../src/tools/tool';
import { draftsMenu } from './drafts-menu';
import { mapHand } from './map-hand';
import { numberIn, pattern, zh } from './words';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** What a grid would have after the edit. */
export interface Part {
  readonly name: string;
  readonly households: number;
}

export interface Counts {
  readonly grids: number;
  readonly households: number;
  /** Places at which a promise is broken. */
  readonly errors: number;
  /** All findings, warnings and notes among them. */
  readonly findings: number;
}

export type DeskPage = ReturnType<typeof deskPage>;

/** The page as a planner meets it: what is said where, and the ways round. Everything is found by role and by the words shown. */
export function deskPage(page: Page) {
  const words = zh;
  const { t } = words;
  const status = page.getByRole('contentinfo');
  const details = page.locator('#details');
  const map = mapHand(page);

  const desk = {
    page,
    words,
    map,
    drafts: draftsMenu(page, words),
    status,
    details,
    start: page.getByRole('main'),
    dialog: page.getByRole('dialog'),
    coach: page.getByRole('region', { name: t('coach'), exact: true }),
    notices: page.getByRole('log', { name: t('notices') }),
    grid: details.getByRole('article'),

    /** The tour that is offered is declined, or the offer left standing. */
    async openSample(tour: 'decline' | 'leave' = 'decline'): Promise<void> {
      await page.goto('/');
      await desk.start.getByRole('button', { name: t('start.sample') }).click();
      await desk.ready();
      const no = desk.coach.getByRole('button', { name: t('coach.no') });
      await (tour === 'decline' ? no.click() : expect(no).toBeVisible());
    },
    /** Until a plan stands and everything about it is kept. */
    async ready(): Promise<void> {
      await expect(status).toBeVisible();
      await desk.kept();
      await desk.checked();
    },
    /** Until every rule has been run. */
    async checked(): Promise<void> {
      await expect(status.getByLabel(t('status.stale', { what: t('status.no-gap') }), { exact: true })).toHaveCount(0);
    },
    async kept(): Promise<void> {
      await expect(page.getByRole('banner').getByText(pattern(words, 'saved.at', ['time']))).toBeVisible();
    },
    async reload(): Promise<void> {
      await page.reload();
      await desk.ready();
    },

    /** Grids, households, broken promises and open findings, as the page counts them. */
    async counts(): Promise<Counts> {
      const text = await status.getByText(pattern(words, 'status.counts', ['grids', 'households'])).textContent();
      const [, grids, households] = text!.match(pattern(words, 'status.counts', ['grids', 'households']))!;
      // read at once: a form that is just closing hides the page from those who ask for roles
      const errors = await status
        .locator('.tick.broken b')
        .evaluateAll((figures) => figures.reduce((sum, { textContent }) => sum + Number(textContent), 0));
      return {
        grids: numberIn(grids!),
        households: numberIn(households!),
        errors,
        findings: await desk.findingCount(),
      };
    },
    async findingCount(): Promise<number> {
      const text = await desk.tab('findings').textContent();
      return /\d/.test(text!) ? numberIn(text!) : 0;
    },

    tab: (name: 'grid' | 'findings' | 'list'): Locator =>
      details.getByRole('tab', { name: name === 'findings' ? new RegExp(`^${t('tab.findings')}`) : t(`tab.${name}`) }),
    /** The lines of the list that are in sight. */
    findings: (): Locator => details.getByRole('tree', { name: t('findings') }).locator('[role=treeitem][data-rule]'),
    tool: (name: ToolName): Locator => page.getByRole('toolbar').getByRole('button', { name: t(`tool.${name}.about`) }),
    async expectTool(name: ToolName): Promise<void> {
      await expect(desk.tool(name)).toHaveAttribute('aria-pressed', 'true');
    },

    /** Finds a grid in the list by its code, goes there and shows it. */
    async showGrid(code: string): Promise<void> {
      await desk.tab('list').click();
      const search = details.getByRole('searchbox');
      await search.fill(code);
      await details.getByRole('grid').getByLabel(code, { exact: true }).click();
      await expect(details.getByRole('row', { selected: true })).toHaveCount(1);
      await search.fill('');
      await desk.tab('grid').click();
      await expect(desk.grid.getByLabel(code, { exact: true })).toBeVisible();
    },
    /** The same, to work there by mouse. */
    async goToGrid(code: string): Promise<void> {
      await desk.showGrid(code);
      await map.look();
    },
    /** Of the grid or house that is shown. */
    areaShown: async (): Promise<number> =>
      numberIn((await desk.grid.getByText(pattern(words, 'unit.m2', ['n'])).textContent())!),
    async households(): Promise<number> {
      return numberIn((await desk.grid.locator('strong').textContent())!);
    },

    findingOf: (rule: RuleCode): Locator => details.getByRole('tree').locator(`[role=treeitem][data-rule=${rule}]`),
    /** How many each group of the list has, by its heading; the list is read from its head to its foot. */
    async findingHeadings(): Promise<ReadonlyMap<string, number>> {
      const tree = details.getByRole('tree');
      const found = new Map<string, number>();
      await tree.focus();
      await page.keyboard.press('Home');
      for (let last = ''; ;) {
        for (const heading of await tree.locator('.heading').all()) {
          const [, name, count] = (await heading.innerText()).match(/^(.*)\n([\d,]+)$/s) ?? [];
          if (name !== undefined) found.set(name.trim(), numberIn(count!));
        }
        const active = await tree.getAttribute('aria-activedescendant');
        if (active === last) return found;
        last = active!;
        await page.keyboard.press('PageDown');
      }
    },

    verdict: details.getByRole('region', { name: t('verdict') }).getByRole('status'),
    findingCard: details.getByRole('region', { name: t('board.current') }),
    async enter(mode: 'divide' | 'audit'): Promise<void> {
      const button = page
        .getByRole('group', { name: t('mode') })
        .getByRole('button', { name: t(`mode.${mode}.about`) });
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
    },

    /** The card beside the pointer. It is hidden from those who listen: to them `said` speaks, once it stands still. */
    card: (): Locator => page.locator('div[aria-hidden="true"]:not(#details *)').filter({ visible: true }),
    said: (): Locator => page.locator('p[aria-live=polite]').first(),
    /** What each part would get, once the card and those who listen are told the same. */
    async partsOnCard(): Promise<readonly Part[]> {
      const said = new RegExp(`^(.+) ${t('count.households', { n: '\u0001' }).replace('\u0001', '(≈?[\\d,]+)')}$`);
      let parts: readonly Part[] = [];
      await expect(async () => {
        const texts = (await desk.said().textContent())!.split(t('list.comma')).map((text) => text.match(said));
        expect(texts).not.toContain(null);
        parts = texts.map((text) => ({ name: text![1]!, households: numberIn(text![2]!) }));
        const card = await desk.card().textContent({ timeout: 1000 });
        for (const { name, households } of parts) {
          expect(card).toContain(name);
          expect(card).toContain(words.number(households));
        }
      }).toPass({ timeout: 20_000 });
      return parts;
    },

    undoButton: page.getByRole('banner').locator('[aria-keyshortcuts^="Control+Z"]'),
    redoButton: page.getByRole('banner').locator('[aria-keyshortcuts^="Control+Shift+Z"]'),
    async undo(): Promise<void> {
      await page.keyboard.press('Control+z');
    },
    async redo(): Promise<void> {
      await page.keyboard.press('Control+Shift+z');
    },
    async closeNotices(): Promise<void> {
      const close = desk.notices.getByRole('button', { name: t('notice.close') });
      while ((await close.count()) > 0)
        await close
          .first()
          .click({ timeout: 1000 })
          .catch(() => undefined);
    },

    /** Gives the grid that is shown another name. */
    async rename(name: string): Promise<void> {
      const field = desk.grid.getByLabel(t('grid.edit-name'));
      await field.fill(name);
      await field.press('Enter');
      await expect(field).toHaveValue(name);
    },

    /** Draws round something by its corners, each click snapping to one, and finishes by Enter. */
    async encircle(outline: Feature<Polygon>): Promise<void> {
      for (const place of outline.geometry.coordinates[0]!.slice(1)) await map.click([place[0]!, place[1]!]);
      await page.keyboard.press('Enter');
    },

    /** Chooses files by the file input of the import form. */
    async chooseFiles(files: readonly TextFile[]): Promise<void> {
      // keys are heard once the page stands
      await expect(desk.start.or(status)).toBeVisible();
      await page.keyboard.press('Control+o');
      await desk.dialog
        .locator('input[type=file]')
        .first()
        .setInputFiles(
          files.map(({ name, text }) => ({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) })),
        );
    },
    async importFiles(files: readonly TextFile[], into: 'this' | { readonly draft: string }): Promise<void> {
      await desk.chooseFiles(files);
      await desk.takeChosen(into);
    },
    /** Takes in what the import form holds. */
    async takeChosen(into: 'this' | { readonly draft: string }): Promise<void> {
      const { dialog } = desk;
      if (into === 'this') await dialog.getByRole('radio').last().check();
      else await dialog.getByRole('textbox', { name: t('drafts.name') }).fill(into.draft);
      await dialog.getByRole('button', { name: t('import.go'), exact: true }).click();
      await expect(dialog).toHaveCount(0);
      await desk.ready();
    },

    /** Hands the plan in by Ctrl+S and gives the text of the file. */
    async exportFile(): Promise<string> {
      await page.keyboard.press('Control+s');
      await expect(desk.dialog.getByText(t('export.agreed'), { exact: true })).toBeVisible();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        desk.dialog.getByRole('button', { name: t('export.go') }).click(),
      ]);
      await expect(desk.dialog).toHaveCount(0);
      await desk.kept();
      return readFileSync(await download.path(), 'utf8');
    },
  };
  return desk;
}
