import { describe, expect, test } from 'vitest';
import { communityCode, path, plan } from '../../test/drawing';
import { done } from '../../test/do-edit';
import { unevenCommunities } from '../../test/laws/laws';
import { DRIFT, distanceToSegment, driftedPlace, placingBy } from './division-line';

describe('distance to a segment', () => {
  test.each([
    ['beside it', [5, 3], 3],
    ['on it', [5, 0], 0],
    ['beyond its end', [13, 4], 5],
    ['before its beginning', [-3, -4], 5],
  ] as const)('%s', (_what, [x, y], distance) => {
    expect(distanceToSegment(0, 0, 10, 0, x, y)).toBeCloseTo(distance, 12);
  });
  test('that is a place', () => {
    expect(distanceToSegment(4, 4, 4, 4, 7, 8)).toBe(5);
  });
});

const division = { ...plan('A', { communities: 'a' }).divisions.get(communityCode('a'))!, id: 'd' };
const [x, y] = path(0, 0) as [number, number];

describe('a vertex that drifts away from the imported line', () => {
  const bent = (dy: number) => [[[x, y, x + 500, y + dy, x + 1000, y, x + 1000, y + 1000, x, y + 1000]]];
  test('is told beyond the limit, not up to it', () => {
    expect(driftedPlace(division, bent(DRIFT))).toBeNull();
    expect(driftedPlace(division, bent(DRIFT + 1))).toEqual([x + 500, y + DRIFT + 1]);
  });
  test('is measured from the original, however the present line lies', () => {
    const moved = { ...division, shape: bent(DRIFT) };
    const further = [
      [[x, y, x + 250, y + DRIFT + 1, x + 500, y + DRIFT, x + 1000, y, x + 1000, y + 1000, x, y + 1000]],
    ];
    expect(driftedPlace(moved, further)).toEqual([x + 250, y + DRIFT + 1]);
  });
  test('is told also where it is gone, unless a border still passes near it', () => {
    const cornerOff = (dx: number) => [
      [[x, y, x + 1000, y, x + 1000, y + 1000 - dx, x + 1000 - dx, y + 1000, x, y + 1000]],
    ];
    expect(driftedPlace(division, cornerOff(3))).toBeNull();
    // the edge that cuts the corner off has gone too far as well, in its middle
    expect(driftedPlace(division, cornerOff(9))).toEqual([x + 996, y + 996]);
  });
  test('is told also where both ends of an edge lie on the line, and the edge between cuts a corner', () => {
    const across = [[[x, y, x + 900, y, x + 1000, y + 100, x + 1000, y + 1000, x, y + 1000]]];
    expect(driftedPlace(division, across)).toEqual([x + 950, y + 50]);
  });
  test('one that was there before, and an outline that did not change, are none', () => {
    expect(driftedPlace({ ...division, shape: bent(50) }, bent(50))).toBeNull();
    expect(driftedPlace(division, undefined)).toBeNull();
  });
});

describe('where a crossing on a division border is put', () => {
  // the present edge is bent a unit off the original, as an earlier edit left it
  const placing = placingBy([null, null, null, null, division.original]);
  const present = { regions: [4], ax: x, ay: y + 1, bx: x + 1000, by: y + 1 };
  test('in its pixel, as near to the original line as may be', () => {
    expect(placing(present, x + 300, y + 1)).toEqual([x + 300, y + 1]);
    // at a quarter of its length this one passes the pixel above the original and the pixel on it: the latter is taken
    const slanted = { ...present, ay: y, by: y + 2 };
    expect(placing(slanted, x + 250, y + 1)).toEqual([x + 250, y]);
    // a little further on it passes none on the original
    expect(placing(slanted, x + 260, y + 1)).toEqual([x + 260, y + 1]);
  });
  test('is not its business on any other edge', () => {
    expect(placing({ ...present, regions: [3] }, x + 300, y)).toBeNull();
    expect(placingBy([])(present, x + 300, y)).toBeNull();
  });
  test('where two lines hold the edge, as near as may be to the one it is farther from', () => {
    const steep = { ...present, regions: [0, 1], ay: y, by: y + 4 };
    const raised = [[[x, y + 4, x + 1000, y + 4, x + 1000, y + 1000, x, y + 1000]]];
    expect(placingBy([division.original, null])(steep, x + 250, y + 1)).toEqual([x + 250, y + 1]);
    expect(placingBy([division.original, raised])(steep, x + 376, y + 1)).toEqual([x + 376, y + 2]);
  });
});

test('fifty splits across a slanted border leave it within rounding of what was imported', () => {
  const slanted = [[path(0, 0, 4, 0, 3.61, 3, 0, 3)]];
  const world = plan('AAAA\nAAAA\nAAAA', { communities: 'aaaa\naaaa\naaaa' });
  const [grid, outline] = [world.grids.get('A')!, world.divisions.get(communityCode('a'))!];
  const layers = {
    grids: [{ ...grid, shape: slanted }],
    divisions: [{ ...outline, shape: slanted, original: slanted }],
  };
  done(world, { edit: 'import', file: 'slanted.geojson', ...layers });
  for (let n = 1; n <= 50; n++) {
    const ring = path(3, n * 0.058, 4.5, n * 0.058 - 0.031, 4.5, n * 0.058);
    done(world, { edit: 'draw', ring, keepBuildingsWhole: false }, `e${n}`);
  }
  const after = world.divisions.get(communityCode('a'))!;
  expect(after.shape[0]![0]!.length).toBeGreaterThan(150);
  expect(driftedPlace({ ...after, shape: slanted }, after.shape)).toBeNull();
  expect(unevenCommunities(world)).toEqual([]);
});
