import { rectangle, type Place, type Ring } from './plane';
import type { Chance } from './random';

/** A slab with stair bays on its northern side. */
export function bayedSlab(x: number, y: number, width: number, depth: number, bays: number): Ring {
  const step = width / bays;
  const north: Place[] = [];
  for (let i = bays - 1; i >= 0; i--) {
    const middle = x + step * (i + 0.5);
    north.push(
      [middle + 1.5, y + depth - 1.4],
      [middle + 1.5, y + depth],
      [middle - 1.5, y + depth],
      [middle - 1.5, y + depth - 1.4],
    );
  }
  return [[x, y], [x + width, y], [x + width, y + depth - 1.4], ...north, [x, y + depth - 1.4]];
}

/** A slab whose eastern part stands a step back. */
export const steppedSlab = (x: number, y: number, width: number, depth: number): Ring => [
  [x, y],
  [x + width * 0.55, y],
  [x + width * 0.55, y + 2.6],
  [x + width, y + 2.6],
  [x + width, y + depth],
  [x + width * 0.45, y + depth],
  [x + width * 0.45, y + depth - 2.6],
  [x, y + depth - 2.6],
];

/** A tower with notched corners, as flats around one core make it. */
export function notchedTower(x: number, y: number, width: number, depth: number): Ring {
  const [u, v] = [width * 0.24, depth * 0.22];
  return [
    [x + u, y],
    [x + width - u, y],
    [x + width - u, y + v],
    [x + width, y + v],
    [x + width, y + depth - v],
    [x + width - u, y + depth - v],
    [x + width - u, y + depth],
    [x + u, y + depth],
    [x + u, y + depth - v],
    [x, y + depth - v],
    [x, y + v],
    [x + u, y + v],
  ];
}

/** A butterfly tower: two wings that open to the south. */
export const butterflyTower = (x: number, y: number, width: number, depth: number): Ring => [
  [x + width * 0.12, y],
  [x + width * 0.36, y],
  [x + width * 0.42, y + depth * 0.3],
  [x + width * 0.58, y + depth * 0.3],
  [x + width * 0.64, y],
  [x + width * 0.88, y],
  [x + width, y + depth * 0.55],
  [x + width * 0.7, y + depth],
  [x + width * 0.3, y + depth],
  [x, y + depth * 0.55],
];

/** An L: the foot lies south, the arm stands at its western end. */
export const ell = (x: number, y: number, width: number, depth: number, foot: number, arm: number): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + foot],
  [x + arm, y + foot],
  [x + arm, y + depth],
  [x, y + depth],
];

/** A U that opens to the south. */
export const horseshoe = (x: number, y: number, width: number, depth: number, wing: number): Ring => [
  [x, y],
  [x + wing, y],
  [x + wing, y + depth - wing],
  [x + width - wing, y + depth - wing],
  [x + width - wing, y],
  [x + width, y],
  [x + width, y + depth],
  [x, y + depth],
];

/** A rectangle whose corners are each a little out of place, as old houses are. */
export const crooked = (x: number, y: number, width: number, depth: number, slack: number, chance: Chance): Ring =>
  rectangle(x, y, width, depth).map(([a, b]) => [a + chance.between(-slack, slack), b + chance.between(-slack, slack)]);

/** An oval of so many corners. */
export const oval = (middle: Place, rx: number, ry: number, corners: number, rough: number, chance: Chance): Ring =>
  Array.from({ length: corners }, (_, i) => {
    const [angle, r] = [(2 * Math.PI * i) / corners, 1 + chance.between(-rough, rough)];
    return [middle[0] + Math.cos(angle) * rx * r, middle[1] + Math.sin(angle) * ry * r] as const;
  });
