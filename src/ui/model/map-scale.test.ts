import { expect, it } from 'vitest';
import { mapScale } from './map-scale';

it('0.635 m in a pixel is 1:2,400 with a bar of 50 m in 80 px', () => {
  expect(mapScale(0.635, 80)).toEqual({ ratio: 2400, metres: 50, pixels: 50 / 0.635 });
});

it('the bar is round and never longer than its room', () => {
  for (let metres = 0.01; metres < 5000; metres *= 1.37) {
    const scale = mapScale(metres, 80);
    expect(scale.pixels).toBeLessThanOrEqual(80);
    expect(scale.pixels).toBeGreaterThan(30);
    expect(String(scale.metres)).toMatch(/^(0\.0*)?[125]0*$/);
  }
});
