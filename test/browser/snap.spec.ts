import { readFileSync } from 'node:fs';
import { along, bearing, destination, distance, featureCollection, nearestPoint } from '@turf/turf';
import { booleanPointInPolygon, explode, lineString, pointToLineDistance, polygonToLine } from '@turf/turf';
import type { FeatureCollection, LineString, Position } from 'geojson';
import { auditFile, ringsOf } from './desk/audit-file';
import type { DeskPage } from './desk/desk-page';
import { expect, test } from './desk/desk-test';
import { expectCoded } from './desk/expect-coded';
import * as sample from './desk/sample-plan';

const COMMUNITIES = sample.sampleDivisions.filter(({ properties }) => properties['level'] === 'community');
const LARGE = '330199009001004';
type Ground = [longitude: number, latitude: number];
const METRES = { units: 'meters' } as const;

const grid = sample.gridOf(LARGE);
const ring = grid.geometry.coordinates[0]! as Ground[];
const outline = polygonToLine(grid) as ReturnType<typeof lineString>;
const corners = explode(featureCollection([...sample.housesIn(grid)]));
const roads = (JSON.parse(readFileSync(sample.samplePath('context'), 'utf8')) as FeatureCollection).features.filter(
  ({ properties }) => properties?.['kind'] === 'road',
) as GeoJSON.Feature<LineString>[];

/** Whether so many metres round a place of the grid neither a border nor the corner of a house could be meant. */
const isOpen = (place: Position, metres: number): boolean =>
  booleanPointInPolygon(place, grid) &&
  pointToLineDistance(place, outline, METRES) > metres &&
  distance(place, nearestPoint(place, corners), METRES) > metres;
const middle = (a: Ground, b: Ground): Ground => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const placeOf = ({ geometry }: GeoJSON.Feature<GeoJSON.Point>): Ground => geometry.coordinates as Ground;

test('places snap by their names, right angles are kept, and a border is followed by T', async ({ desk, page }) => {
  const { t } = desk.words;
  await desk.openSample();
  await desk.goToGrid(LARGE);
  await page.keyboard.press('s');

  await test.step('what the pointer snaps to is named beside it, and told to those who listen', async () => {
    await desk.map.point(ring[30]!);
    await expect(label(desk)).toHaveText(t('snap.vertex'));
    await desk.map.point(middle(ring[15]!, ring[16]!));
    await expect(label(desk)).toHaveText(t('snap.border'));
    await desk.map.point(middle(ring[2]!, ring[3]!));
    await expect(label(desk)).toHaveText(t('snap.border.street'));
    const house = sample.largestHomeIn(grid);
    await desk.map.point(house.geometry.coordinates[0]![0] as Ground);
    await expect(label(desk)).toHaveText(t('snap.building'));
    await expect(page.locator('p[aria-live=polite]').filter({ hasText: t('snap.building') })).toHaveCount(1);
    const [road, place] = roadInTheOpen();
    await desk.map.point(place);
    await expect(label(desk)).toContainText(t('snap.road.of', { name: String(road.properties!['name']) }));
  });

  await test.step('Shift suspends it, and says so', async () => {
    await desk.map.point(ring[30]!);
    await page.keyboard.down('Shift');
    await expect(label(desk)).toHaveText(t('snap.free'));
    await page.keyboard.up('Shift');
    await expect(label(desk)).toHaveText(t('snap.vertex'));
  });

  await test.step('a line keeps a right angle to the border that it began at', async () => {
    const { begin, end } = squareToBorder();
    await desk.map.click(begin);
    // a metre beside it is near enough
    await desk.map.point(placeOf(destination(end, 1, bearing(begin, end) + 90, METRES)));
    await expect(label(desk)).toContainText(t('snap.right-angle'));
    await page.keyboard.press('Escape');
  });

  await test.step('T leads the line along the border, Tab the other way round, Esc goes straight again', async () => {
    await page.keyboard.press('d');
    // on borders between grids: a place on a community's is rounded off its outline by a unit, which Turf would measure
    await desk.map.click(middle(ring[8]!, ring[9]!));
    await page.keyboard.press('t');
    await desk.map.point(middle(ring[17]!, ring[18]!));
    await expect(label(desk)).toContainText(t('snap.way', { i: 1, n: 2 }));
    await expect(desk.status).toContainText(t('hint.trace.take'));
    const short = await label(desk).textContent();
    await page.keyboard.press('Tab');
    await expect(label(desk)).toContainText(t('snap.way', { i: 2, n: 2 }));
    expect(await label(desk).textContent()).not.toBe(short);
    await page.keyboard.press('Escape');
    await expect(label(desk)).toHaveText(t('snap.border'));
    await page.keyboard.press('t');
    await desk.map.click(middle(ring[17]!, ring[18]!));
    await expect(label(desk)).toHaveText(t('snap.border'));
    await page.keyboard.press('Enter');
    await expect.poll(() => desk.counts()).toMatchObject({ grids: 76, households: 13601, errors: 3 });
  });

  await test.step('the file has the border that was followed, place for place, and nothing else is disturbed', async () => {
    const file = expectCoded(await desk.exportFile());
    const made = file.features.find(
      ({ properties }) => properties.code === sample.nextCode('330199009001', 'ordinary'),
    )!;
    const places = ringsOf(made.geometry)[0]!.map(String);
    const followed = ring.slice(9, 18).map(String);
    const from = places.indexOf(followed[0]!);
    const turned = [...places.slice(from, -1), ...places.slice(0, from)];
    expect(turned.slice(0, followed.length)).toEqual(followed);
    const audit = auditFile(file, COMMUNITIES, sample.sampleBuildings);
    const { gap, overlap } = sample.plantedFaults();
    expect(audit.gaps.map(({ community }) => community)).toEqual([gap.properties['code']]);
    expect(audit.overlaps.map(({ codes }) => codes)).toEqual([overlap.grids.map(sample.codeOf).sort().join(' ')]);
    expect(audit.cut).toEqual(['B02370']);
    const faults = new Set([gap, overlap.ground].flatMap(({ geometry }) => geometry.coordinates.flat().map(String)));
    expect(audit.loose.flatMap((edge) => edge.split('>')).filter((place) => !faults.has(place))).toEqual([]);
  });
});

const label = ({ page }: DeskPage) => page.locator('.snap-label');

/** A place on a road that has a name, where nothing else could be meant. */
function roadInTheOpen(): readonly [GeoJSON.Feature, Ground] {
  for (const road of roads.filter(({ properties }) => properties?.['name']))
    for (const [i, from] of road.geometry.coordinates.slice(0, -1).entries()) {
      const place = middle(from as Ground, road.geometry.coordinates[i + 1] as Ground);
      if (isOpen(place, 15)) return [road, place];
    }
  throw new Error('no road in the open');
}

/** A leg of some length at a right angle to the border of the grid, its end where nothing else could be meant. */
function squareToBorder(): { readonly begin: Ground; readonly end: Ground } {
  for (const [i, from] of ring.slice(0, -1).entries()) {
    const to = ring[i + 1]!;
    const begin = placeOf(along(lineString([from, to]), distance(from, to) / 2));
    for (const metres of [40, 55, 70, 85])
      for (const turn of [90, -90]) {
        const end = placeOf(destination(begin, metres, bearing(from, to) + turn, METRES));
        const nearRoad = roads.some((road) => pointToLineDistance(end, road, METRES) < 12);
        if (isOpen(end, 12) && !nearRoad && distance(from, to, METRES) > 18) return { begin, end };
      }
  }
  throw new Error('no such leg');
}
