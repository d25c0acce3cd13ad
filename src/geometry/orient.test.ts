import { describe, expect, test } from 'vitest';
import { crosses, onSegment, orient, passesPixel } from './orient';

describe('orient', () => {
  test('left, on, right', () => {
    expect(orient(0, 0, 10, 0, 5, 1)).toBeGreaterThan(0);
    expect(orient(0, 0, 10, 0, 20, 0)).toBe(0);
    expect(orient(0, 0, 10, 0, 5, -1)).toBeLessThan(0);
  });
  test('exact a unit beside a line as long as the widest plan', () => {
    const far = 1_800_000_000;
    const [bx, by] = [far + 2 ** 25 - 1, far - 2 ** 25 + 1];
    expect(orient(far, far, bx, by, far + 2 ** 24, far - 2 ** 24)).toBe(0);
    expect(orient(far, far, bx, by, far + 2 ** 24 + 1, far - 2 ** 24)).toBeGreaterThan(0);
  });
});

test('crosses: only in an inner point of both', () => {
  expect(crosses(0, 0, 10, 10, 0, 10, 10, 0)).toBe(true);
  expect(crosses(0, 0, 10, 10, 10, 10, 20, 0)).toBe(false);
  expect(crosses(0, 0, 10, 0, 5, 0, 5, 5)).toBe(false);
  expect(crosses(0, 0, 10, 0, 2, 0, 8, 0)).toBe(false);
});

test('onSegment: ends count, the line beyond does not', () => {
  expect(onSegment(0, 0, 4, 2, 2, 1)).toBe(true);
  expect(onSegment(0, 0, 4, 2, 4, 2)).toBe(true);
  expect(onSegment(0, 0, 4, 2, 6, 3)).toBe(false);
});

describe('passesPixel', () => {
  test('every point of a line is in exactly one pixel of a column it crosses', () => {
    // the rounded height at each column is in the pixel; exact halves go up, as Math.round does
    for (let dy = -7; dy <= 7; dy++)
      for (let x = 1; x < 10; x++) {
        const y = Math.round((dy * x) / 10);
        expect(passesPixel(0, 0, 10, dy, x, y)).toBe(true);
      }
  });
  test('against sampling of the half-open square at rational parameters', () => {
    let both = 0;
    for (let bx = -6; bx <= 6; bx++)
      for (let by = -6; by <= 6; by++) {
        if (bx === 0 && by === 0) continue;
        for (let x = -7; x <= 7; x++)
          for (let y = -7; y <= 7; y++) {
            const expected = meetsHalfOpenSquare(bx, by, x, y);
            expect([bx, by, x, y, passesPixel(0, 0, bx, by, x, y)]).toEqual([bx, by, x, y, expected]);
            if (expected) both++;
          }
      }
    expect(both).toBeGreaterThan(1000);
  });
});

/** Liang–Barsky in exact fractions of the segment's parameter: 0,0 → bx,by against [x − ½, x + ½) × [y − ½, y + ½). */
function meetsHalfOpenSquare(bx: number, by: number, x: number, y: number): boolean {
  // candidate parameters: where the line meets the square's sides, the ends, and middles between them; common denominator
  const ts = [0, 1];
  for (const side of [-0.5, 0.5]) {
    if (bx !== 0) ts.push((x + side) / bx);
    if (by !== 0) ts.push((y + side) / by);
  }
  const inside = ts.filter((t) => t >= 0 && t <= 1).sort((a, b) => a - b);
  const middles = inside.slice(1).map((t, i) => (t + inside[i]!) / 2);
  // 720720 is divided by every |bx|, |by| up to 6 doubled and halved again: rounding to it removes the noise of the division
  const clean = (value: number) => Math.round(value * 720720) / 720720;
  return [...inside, ...middles].some((t) => {
    const px = clean(t * bx) - x;
    const py = clean(t * by) - y;
    return px >= -0.5 && px < 0.5 && py >= -0.5 && py < 0.5;
  });
}
