import { area, distance } from '@turf/turf';
import { auditFile, type CodedFile } from './desk/audit-file';
import type { DeskPage } from './desk/desk-page';
import { expect, test } from './desk/desk-test';
import { expectCoded } from './desk/expect-coded';
import type { Ground } from './desk/projection';
import * as sample from './desk/sample-plan';
import { numberIn } from './desk/words';

const COMMUNITIES = sample.sampleDivisions.filter(({ properties }) => properties['level'] === 'community');
const GRID = '330199009001002';

const between = ([ax, ay]: Ground, [bx, by]: Ground, share = 0.5): Ground => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];
const [east, north]: readonly [number, number] = [1 / 96_200, 1 / 110_900];
/** A place so many metres to the east and to the north. */
const off = ([x, y]: Ground, metresEast: number, metresNorth: number): Ground => [
  x + metresEast * east,
  y + metresNorth * north,
];

const expectHint = (desk: DeskPage, key: string): Promise<void> =>
  expect(desk.status).toContainText(desk.words.hint(key));

/** The places at which a grid of a handed-in file has a vertex. */
const verticesOf = (file: CodedFile, code: string): ReadonlySet<string> =>
  new Set(
    file.features
      .find(({ properties }) => properties.code === code)!
      .geometry.coordinates.flat(3)
      .map((value, i, all) => (i % 2 === 0 ? `${value},${all[i + 1]}` : '')),
  );

test('borders, blind spots and overlaps by every tool for them, previewed before each click', async ({
  desk,
  page,
}) => {
  const { gap, overlap } = sample.plantedFaults();
  const grid = sample.gridOf(GRID);
  const borderWith = (code: string): readonly Ground[] => sample.commonBorder(grid, sample.gridOf(code));
  await desk.openSample();

  await test.step('a blind spot is taken in hand and given to a neighbour', async () => {
    await desk.tab('findings').click();
    await desk.findingOf('gap').click();
    await desk.map.look();
    await desk.closeNotices();
    await page.keyboard.press('g');
    const neighbour = sample.gridOf('330199009004006');
    await desk.map.point(sample.insideOf(gap));
    await expectHint(desk, 'hint.fill-gap.over');
    await expect(desk.card()).toContainText(desk.words.t('unit.household'));
    await desk.map.click(sample.insideOf(gap));
    await expectHint(desk, 'hint.fill-gap.taken');
    await desk.map.point(sample.placeIn(neighbour, gap));
    await expectHint(desk, 'hint.fill-gap.give');
    expect(await desk.partsOnCard()).toMatchObject([{ name: neighbour.properties['name'] }]);
    await desk.map.click(sample.placeIn(neighbour, gap));
    await expect(desk.findingOf('gap')).toHaveCount(0);
  });

  await test.step('an overlap is left to the claimant that is clicked', async () => {
    await desk.findingOf('overlap').click();
    await desk.map.look();
    await desk.closeNotices();
    await page.keyboard.press('o');
    await desk.map.point(sample.insideOf(overlap.ground));
    await expectHint(desk, 'hint.settle.over');
    const names = overlap.grids.map(({ properties }) => String(properties['name']));
    expect((await desk.partsOnCard()).map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    await desk.map.click(sample.insideOf(overlap.ground));
    await expectHint(desk, 'hint.settle.taken');
    await desk.map.point(sample.placeIn(overlap.grids[1], overlap.ground));
    await expectHint(desk, 'hint.settle.give');
    await desk.map.click(sample.placeIn(overlap.grids[1], overlap.ground));
    await expect(desk.findingOf('overlap')).toHaveCount(0);
    await expect.poll(() => desk.counts()).toMatchObject({ errors: 1 });
  });

  await page.keyboard.press('Escape');
  await desk.goToGrid(GRID);
  await desk.closeNotices();

  const drawn = await test.step('a border is drawn anew by a line from border to border', async () => {
    const border = borderWith('330199009001007');
    const [from, to] = [border[1]!, border.at(-2)!];
    const bulge = off(between(from, to), 0, -22);
    const households = await desk.households();
    await page.keyboard.press('r');
    await desk.map.click(from);
    await desk.map.click(bulge, ['Shift']);
    await desk.map.point(to);
    const parts = await desk.partsOnCard();
    expect(parts).toHaveLength(2);
    await desk.map.doubleClick(to);
    await expect
      .poll(() => desk.households())
      .toBe(parts.find(({ name }) => name === grid.properties['name'])!.households);
    expect(parts.reduce((sum, part) => sum + part.households, 0)).toBe(households + 210);
    await expectHint(desk, 'hint.reshape.first');
    return bulge;
  });

  const moved =
    await test.step('a vertex is dragged out of an edge, another deleted by key, the last by Alt and click', async () => {
      const border = borderWith('330199009001003');
      const before = await desk.areaShown();
      const [taken, place] = [between(border[1]!, border[2]!), off(between(border[1]!, border[2]!), 9, 2)];
      await page.keyboard.press('e');
      await desk.map.point(taken);
      await expectHint(desk, 'hint.vertices.edge');
      await desk.map.drag(taken, place);
      await expect.poll(() => desk.areaShown()).not.toBe(before);
      await desk.map.point(border[6]!);
      await expectHint(desk, 'hint.vertices.vertex');
      await page.keyboard.press('Delete');
      await desk.map.point(border[8]!);
      await page.keyboard.down('Alt');
      await expectHint(desk, 'hint.vertices.delete');
      expect(await desk.partsOnCard()).toHaveLength(2);
      await page.keyboard.up('Alt');
      await desk.map.click(border[8]!, ['Alt']);
      await expect(desk.undoButton).toHaveAccessibleName(
        desk.words.t('action.undo-what', { what: desk.words.t('edit.delete-vertex') }),
      );
      return { place, gone: [border[6]!, border[8]!] };
    });

  const straightened = await test.step('a border is seen straight while Shift is held, and is by a click', async () => {
    const border = borderWith('330199009001001');
    const at = between(border[2]!, border[3]!);
    await desk.map.point(at);
    await page.keyboard.down('Shift');
    await expectHint(desk, 'hint.vertices.straighten');
    const parts = await desk.partsOnCard();
    expect(parts).toHaveLength(2);
    await page.keyboard.up('Shift');
    await desk.map.click(at, ['Shift']);
    await expect(desk.undoButton).toHaveAccessibleName(
      desk.words.t('action.undo-what', { what: desk.words.t('edit.straighten') }),
    );
    await expect
      .poll(() => desk.households())
      .toBe(parts.find(({ name }) => name === grid.properties['name'])!.households);
    return border;
  });

  await test.step('a line and a ring are measured as Turf measures them, and nothing is touched', async () => {
    const [a, b, c] = [drawn, off(drawn, 40, 0), off(drawn, 0, 60)];
    const undo = await desk.undoButton.getAttribute('aria-label');
    await page.keyboard.press('c');
    await desk.map.click(a, ['Shift']);
    await desk.map.point(b);
    const metres = async () => numberIn((await desk.card().textContent())!);
    await expect.poll(metres).toBeGreaterThan(30);
    expect(Math.abs((await metres()) / distance([...a], [...b], { units: 'meters' }) - 1)).toBeLessThan(0.06);
    await desk.map.click(b, ['Shift']);
    await desk.map.click(c, ['Shift']);
    await desk.map.point(a);
    await expectHint(desk, 'hint.measure.close');
    await desk.map.click(a);
    await expectHint(desk, 'hint.measure.done');
    const ring = area({ type: 'Polygon', coordinates: [[[...a], [...b], [...c], [...a]]] });
    expect(Math.abs((await metres()) / ring - 1)).toBeLessThan(0.06);
    expect(await desk.undoButton.getAttribute('aria-label')).toBe(undo);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await desk.expectTool('select');
  });

  await test.step('by Turf the file has neither gap nor overlap, no house cut that was whole, and the borders as drawn', async () => {
    const file = expectCoded(await desk.exportFile());
    expect(auditFile(file, COMMUNITIES, sample.sampleBuildings)).toEqual({
      overlaps: [],
      gaps: [],
      cut: ['B02370'],
      loose: [],
    });
    const vertices = verticesOf(file, GRID);
    const nearest = (ground: Ground): number =>
      Math.min(
        ...[...vertices]
          .filter(Boolean)
          .map((at) => distance(at.split(',').map(Number), [...ground], { units: 'meters' })),
      );
    expect(nearest(moved.place), 'the new vertex').toBeLessThan(1);
    expect(nearest(drawn), 'the line of the new border').toBeLessThan(1);
    for (const gone of moved.gone) expect(vertices).not.toContain(gone.join());
    for (const gone of straightened.slice(1, -1)) expect(vertices).not.toContain(gone.join());
    for (const kept of [straightened[0]!, straightened.at(-1)!]) expect(vertices).toContain(kept.join());
  });
});
