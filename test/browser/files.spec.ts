import { polygon } from '@turf/turf';
import type { FileProblem } from '../../src/formats/file-problem';
import { expect, test } from './desk/desk-test';
import { insideOf, type Row } from './desk/sample-plan';
import { EAST, WEST, smallFiles, smallGrids, smallCommunity, smallHouses, textOf } from './desk/small-plan';

interface BadFile {
  readonly what: string;
  readonly text: string;
  readonly feature: number | null;
  readonly problem: FileProblem['problem'];
  readonly params: FileProblem['params'];
}

/** The second of two good features is spoiled in the text itself. */
const spoiled = (from: string, to: string): string => {
  const text = textOf(smallGrids);
  const at = text.lastIndexOf(from);
  if (at < 0) throw new Error(`no ${from} in the file`);
  return text.slice(0, at) + to + text.slice(at + from.length);
};

const BAD: readonly BadFile[] = [
  {
    what: 'broken JSON',
    text: '{"type":"FeatureCollection",\n"features":[\n{"type":"Feature",,"properties":{}}]}',
    feature: null,
    problem: 'not-json',
    params: { line: 3, column: 19 },
  },
  {
    what: 'NaN written out',
    text: '{"type":"FeatureCollection",\n"features":[{"type":"Feature","properties":{},\n"geometry":{"type":"Point","coordinates":[NaN,31]}}]}',
    feature: null,
    problem: 'not-a-number',
    params: { line: 3, column: 43, value: 'NaN' },
  },
  {
    what: 'a position that is null',
    text: spoiled('[120.704,31.3]', 'null'),
    feature: 2,
    problem: 'null-coordinates',
    params: {},
  },
  {
    what: 'projected coordinates',
    text: spoiled('[120.704,31.3]', '[40512345.5,3465432.25]'),
    feature: 2,
    problem: 'projected-coordinates',
    params: { x: '40512345.5', y: '3465432.25' },
  },
  {
    what: 'a line among the grids',
    text: spoiled(
      JSON.stringify(smallGrids[1]!.geometry),
      JSON.stringify({ type: 'LineString', coordinates: smallGrids[1]!.geometry.coordinates[0] }),
    ),
    feature: 2,
    problem: 'wrong-geometry-type',
    params: { found: 'LineString' },
  },
  {
    what: 'the same community twice',
    text: textOf([smallCommunity, smallCommunity]),
    feature: 2,
    problem: 'duplicate-id',
    params: { value: String(smallCommunity.properties['code']), first: 1 },
  },
  {
    what: 'coordinates as text',
    text: spoiled('[120.704,31.3]', '["120.704","31.3"]'),
    feature: 2,
    problem: 'text-coordinate',
    params: { value: '120.704' },
  },
];

test('each bad file gets one clear message, and the open plan and its history are untouched', async ({
  desk,
  page,
}) => {
  const { words } = desk;
  await page.goto('/');
  await desk.importFiles(smallFiles, { draft: '小塘' });
  await desk.goToGrid(WEST);
  await desk.rename('河西网格');
  const counts = await desk.counts();
  await expect(desk.undoButton).toBeEnabled();
  const undo = (await desk.undoButton.getAttribute('aria-label'))!;
  for (const { what, text, feature, problem, params } of BAD)
    await test.step(what, async () => {
      const file = `${problem}.geojson`;
      await desk.chooseFiles([{ name: file, text }]);
      const { dialog } = desk;
      const go = dialog.getByRole('button', { name: words.t('import.go'), exact: true });
      // what can only be known with all files together is said when they are taken
      await expect(dialog.getByText(file).first()).toBeVisible();
      if (await go.isEnabled()) {
        await dialog.getByRole('radio').last().check();
        await go.click();
      }
      const messages = dialog.getByRole('alert').getByRole('listitem');
      await expect(messages).toHaveCount(1);
      await expect(messages).toContainText(
        feature === null ? file : words.t('import.where', { file, feature: String(feature) }),
      );
      const advice = words.fileProblem({ problem, file, feature, params });
      for (const part of advice.what.split('\u0001')) await expect(messages).toContainText(part);
      await expect(messages).toContainText(advice.todo);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      expect(await desk.counts()).toEqual(counts);
      await expect(desk.undoButton).toBeEnabled();
      await expect(desk.undoButton).toHaveAccessibleName(undo);
    });
  await desk.undo();
  await expect(desk.grid.getByLabel(words.t('grid.edit-name'))).toHaveValue('第一网格');
  await desk.redo();
  await desk.reload();
  expect(await desk.counts()).toEqual(counts);
  await desk.goToGrid(WEST);
  await expect(desk.grid.getByLabel(words.t('grid.edit-name'))).toHaveValue('河西网格');
});

test('a file that does not say what it holds is asked about', async ({ desk, page }) => {
  const { words, dialog } = desk;
  const plain = smallGrids.map((row) => ({ ...row, properties: {} }));
  await page.goto('/');
  await desk.chooseFiles([{ name: 'plain.geojson', text: textOf(plain) }]);
  const kind = dialog.getByLabel(words.t('import.kind-of', { file: 'plain.geojson' }));
  const go = dialog.getByRole('button', { name: words.t('import.go'), exact: true });
  await expect(kind).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByText(words.t('import.ask-kinds'))).toBeVisible();
  await expect(go).toBeDisabled();
  await kind.selectOption({ label: words.t('import.kind.grids') });
  await expect(go).toBeEnabled();
  await desk.takeChosen({ draft: '无字段' });
  expect(await desk.counts()).toMatchObject({ grids: 2 });
  // without communities blind spots cannot be checked, and that is said: it does not pass
  await expect(
    desk.status.getByLabel(words.t('status.unchecked', { what: words.t('status.no-gap') }), { exact: true }),
  ).toBeVisible();
});

test('households that the file does not say are estimated, and marked', async ({ desk, page }) => {
  const { words } = desk;
  await page.goto('/');
  await desk.importFiles(smallFiles, { draft: '小塘' });
  await desk.goToGrid(WEST);
  const how = words.t('grid.estimated', { n: 1, all: 3, m2: 90 });
  await expect(desk.grid.getByText(how, { exact: true })).toBeVisible();
  await expect(desk.grid.locator('strong')).toContainText('≈');
  await expect(desk.status).toContainText('≈');
  const grid = await desk.households();
  await desk.map.click(insideOf(smallHouses[2]!));
  const field = desk.grid.getByLabel(words.t('building.households'));
  // 28 × 22 m on six floors, at 90 m² a household
  await expect(field).toHaveValue('42');
  expect(grid).toBe(10 + 30 + 42);
  await expect(desk.grid.getByText(words.t('building.estimated'), { exact: true })).toBeVisible();
  // a number given by the planner is no estimate
  await field.fill('36');
  await field.press('Enter');
  await expect(desk.grid.getByText(words.t('building.estimated'), { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await desk.goToGrid(WEST);
  expect(await desk.households()).toBe(10 + 30 + 36);
  for (const code of [WEST, EAST]) {
    await desk.goToGrid(code);
    await expect(desk.grid.locator('strong')).not.toContainText('≈');
  }
  await expect(desk.status).not.toContainText('≈');
});

test('text from files is only ever text', async ({ desk, page }) => {
  const evil = '<img src="/evil.png" onerror="window.owned=1">';
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const named = (rows: readonly Row[]): string =>
    textOf(rows.map((row) => ({ ...row, properties: { ...row.properties, name: evil, introduction: evil } })));
  // a sliver taken off one grid, so that findings speak of it too
  const [west, east] = smallGrids as [Row, Row];
  const gappy = polygon(
    [east.geometry.coordinates[0]!.map(([x, y]) => [x === 120.702 ? 120.7021 : x!, y!])],
    east.properties,
  );
  await page.goto('/');
  await desk.importFiles(
    [
      { name: 'grids.geojson', text: named([west, gappy as Row]) },
      { name: 'divisions.geojson', text: named([smallCommunity]) },
      { name: 'buildings.geojson', text: named(smallHouses) },
    ],
    { draft: evil },
  );
  await expect(page.getByRole('button', { name: desk.words.t('drafts.menu', { name: evil }) })).toBeVisible();
  await desk.goToGrid(WEST);
  await expect(desk.grid.getByLabel(desk.words.t('grid.edit-name'))).toHaveValue(evil);
  await expect(desk.grid.getByText(evil).first()).toBeVisible();
  await desk.map.click(insideOf(smallHouses[0]!));
  await expect(desk.grid.getByRole('heading', { name: evil })).toBeVisible();
  await desk.tab('findings').click();
  await expect(desk.findingOf('gap')).toContainText(evil);
  await desk.tab('list').click();
  await expect(desk.details.getByRole('grid').getByText(evil).first()).toBeVisible();
  await desk.chooseFiles([{ name: '<img src=x onerror=owned=1>.geojson', text: '{' }]);
  await expect(desk.dialog.getByRole('alert')).toContainText('<img src=x');
  await page.keyboard.press('Escape');
  await desk.reload();
  expect(await page.evaluate(() => 'owned' in window)).toBe(false);
  await expect(page.locator('img')).toHaveCount(0);
  expect(asked.filter((url) => url.includes('evil') || url.endsWith('/x'))).toEqual([]);
});
