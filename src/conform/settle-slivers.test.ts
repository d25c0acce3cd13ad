import { describe, expect, test } from 'vitest';
import { cut, isProblem, type Cut } from '../geometry/cut';
import type { Ring } from '../geometry/lattice';
import type { Piece } from './pieces';
import { NOBODY, settleSlivers } from './settle-slivers';

const box = (west: number, south: number, east: number, north: number): Ring => [
  ...[west, south, east, south],
  ...[east, north, west, north],
];

/** Ground of grids, and slivers between, each a rectangle; answers by sliver who gets it. */
function settle(
  grids: readonly Ring[],
  slivers: readonly Ring[],
  mayHave: (sliver: number, grid: number) => number | null = () => 0,
  isSliver: readonly boolean[] = slivers.map(() => true),
) {
  const made = cut(
    [...grids, ...slivers].map((ring) => [ring]),
    [],
  );
  if (isProblem(made)) throw new Error(made.problem);
  const result: Cut = made;
  const holder = (face: number) => result.faces[face]!.regions[0] ?? NOBODY;
  const pieceOf = Int32Array.from(result.faces, (_, face) => Math.max(-1, holder(face) - grids.length));
  const pieces = slivers.map((_, piece): Piece => ({
    claim: { grids: [], divisions: [], home: -1 },
    faces: [pieceOf.indexOf(piece)],
    shape: [],
  }));
  return settleSlivers(result, pieces, pieceOf, isSliver, holder, (piece, grid) =>
    mayHave(pieces.indexOf(piece), grid),
  );
}

describe('who gets a sliver', () => {
  test('the one with the longest border, all its parts together', () => {
    const between = box(100, 0, 102, 300);
    expect(settle([box(0, 0, 100, 300), box(102, 0, 200, 200), box(102, 200, 200, 300)], [between])).toEqual([0]);
    expect(settle([box(0, 0, 100, 100), box(102, 0, 200, 300), box(0, 100, 100, 300)], [between])).toEqual([1]);
  });

  test('in metres: far north a border from east to west is shorter than it looks', () => {
    const north = 700_000_000;
    const wide = box(0, north, 300, north + 200);
    // 300 units along the south are 1.1 m here, 200 along the west 2.2 m
    expect(settle([box(0, north - 50, 300, north), box(-50, north, 0, north + 200)], [wide])).toEqual([1]);
    expect(settle([box(0, -50, 300, 0), box(-50, 0, 0, 200)], [box(0, 0, 300, 200)])).toEqual([0]);
  });

  test('of borders of one length: the first', () => {
    const [west, east] = [box(0, 0, 100, 300), box(102, 0, 200, 300)];
    expect(settle([west, east], [box(100, 0, 102, 300)])).toEqual([0]);
    expect(settle([east, west], [box(100, 0, 102, 300)])).toEqual([0]);
  });

  test('who is asked first, before the length counts; and nobody who may not', () => {
    const [grids, sliver] = [[box(0, 0, 100, 300), box(102, 0, 200, 100)], [box(100, 0, 102, 300)]] as const;
    expect(settle(grids, sliver, (_, grid) => 1 - grid)).toEqual([1]);
    expect(settle(grids, sliver, (_, grid) => (grid === 0 ? null : 5))).toEqual([1]);
    expect(settle(grids, sliver, () => null)).toEqual([undefined]);
  });

  test('where nobody borders on it, nobody', () => {
    expect(settle([box(0, 0, 100, 300)], [box(101, 0, 102, 300)])).toEqual([undefined]);
    // a corner is no border
    expect(settle([box(0, 0, 100, 300)], [box(100, 300, 102, 400)])).toEqual([undefined]);
  });

  test('a sliver among slivers waits for them', () => {
    const slivers = [box(102, 0, 104, 300), box(100, 0, 102, 300), box(104, 0, 106, 300)];
    expect(settle([box(0, 0, 100, 300)], slivers)).toEqual([0, 0, 0]);
    // from both sides at once: the middle one has both as neighbours, and the first gets it
    expect(settle([box(0, 0, 100, 300), box(106, 0, 200, 300)], slivers)).toEqual([0, 0, 1]);
  });

  test('what is too wide to be given gives nothing on', () => {
    const slivers = [box(102, 0, 104, 300), box(100, 0, 102, 300)];
    expect(settle([box(0, 0, 100, 300)], slivers, () => 0, [true, false])).toEqual([undefined, undefined]);
  });
});
