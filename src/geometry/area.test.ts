import { area, length, lineString, polygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { metresBetween, metresPerUnit, signedSquareMetres, squareMetres } from './area';
import { toDegrees, toUnits, type Ring } from './lattice';
import { reversed } from './ring';

/** Between two meridians and two parallels. */
const cell = (west: number, south: number, degrees: number, high = degrees): Ring => {
  const [w, s, e, n] = [west, south, west + degrees, south + high].map(toUnits) as [number, number, number, number];
  return [w, s, e, s, e, n, w, n];
};

describe('square metres on GRS80', () => {
  test('half of the northern hemisphere is a quarter of the earth: 4πR² with R₂ = 6,371,007.1810 m (Moritz 2000)', () => {
    expect(squareMetres([[cell(0, 0, 180, 90)]]) / (Math.PI * 6_371_007.181 ** 2)).toBeCloseTo(1, 9);
  });
  test('a degree by a degree at the equator, against the sum of a thousand strips of meridian times parallel', () => {
    // radii of curvature by their definitions; Karney gives 12,308,778,361 m² where the upper side is a geodesic, which bulges
    // beyond the parallel by some 315,000 m²
    const [a, f] = [6_378_137, 1 / 298.257222101];
    const e2 = f * (2 - f);
    const degree = Math.PI / 180;
    let sum = 0;
    for (let i = 0; i < 1000; i++) {
      const phi = ((i + 0.5) / 1000) * degree;
      const w = 1 - e2 * Math.sin(phi) ** 2;
      const [meridian, parallel] = [(a * (1 - e2)) / w ** 1.5, (a / Math.sqrt(w)) * Math.cos(phi)];
      sum += meridian * (degree / 1000) * parallel * degree;
    }
    const found = squareMetres([[cell(0, 0, 1)]]);
    expect(found / sum).toBeCloseTo(1, 8);
    expect(12_308_778_361 - found).toBeGreaterThan(250_000);
    expect(12_308_778_361 - found).toBeLessThan(350_000);
  });
  test.each([23, 30, 38, 45])('within 0.3 %% of Turf, which takes the earth for a sphere, at %i° north', (north) => {
    const ring = cell(120, north, 0.01);
    const closed = [0, 2, 4, 6, 0].map((i) => [toDegrees(ring[i]!), toDegrees(ring[i + 1]!)]);
    expect(Math.abs(area(polygon([closed])) / squareMetres([[ring]]) - 1)).toBeLessThan(0.003);
  });
  test('a slanted edge and a detour along the lattice agree: two triangles make the square', () => {
    const [w, s, e, , , n] = cell(120, 30, 0.05) as number[] as [number, number, number, number, number, number];
    const [lower, upper] = [squareMetres([[[w, s, e, s, e, n]]]), squareMetres([[[w, s, e, n, w, n]]])];
    expect((lower + upper) / squareMetres([[cell(120, 30, 0.05)]])).toBeCloseTo(1, 10);
    // a degree of longitude is shorter in the north
    expect(lower).toBeGreaterThan(upper);
  });
  test('does not lose the small shape far from the origin: one square centimetre or so', () => {
    const { east, north } = metresPerUnit(302_000_000);
    const unit = squareMetres([
      [
        [
          1_201_000_000, 302_000_000, 1_201_000_001, 302_000_000, 1_201_000_001, 302_000_001, 1_201_000_000,
          302_000_001,
        ],
      ],
    ]);
    expect(unit / (east * north)).toBeCloseTo(1, 6);
  });
  test('near its base q comes from a series, far from it from the formula: where one gives way to the other nothing shows', () => {
    for (const north of [0, 18, 30, 53, 89, -35]) {
      const south = toUnits(north);
      // a strip is the sum of its halves, whether a half is 600 m or 660 m high
      for (const half of [56_000, 56_999, 57_000, 57_001, 58_000]) {
        const strip = (from: number, to: number): number =>
          squareMetres([[[0, from, 100_000, from, 100_000, to, 0, to]]]);
        const [whole, lower, upper] = [
          strip(south, south + 2 * half),
          strip(south, south + half),
          strip(south + half, south + 2 * half),
        ];
        expect((lower + upper) / whole).toBeCloseTo(1, 9);
        // a unit more is a unit's worth more
        const step = strip(south, south + half + 1) - lower;
        expect(step / (lower / half)).toBeCloseTo(1, 2);
      }
    }
  });
  test('holes count for nothing, several polygons add up, what is not drawn has none', () => {
    const hole = reversed(cell(120.01, 30.01, 0.01));
    const whole = squareMetres([[cell(120, 30, 0.05)]]);
    expect(squareMetres([[cell(120, 30, 0.05), hole]])).toBeCloseTo(whole - squareMetres([[reversed(hole)]]), 3);
    expect(squareMetres([[cell(120, 30, 0.05)], [cell(121, 30, 0.05)]])).toBeCloseTo(2 * whole, 3);
    expect(squareMetres([])).toBe(0);
  });
  test('a ring that runs clockwise is negative', () => {
    expect(signedSquareMetres(reversed(cell(120, 30, 0.01)))).toBeCloseTo(-signedSquareMetres(cell(120, 30, 0.01)), 6);
    expect(signedSquareMetres(cell(120, 30, 0.01))).toBeGreaterThan(0);
  });
});

describe('metres', () => {
  test('a degree of the meridian is 110,574 m at the equator and 111,694 m at the pole, one of the equator 111,319 m', () => {
    expect(metresPerUnit(0).north * 1e7).toBeCloseTo(110_574, -1);
    expect(metresPerUnit(toUnits(90)).north * 1e7).toBeCloseTo(111_694, -1);
    expect(metresPerUnit(0).east * 1e7).toBeCloseTo(111_319.49, 1);
  });
  test('a segment of a kilometre is within 0.3 % of Turf', () => {
    const [a, b] = [[120, 30] as const, [120.006, 30.007] as const];
    const ours = metresBetween(toUnits(a[0]), toUnits(a[1]), toUnits(b[0]), toUnits(b[1]));
    expect(Math.abs(ours / length(lineString([[...a], [...b]])) / 1000 - 1)).toBeLessThan(0.003);
  });
});
