import { describe, expect, it, test } from 'vitest';
import { metresBetween } from '../geometry/area';
import { frameRound, HEIGHT, scaleLength, WIDTH } from './picture-frame';

const box = { minX: 1_201_000_000, minY: 302_000_000, maxX: 1_201_100_000, maxY: 302_020_000 };

describe('a frame', () => {
  const frame = frameRound(box);

  it('has the box in its middle, and room around it', () => {
    const [west, south] = frame.place([box.minX, box.minY]);
    const [east, north] = frame.place([box.maxX, box.maxY]);
    expect((west + east) / 2).toBeCloseTo(WIDTH / 2, 0);
    expect((south + north) / 2).toBeCloseTo(HEIGHT / 2, 0);
    expect(east - west).toBeCloseTo(WIDTH * 0.6, 0);
    expect(north).toBeLessThan(south);
  });

  it('is as long to the east as to the north', () => {
    const metres = metresBetween(box.minX, box.minY, box.minX, box.maxY);
    const [, south] = frame.place([box.minX, box.minY]);
    const [, north] = frame.place([box.minX, box.maxY]);
    expect((south - north) / metres).toBeCloseTo(frame.pixelsPerMetre, 2);
  });

  it('cuts off what runs far beyond it', () => {
    const far = [box.minX - 1e7, box.minY - 1e7, box.maxX + 1e7, box.minY - 1e7, box.maxX + 1e7, box.maxY + 1e7];
    const numbers = frame
      .rings([far])
      .match(/-?[\d.]+/g)!
      .map(Number);
    expect(Math.max(...numbers)).toBeLessThan(WIDTH + 20);
    expect(Math.min(...numbers)).toBeGreaterThan(-20);
  });
});

it('shows 60 m where the fault is a point', () => {
  const { sheet } = frameRound({ ...box, maxX: box.minX, maxY: box.minY });
  expect(metresBetween(sheet.minX, box.minY, sheet.maxX, box.minY)).toBeCloseTo(60, 0);
});

test.each([
  [5.67, 90, 10],
  [1, 90, 50],
  [0.1, 90, 500],
  [0.01, 90, 5000],
  [100, 90, 0.5],
])('a bar at %f pixels a metre in %f pixels is %f m', (pixelsPerMetre, pixels, metres) => {
  expect(scaleLength(pixelsPerMetre, pixels)).toBeCloseTo(metres, 9);
});
