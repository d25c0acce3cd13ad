import { describe, expect, test } from 'vitest';
import { Random } from '../../test/random';
import type { Ring } from './lattice';
import { area2, reversed, sideOfRings } from './ring';
import { greatestWidth, isWiderThan } from './wider-than';

const box = (x: number, y: number, width: number, height: number): Ring => [
  ...[x, y, x + width, y],
  ...[x + width, y + height, x, y + height],
];

/** The circle in the bend of a lane touches both outer sides and the inner corner: r = width · √2 / (1 + √2). */
const inBend = (width: number): number => (2 * width * Math.SQRT2) / (1 + Math.SQRT2);

const wide = (rings: readonly Ring[], width: number): boolean => isWiderThan(rings, width, 1, 1);

describe('the widest place of a region', () => {
  test('of a rectangle: its shorter side', () => {
    expect(wide([box(0, 0, 1000, 40)], 39)).toBe(true);
    expect(wide([box(0, 0, 1000, 40)], 41)).toBe(false);
    expect(wide([box(7, -3, 40, 5000)], 41)).toBe(false);
  });

  test('exactly as wide is not wider', () => {
    expect(wide([box(0, 0, 40, 40)], 40)).toBe(false);
    expect(wide([box(0, 0, 4000, 40)], 40)).toBe(false);
  });

  test('a unit of longitude may be shorter than one of latitude', () => {
    const ring = box(1_201_000_000, 302_000_000, 100, 5000);
    expect(isWiderThan([ring], 0.96, 0.0096, 0.0111)).toBe(false);
    expect(isWiderThan([ring], 0.94, 0.0096, 0.0111)).toBe(true);
  });

  test('of a frame: its side, not what it goes round', () => {
    const frame = [box(0, 0, 1000, 1000), reversed(box(30, 30, 940, 940))];
    expect(wide(frame, inBend(30) * 1.001)).toBe(false);
    expect(wide(frame, inBend(30) * 0.98)).toBe(true);
    // a frame that is thick on one side
    expect(wide([box(0, 0, 1000, 1000), reversed(box(30, 30, 900, 940))], 60)).toBe(true);
  });

  test('of an L: more than its arms, in the bend', () => {
    const bend: Ring = [0, 0, 500, 0, 500, 40, 40, 40, 40, 500, 0, 500];
    expect(wide([bend], inBend(40) - 1)).toBe(true);
    expect(wide([bend], inBend(40) + 0.1)).toBe(false);
  });

  test('of a diagonal sliver: as it lies, whatever its box', () => {
    const sliver: Ring = [0, 0, 10_000, 10_000, 10_000, 10_020, 0, 20];
    const across = 20 / Math.SQRT2;
    expect(wide([sliver], across * 1.05)).toBe(false);
    expect(wide([sliver], across * 0.95)).toBe(true);
  });

  test('of a triangle: its inscribed circle', () => {
    const triangle: Ring = [0, 0, 300, 0, 0, 400];
    // inradius of 3-4-5 is 1
    expect(wide([triangle], 197)).toBe(true);
    expect(wide([triangle], 201)).toBe(false);
  });

  test('a bulge in the middle of a sliver is enough', () => {
    const sliver: Ring = [0, 0, 5000, 0, 5000, 10, 2550, 10, 2550, 60, 2450, 60, 2450, 10, 0, 10];
    expect(wide([sliver], 50)).toBe(true);
    expect(wide([sliver], 75)).toBe(false);
  });

  test('of a spiral: its lane', () => {
    const spiral = spiralOf(12, 50, 20);
    expect(wide([spiral], inBend(20) + 0.1)).toBe(false);
    expect(wide([spiral], inBend(20) - 0.5)).toBe(true);
  });

  test('where rings touch in a corner, each side is what it is', () => {
    // a hole that touches the shell in its corner, and two that touch each other
    const touching = [box(0, 0, 100, 100), [0, 0, 40, 60, 60, 40] as Ring];
    // the circle in the far corner, which the hole's far side touches: r · (2 + √2) = 100
    expect(wide(touching, 57)).toBe(true);
    expect(wide(touching, 59)).toBe(false);
    const waist = [box(0, 0, 300, 30), [100, 30, 140, 15, 100, 2], [140, 15, 180, 28, 180, 2]] as Ring[];
    expect(wide(waist, 28)).toBe(true);
    expect(wide(waist, 31)).toBe(false);
  });

  test('a sliver of many kilometres that lacks little of the width, with thousands of corners', () => {
    const [there, back]: [number[], number[]] = [[], []];
    for (let i = 0; i <= 4000; i++) {
      const [x, y] = [i * 500, Math.round(2000 * Math.sin(i / 7))];
      there.push(x, y);
      back.push(y + 19, x);
    }
    const lane = [...there, ...back.reverse()];
    expect(wide([lane], 19.1)).toBe(false);
    // somewhere in the middle it is wider
    expect(wide([lane.with(4001, lane[4001]! - 12)], 19.1)).toBe(true);
  });

  test('nothing is wide of a ring without area', () => {
    expect(wide([[0, 0, 1000, 1000, 500, 500]], 1)).toBe(false);
  });

  test('every region is wider than nothing', () => {
    expect(wide([box(0, 0, 1, 1)], 0)).toBe(true);
    expect(wide([[0, 0, 100_000, 1, 100_000, 2]], 0)).toBe(true);
  });
});

describe('against a field of places, for crooked rings round a middle', () => {
  for (let seed = 1; seed <= 40; seed++)
    test(`seed ${seed}`, () => {
      const random = new Random(seed);
      const corners = random.int(3, 14);
      const flat = random.pick([1, 0.3, 0.08]);
      const ring = Array.from({ length: corners }, (_, k) => {
        const angle = ((k + 0.8 * random.next()) / corners) * 2 * Math.PI;
        const radius = random.int(30, 100);
        return [Math.round(radius * Math.cos(angle)), Math.round(flat * radius * Math.sin(angle))];
      }).flat();
      const rings = random.chance(0.4) && flat === 1 ? [ring, reversed(box(-4, -4, 8, 8))] : [ring];
      const widest = 2 * clearestPlace(rings);
      if (widest < 2) return;
      expect(wide(rings, widest / FINEST)).toBe(true);
      // places of the field are half a unit apart: the clearest is at most 0.36 from one of them
      expect(wide(rings, widest + 0.72)).toBe(false);
    });
});

/** What is wider by no more than this share may be taken for as wide. */
const FINEST = 1 + 1 / 64;

/** How far from the border the place is that is furthest from it, by trying half-unit places. */
function clearestPlace(rings: readonly Ring[]): number {
  const doubled = rings.map((ring) => ring.map((value) => value * 2));
  let furthest = 0;
  for (let x = -200; x <= 200; x++)
    for (let y = -200; y <= 200; y++) {
      if (distance(doubled, x, y) <= furthest || sideOfRings(doubled, x, y) !== 'inside') continue;
      furthest = distance(doubled, x, y);
    }
  return furthest / 2;
}

function distance(rings: readonly Ring[], x: number, y: number): number {
  let least = Infinity;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, dx, dy] = [ring[j]!, ring[j + 1]!, ring[i]! - ring[j]!, ring[i + 1]! - ring[j + 1]!];
      const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
      least = Math.min(least, Math.hypot(ax + dx * share - x, ay + dy * share - y));
    }
  return least;
}

/** A lane that winds inward: so many straight pieces, turns so far apart, and the width of the lane. */
function spiralOf(pieces: number, pitch: number, lane: number): Ring {
  const right: number[] = [];
  const left: number[] = [];
  let [x, y] = [0, 0];
  let [nx, ny] = [0, 0];
  for (let k = 0; k <= pieces; k++) {
    const [ux, uy] = [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ][k % 4]! as [number, number];
    // in a corner the left side is off by both its neighbours, at the ends by one
    const [mx, my] = k === pieces ? [0, 0] : [-uy, ux];
    right.push(x, y);
    // y before x, as the whole is read backwards
    left.push(y + lane * (ny + my), x + lane * (nx + mx));
    [nx, ny] = [mx, my];
    const length = (pieces - Math.floor((k + 1) / 2)) * pitch;
    [x, y] = [x + ux * length, y + uy * length];
  }
  return [...right, ...left.reverse()];
}

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
