import { describe, expect, it } from 'vitest';
import { lineOnScreen, placeCard, toScreen, type Point } from './place-card';

const room = { left: 300, top: 70, right: 1000, bottom: 800 };
const card = { width: 240, height: 100, room };

const sampled = (line: readonly Point[]): Point[] =>
  line.slice(1).flatMap((to, i) => {
    const from = line[i]!;
    return Array.from({ length: 201 }, (_, n): Point => [
      from[0] + ((to[0] - from[0]) * n) / 200,
      from[1] + ((to[1] - from[1]) * n) / 200,
    ]);
  });

const onCard = ([left, top]: Point, [x, y]: Point): boolean =>
  x > left && x < left + card.width && y > top && y < top + card.height;

describe('the card near the pointer', () => {
  it('stands below and right where nothing is in the way', () => {
    expect(placeCard({ ...card, pointer: [500, 300], line: [] })).toEqual([520, 320]);
  });

  it('never covers the line, from wherever it comes', () => {
    for (let turn = 0; turn < 24; turn++) {
      const angle = (turn / 24) * 2 * Math.PI;
      const line: Point[] = [
        [650 + 900 * Math.cos(angle), 430 + 900 * Math.sin(angle)],
        [650, 430],
        [650 + 200 * Math.cos(angle + 1), 430 + 200 * Math.sin(angle + 1)],
      ];
      const corner = placeCard({ ...card, pointer: line[2]!, line });
      expect(sampled(line).filter((point) => onCard(corner, point))).toEqual([]);
    }
  });

  it('stays between the panels in the corners of the map', () => {
    for (const pointer of [
      [305, 75],
      [995, 75],
      [305, 795],
      [995, 795],
    ] as Point[]) {
      const [left, top] = placeCard({ ...card, pointer, line: [pointer, [650, 430]] });
      expect(left).toBeGreaterThanOrEqual(room.left);
      expect(top).toBeGreaterThanOrEqual(room.top);
      expect(left + card.width).toBeLessThanOrEqual(room.right);
      expect(top + card.height).toBeLessThanOrEqual(room.bottom);
    }
  });
});

describe('places on the screen', () => {
  it('a place 800 units east at 80 units in 8 px is 80 px to the right', () => {
    const [point] = toScreen([1_200_000_800, 300_000_000], {
      at: [1_200_000_000, 300_000_000],
      screen: [400, 300],
      tolerance: 80,
    });
    expect(point).toEqual([480, 300]);
  });

  it('north is up, and a unit of latitude is longer than one of longitude', () => {
    const [point] = toScreen([0, 600_000_800], { at: [0, 600_000_000], screen: [400, 300], tolerance: 80 });
    expect(point![1]).toBeCloseTo(300 - 160, 3);
  });
});

describe('what stands beside the card', () => {
  it('is not covered by it', () => {
    const taken = { left: 512, top: 312, right: 600, bottom: 336 };
    const [left, top] = placeCard({ ...card, pointer: [500, 300], line: [], taken });
    const apart =
      left >= taken.right || left + card.width <= taken.left || top >= taken.bottom || top + card.height <= taken.top;
    expect(apart).toBe(true);
  });
  it('stands as near as it is asked to', () => {
    expect(placeCard({ ...card, pointer: [500, 300], line: [], clear: 12 })).toEqual([512, 312]);
  });
});

describe('the line on the screen', () => {
  const pointer = { at: [1_201_000_000, 302_000_000], screen: [400, 300], tolerance: 8 } as const;
  const line = [...pointer.at, pointer.at[0] + 50, pointer.at[1]];
  it('is what the tool draws, closed where it is a ring', () => {
    expect(lineOnScreen({ line, closed: false }, pointer)).toEqual(toScreen(line, pointer));
    expect(lineOnScreen({ line, closed: true }, pointer)).toEqual([...toScreen(line, pointer), pointer.screen]);
  });
  it('is none without a tool', () => {
    expect(lineOnScreen(null, pointer)).toEqual([]);
  });
});
