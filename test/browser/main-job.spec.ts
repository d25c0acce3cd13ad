import type { Finding } from '../../src/checks/finding';
import { auditFile } from './desk/audit-file';
import { expectCoded } from './desk/expect-coded';
import { expect, test } from './desk/desk-test';
import type { Ground } from './desk/projection';
import * as sample from './desk/sample-plan';

const COMMUNITIES = sample.sampleDivisions.filter(({ properties }) => properties['level'] === 'community');
const LARGE = '330199009001004';
const HOSPITAL = ['B01709', 'B01710', 'B01711', 'B01712', 'B01713'];

test('the three planted findings are told among all others, and a click on one shows its place', async ({
  desk,
  page,
}) => {
  const { gap, overlap } = sample.plantedFaults();
  await desk.openSample();
  await desk.tab('findings').click();
  // what the rules say of the files that the page was given, counted by rule
  const found = sample.sampleFindings();
  const count = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { rule } of findings)
      counts.set(desk.words.t(`rule.${rule}`), (counts.get(desk.words.t(`rule.${rule}`)) ?? 0) + 1);
    return counts;
  };
  const headings = new Map(await desk.findingHeadings());
  headings.delete(desk.words.t('board.unchecked'));
  expect([...headings].sort()).toEqual([...count(found)].sort());
  const errors = found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  expect(errors.sort()).toEqual(['building-split', 'gap', 'overlap']);
  await page.keyboard.press('Home');
  const widthOf = (fault: sample.Row): number => {
    const [west, south, east] = sample.boxOf(fault);
    return desk.map.pixelOf([east, south])[0] - desk.map.pixelOf([west, south])[0];
  };
  await desk.map.look();
  const fromAfar = { gap: widthOf(gap), overlap: widthOf(overlap.ground) };
  for (const [rule, fault] of [
    ['gap', gap],
    ['overlap', overlap.ground],
  ] as const) {
    await desk.findingOf(rule).click();
    await desk.map.look();
    const frame = await desk.map.openFrame();
    const [x, y] = desk.map.pixelOf(sample.insideOf(fault));
    expect(x > frame.left && x < frame.right && y > frame.top && y < frame.bottom, `${rule} is in sight`).toBe(true);
    expect(widthOf(fault), `${rule} is seen from near`).toBeGreaterThan(5 * fromAfar[rule]);
  }
  await expect(desk.findingOf('building-split')).toContainText('%');
});

test('a line says what each part gets before it is done; one that ends inside says why not', async ({ desk, page }) => {
  const grid = sample.gridOf(LARGE);
  const [west, south, east, north] = sample.boxOf(grid);
  const middle = sample.insideOf(grid);
  const above: Ground = [(west + east) / 2, north + 0.0002];
  const below: Ground = [(west + east) / 2, south - 0.0002];
  await desk.openSample();
  await desk.goToGrid(LARGE);
  const before = await desk.households();
  await page.keyboard.press('s');
  await desk.expectTool('split');
  await desk.map.click(above);
  await desk.map.point(middle);
  const refusal = desk.words.refusal({ refused: 'line-does-not-cross', at: null, params: {} });
  await expect(desk.card()).toContainText(refusal.what);
  await expect(desk.card()).toContainText(refusal.todo);
  // Enter on it changes nothing, and the line stands to be gone on with
  await page.keyboard.press('Enter');
  expect(await desk.counts()).toMatchObject({ grids: 75 });
  await desk.map.click(middle);
  await desk.map.point(below);
  const parts = await desk.partsOnCard();
  expect(parts).toHaveLength(2);
  expect(parts[0]!.households + parts[1]!.households).toBe(before);
  expect(Math.min(...parts.map(({ households }) => households))).toBeGreaterThan(50);
  await desk.map.doubleClick(below);
  await expect.poll(() => desk.counts()).toMatchObject({ grids: 76, households: 13601, errors: 3 });
  // the part with most households kept the code, the other took the next of its community
  const [most, least] = parts.toSorted((a, b) => b.households - a.households);
  await desk.showGrid(LARGE);
  expect(await desk.households()).toBe(most!.households);
  await desk.showGrid(sample.nextCode('330199009001', 'ordinary'));
  expect(await desk.households()).toBe(least!.households);
});

test('the whole job: draw, carve, merge, assign, move a vertex, correct a count, undo, reload, mend, hand in, take in again', async ({
  desk,
  page,
}) => {
  // a planner's morning in one go; a busy machine draws slowly
  test.setTimeout(300_000);
  const { gap, overlap } = sample.plantedFaults();
  // the ground of several houses is the hull round them, with whatever else stands in it
  const compound = sample.housesIn(sample.hullOf(HOSPITAL.map(sample.houseOf))).length;
  const history: Awaited<ReturnType<typeof desk.counts>>[] = [];
  const remember = async (expected: { readonly grids: number; readonly errors: number }): Promise<void> => {
    await expect.poll(() => desk.counts()).toMatchObject(expected);
    history.push(await desk.counts());
  };
  await desk.openSample();
  await remember({ grids: 75, errors: 3 });

  await test.step('a ring drawn by D is a new grid with the next code, and is shown', async () => {
    await desk.goToGrid('330199009002001');
    const ring = sample.squareAround(sample.insideOf(sample.gridOf('330199009002001')), 70);
    await page.keyboard.press('d');
    for (const place of ring) await desk.map.click(place);
    await expect(desk.card()).toContainText(desk.words.t('unit.household'));
    await page.keyboard.press('Enter');
    await expect(desk.grid.getByLabel(sample.nextCode('330199009002', 'ordinary'), { exact: true })).toBeVisible();
    await remember({ grids: 76, errors: 3 });
  });

  await test.step('the hospital becomes a dedicated grid: its houses by mouse, its form by keyboard', async () => {
    await page.keyboard.press('v');
    await desk.goToGrid('330199009005001');
    await page.keyboard.press('h');
    for (const id of HOSPITAL) await desk.map.click(sample.insideOf(sample.houseOf(id)));
    await page.keyboard.press('Enter');
    await expect(desk.dialog.getByLabel(desk.words.t('carve.name'))).toBeFocused();
    await page.keyboard.type('云溪医院专属网格');
    await page.keyboard.press('Shift+Tab');
    await expect(desk.dialog.getByLabel(desk.words.t('carve.category'))).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('三级综合医院，五栋楼，由医院保卫科负责。');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(desk.dialog).toHaveCount(0);
    await expect(desk.grid.getByLabel(sample.nextCode('330199009005', 'dedicated'), { exact: true })).toBeVisible();
    await expect(desk.grid.getByText(desk.words.t('grid.buildings-cut', { n: compound, cut: 0 }))).toBeVisible();
    await expect(desk.grid.getByLabel(desk.words.t('grid.category'))).toHaveValue('医院');
    await remember({ grids: 77, errors: 3 });
  });

  await test.step('two neighbours become one', async () => {
    const grid = sample.gridOf('330199009003012');
    const other = sample.neighboursOf(grid)[0]!;
    await page.keyboard.press('v');
    await desk.goToGrid(sample.codeOf(grid));
    const households = await desk.households();
    await page.keyboard.press('m');
    await desk.map.click(sample.placeIn(other, grid));
    await page.keyboard.press('Enter');
    await expect(desk.grid.getByLabel(sample.nextCode('330199009003', 'ordinary'), { exact: true })).toBeVisible();
    expect(await desk.households()).toBeGreaterThan(households);
    await remember({ grids: 76, errors: 3 });
  });

  await test.step('a house goes to the next grid with its households; that it lies apart there is told', async () => {
    const [from, to] = [sample.gridOf('330199009006005'), sample.gridOf('330199009006006')];
    const house = sample.largestHomeIn(from);
    await desk.showGrid(sample.codeOf(to));
    const households = await desk.households();
    await desk.goToGrid(sample.codeOf(from));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await desk.map.click(sample.placeIn(to, from));
    await desk.map.click(sample.insideOf(house));
    await page.keyboard.press('Enter');
    await desk.tab('findings').click();
    await expect(desk.findingOf('detached')).toHaveCount(1);
    await remember({ grids: 76, errors: 3 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await desk.showGrid(sample.codeOf(to));
    expect(await desk.households()).toBe(households + Number(house.properties['households']));
  });

  await test.step('a vertex is dragged with every border through it', async () => {
    const vertex: Ground = [120.1476956, 30.2431498];
    await desk.goToGrid('330199009006003');
    const area = await desk.areaShown();
    await desk.closeNotices();
    await page.keyboard.press('e');
    await desk.map.drag(vertex, [vertex[0] + 6e-5, vertex[1]]);
    await expect.poll(() => desk.areaShown()).not.toBe(area);
    await remember({ grids: 76, errors: 3 });
    await page.keyboard.press('v');
  });

  await test.step('a corrected count is marked as such, and its grid counts by it', async () => {
    const grid = sample.gridOf(LARGE);
    const house = sample.largestHomeIn(grid);
    await desk.goToGrid(sample.codeOf(grid));
    const before = await desk.households();
    await desk.map.click(sample.insideOf(house));
    const field = desk.details.getByLabel(desk.words.t('building.households'));
    await expect(field).toHaveValue(String(house.properties['households']));
    await field.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await expect(desk.details.getByText(desk.words.t('building.overridden'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect.poll(() => desk.households()).toBe(before - Number(house.properties['households']) + 7);
    await remember({ grids: 76, errors: 3 });
  });

  await test.step('every step is taken back and brought again', async () => {
    const steps = history.toReversed().slice(1);
    for (const counts of steps) {
      await desk.undo();
      await expect.poll(() => desk.counts()).toEqual(counts);
    }
    await expect(desk.undoButton).toBeDisabled();
    for (const counts of history.slice(1)) {
      await desk.redo();
      await expect.poll(() => desk.counts()).toEqual(counts);
    }
    await expect(desk.redoButton).toBeDisabled();
  });

  await test.step('the overlap is given to one of the two, and its finding goes', async () => {
    await desk.tab('findings').click();
    await desk.findingOf('overlap').click();
    await desk.map.look();
    await desk.closeNotices();
    // else the grid that is still selected would be the one that gets it
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    // chosen from its neighbour's side, then the ring round what both have
    await desk.map.click(sample.placeIn(overlap.grids[0], overlap.ground));
    await desk.encircle(overlap.ground);
    await expect(desk.findingOf('overlap')).toHaveCount(0);
    await remember({ grids: 76, errors: 2 });
  });

  const handedIn = await test.step('a reload changes nothing, and its history still works', async () => {
    await desk.kept();
    const before = await desk.exportFile();
    await desk.reload();
    expect(await desk.counts()).toEqual(history.at(-1));
    expect(await desk.exportFile()).toBe(before);
    await desk.undo();
    await expect.poll(() => desk.counts()).toEqual(history.at(-2));
    await desk.redo();
    await expect.poll(() => desk.counts()).toEqual(history.at(-1));
    return before;
  });

  await test.step('Turf and plain edge matching find in the file what was planted and not mended, and nothing else', () => {
    const file = expectCoded(handedIn);
    const audit = auditFile(file, COMMUNITIES, sample.sampleBuildings);
    expect(audit.overlaps).toEqual([]);
    expect(audit.gaps.map(({ community }) => community)).toEqual([gap.properties['code']]);
    expect(audit.cut).toEqual(['B02370']);
    const rim = new Set(gap.geometry.coordinates.flat().map((place) => place.join()));
    expect(audit.loose.flatMap((edge) => edge.split('>')).filter((place) => !rim.has(place))).toEqual([]);
    expect(file.summary.findings).toMatchObject({ gap: 1, overlap: 0, 'building-split': 1, detached: 1 });
    const hospital = file.features.find(({ properties }) => properties.category === '医院')!;
    expect(hospital.properties).toMatchObject({ kind: 'dedicated', name: '云溪医院专属网格', buildings: compound });
    expect(hospital.properties.code.slice(12) > '900').toBe(true);
  });

  await test.step('the file taken in again gives the very same file', async () => {
    await desk.importFiles([{ name: 'again.geojson', text: handedIn }], 'this');
    expect(await desk.exportFile()).toBe(handedIn);
  });
});

test('a gap, an overlap and a cut house are mended by hand, and every promise is kept', async ({ desk, page }) => {
  const { gap, overlap } = sample.plantedFaults();
  await desk.openSample();
  await desk.tab('findings').click();

  await desk.findingOf('gap').click();
  await desk.map.look();
  await page.keyboard.press('b');
  const neighbour = sample.gridOf('330199009004006');
  await desk.map.click(sample.placeIn(neighbour, gap));
  await desk.encircle(gap);
  await expect(desk.findingOf('gap')).toHaveCount(0);
  await page.keyboard.press('v');

  await desk.findingOf('overlap').click();
  await desk.map.look();
  await page.keyboard.press('b');
  await desk.map.click(sample.placeIn(overlap.grids[1], overlap.ground));
  await desk.encircle(overlap.ground);
  await expect(desk.findingOf('overlap')).toHaveCount(0);
  await page.keyboard.press('v');

  const house = sample.houseOf('B02370');
  const holder = sample.sampleGrids.find((grid) => sample.housesIn(grid).includes(house))!;
  await desk.findingOf('building-split').click();
  await desk.map.look();
  await page.keyboard.press('b');
  await desk.map.click(sample.placeIn(holder, house));
  await desk.map.click(sample.insideOf(house));
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.counts()).toMatchObject({ errors: 0 });

  const promises = desk.status.getByRole('list', { name: desk.words.t('status.promises') });
  for (const promise of ['no-gap', 'no-overlap', 'whole', 'inside'] as const)
    await expect(
      promises.getByLabel(desk.words.t('status.ok', { what: desk.words.t(`status.${promise}`) }), { exact: true }),
    ).toBeVisible();
  const file = expectCoded(await desk.exportFile());
  expect(auditFile(file, COMMUNITIES, sample.sampleBuildings)).toEqual({ overlaps: [], gaps: [], cut: [], loose: [] });
});
