import { describe, expect, test } from 'vitest';
import { Random } from '../../test/random';
import { area2, reversed } from './ring';
import { greatestWidth, isWiderThan } from './wider-than';

const within = (width: number) => [width / 1.04, width * 1.001] as const;

describe('the greatest width', () => {
  test.each([
    ['of a strip', [[0, 0, 1000, 0, 1000, 7, 0, 7]], 7],
    ['of a square', [[0, 0, 100, 0, 100, 100, 0, 100]], 100],
    ['of a long triangle, which is a little narrower than high', [[0, 0, 1000, 0, 500, 20]], 19.98],
    ['of a frame', [[0, 0, 100, 0, 100, 100, 0, 100], reversed([3, 3, 97, 3, 97, 97, 3, 97])], 3.51],
  ])('%s', (_, rings, width) => {
    const [least, most] = within(width);
    expect(greatestWidth(rings, 1, 1)).toBeGreaterThan(least);
    expect(greatestWidth(rings, 1, 1)).toBeLessThanOrEqual(most);
  });
  test('in metres, where a unit is not as long eastward as northward', () => {
    const [least, most] = within(3.5);
    const width = greatestWidth([[0, 0, 7, 0, 7, 1000, 0, 1000]], 0.5, 1);
    expect(width).toBeGreaterThan(least);
    expect(width).toBeLessThanOrEqual(most);
  });
  test('is what the question "wider than" says, of any triangle', () => {
    const random = new Random(5);
    for (let i = 0; i < 200; i++) {
      const corners = [0, 0, random.int(1, 400), random.int(-50, 50), random.int(-50, 450), random.int(60, 90)];
      const ring = area2(corners) > 0 ? corners : reversed(corners);
      const width = greatestWidth([ring], 1, 1);
      expect(isWiderThan([ring], width * 0.9999, 1, 1) && !isWiderThan([ring], width * 1.021, 1, 1), ring.join()).toBe(
        true,
      );
    }
  });
});
