import { expect, it } from 'vitest';
import { toUnits } from '../../geometry/lattice';
import { mapExtent } from './map-extent';

const camera = { center: [toUnits(120), toUnits(30)] as const, zoom: 16, metresPerPixel: 1 };
const none = { left: 0, right: 0, top: 0, bottom: 0 };
const width = ({ minX, maxX }: { minX: number; maxX: number }): number => maxX - minX;

it('is round the middle of the map, as wide as its pixels are', () => {
  const box = mapExtent(camera, 1024, 512, none);
  // 512 px round the world at zoom 0
  expect(Math.abs(width(box) - toUnits((1024 * 360) / (512 * 2 ** 16)))).toBeLessThanOrEqual(1);
  expect(Math.abs(box.minX + box.maxX - 2 * camera.center[0])).toBeLessThanOrEqual(1);
  // a degree of latitude is longer on the map, by the cosine
  const ratio = (box.maxY - box.minY) / width(box);
  expect(ratio).toBeCloseTo(Math.cos(Math.PI / 6) / 2, 4);
  expect(Math.abs(box.minY + box.maxY - 2 * camera.center[1])).toBeLessThan(20);
});

it('ends where panels begin', () => {
  const all = mapExtent(camera, 1000, 500, none);
  const part = mapExtent(camera, 1000, 500, { left: 250, right: 250, top: 0, bottom: 0 });
  expect(Math.abs(2 * width(part) - width(all))).toBeLessThanOrEqual(2);
  const high = mapExtent(camera, 1000, 500, { left: 0, right: 0, top: 250, bottom: 0 });
  expect(Math.abs(high.maxY - camera.center[1])).toBeLessThanOrEqual(1);
  expect(high.minY).toBe(all.minY);
});
