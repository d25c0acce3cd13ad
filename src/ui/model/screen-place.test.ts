import { expect, test } from 'vitest';
import { mapExtent } from './map-extent';
import { betweenPanels, screenPlace } from './screen-place';

const camera = { center: [1_201_500_000, 302_500_000], zoom: 15.3, metresPerPixel: 1 } as const;
const insets = { left: 300, right: 340, top: 70, bottom: 60 };

test('the middle of the map is where it looks', () => {
  expect(screenPlace(camera.center, camera, 1440, 900)).toEqual([720, 450]);
});

test('the corners of what is seen lie at the panels', () => {
  const { minX, minY, maxX, maxY } = mapExtent(camera, 1440, 900, insets);
  const [west, north] = screenPlace([minX, maxY], camera, 1440, 900);
  const [east, south] = screenPlace([maxX, minY], camera, 1440, 900);
  [west - 300, north - 70, east - 1100, south - 840].forEach((off) => expect(off).toBeCloseTo(0, 1));
});

test('what lies under a panel is moved to its edge', () => {
  expect(betweenPanels([20, 880], insets, 1440, 900)).toEqual([300, 840]);
  expect(betweenPanels([500, 500], insets, 1440, 900)).toEqual([500, 500]);
});
