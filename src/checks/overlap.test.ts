import { area } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { path, place, plan, rectangle } from '../../test/drawing';
import { squareMetres } from '../geometry/area';
import type { Ring, Shape } from '../geometry/lattice';
import { reversed, sideOfShape } from '../geometry/ring';
import { createWorld } from '../plan/world';
import { checkAll, findingsOf } from './check';
import type { Finding, RuleCode } from './finding';
import { doOverlap } from './partition/overlap-with';

const [example] = plan('A').grids.values();

/** What is found among grids with these shapes, called a, b, c, … */
function overlaps(...shapes: readonly Shape[]): Finding[] {
  return told('overlap', ...shapes);
}
function told(code: RuleCode, ...shapes: readonly Shape[]): Finding[] {
  const grids = shapes.map((shape, i) => ({ ...example!, id: 'abcdef'[i]!, shape }));
  return findingsOf(checkAll(createWorld({ grids }))).filter(({ rule }) => rule === code);
}
const of = (drawing: string): Finding[] => findingsOf(checkAll(plan(drawing))).filter(({ rule }) => rule === 'overlap');

function expectPiece(finding: Finding, shape: Shape): void {
  expect(sideOfShape(shape, ...finding.at!)).toBe('inside');
  expect(finding.params['m2']).toBeCloseTo(squareMetres(shape), 6);
  expect(Math.abs(area(finding.polygon!) / squareMetres(shape) - 1)).toBeLessThan(0.003);
}
const square: Shape = [[rectangle(0, 0, 2, 2)]];
const withHole = (ring: Ring): Shape => [[rectangle(0, 0, 4, 4), reversed(ring)]];

describe('everybody is told', () => {
  test('over whom one lies, also those that its border does not come to', () => {
    const world = plan('ABCDE\nFGHIJ\nKLMNO\nPQRST\nUVWXY');
    const over = { ...example!, id: 'z', shape: [[rectangle(0.5, 0.5, 4.5, 4.5)]] };
    const ids = findingsOf(checkAll(createWorld({ grids: [...world.grids.values(), over] })))
      .filter(({ rule }) => rule === 'overlap')
      .map(({ id }) => id);
    expect(ids.sort()).toEqual([...world.grids.keys()].map((id) => `overlap:${id}+z`));
  });
  test('whose land is divided a second time, in other grids that fit each other as well', () => {
    const once = plan('AAB\nAAB\nCCB', { communities: 'aaa\naaa\naaa' });
    const again = plan('DEE\nDEE\nDFF', { communities: 'aaa\naaa\naaa' });
    const world = createWorld({
      grids: [...once.grids.values(), ...again.grids.values()],
      divisions: once.divisions.values(),
    });
    const ids = findingsOf(checkAll(world)).filter(({ rule }) => rule === 'overlap');
    expect(ids.map(({ id }) => id).sort()).toEqual(
      ['AD', 'AE', 'BE', 'BF', 'CD', 'CF'].map((pair) => `overlap:${pair[0]}+${pair[1]}`),
    );
  });
});

describe('no dispute', () => {
  test.each(['A', 'AB\nAC', 'AAA\nABA\nAAA', 'AAAA\nABCA\nAAAA', 'AB\nBA', 'A.B', 'AAA\nA.B\nAAA'])(
    'in a plan as drawn: %s',
    (drawing) => {
      expect(of(drawing)).toEqual([]);
    },
  );
  test('between neighbours of which one lacks the other’s vertex exactly on the border', () => {
    expect(overlaps(square, [[rectangle(2, 0, 3, 1)]], [[rectangle(2, 1, 3, 2)]])).toEqual([]);
  });
  test('where grids touch in a place', () => {
    expect(overlaps(square, [[rectangle(2, 2, 3, 3)]])).toEqual([]);
    expect(overlaps(square, [[path(2, 1, 3, 0, 3, 2)]])).toEqual([]);
  });
  test('where a grid fills the hole in another, though their vertices differ', () => {
    const inner = path(1, 1, 2, 1, 3, 1, 3, 3, 1, 3);
    expect(overlaps(withHole(rectangle(1, 1, 3, 3)), [[inner]])).toEqual([]);
  });
});

describe('two grids claim', () => {
  test('what lies in both', () => {
    const [finding, ...more] = overlaps(square, [[rectangle(1, 1, 3, 3)]]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ id: 'overlap:a+b', severity: 'error', grids: ['a', 'b'] });
    expectPiece(finding!, [[rectangle(1, 1, 2, 2)]]);
  });
  test('a smaller one inside a larger: the hole is missing', () => {
    expectPiece(overlaps(withHole(rectangle(0.5, 0.5, 0.6, 0.6)), [[rectangle(1, 1, 3, 3)]])[0]!, [
      [rectangle(1, 1, 3, 3)],
    ]);
    expectPiece(overlaps([[rectangle(1, 1, 3, 3)]], [[rectangle(0, 0, 4, 4)]])[0]!, [[rectangle(1, 1, 3, 3)]]);
  });
  test('the same shape', () => {
    expectPiece(overlaps(square, square)[0]!, square);
  });
  test('the same shape, written with more vertices', () => {
    expectPiece(overlaps(square, [[path(0, 0, 1, 0, 2, 0, 2, 2, 1, 2, 0, 2)]])[0]!, square);
  });
  test('the same shape with a hole', () => {
    const ring = withHole(rectangle(1, 1, 3, 3));
    expectPiece(overlaps(ring, ring)[0]!, ring);
  });
  test('a bite along a whole side, and one that shares a side', () => {
    expectPiece(overlaps(square, [[rectangle(1, 0, 3, 2)]])[0]!, [[rectangle(1, 0, 2, 2)]]);
    expectPiece(overlaps(square, [[rectangle(0, 0, 1, 2)]])[0]!, [[rectangle(0, 0, 1, 2)]]);
  });
  test('a sliver one unit wide', () => {
    const [x, y] = place(2, 0);
    const [, top] = place(2, 2);
    const [finding] = told('unmatched-vertex', square, [[[x - 1, y, ...place(3, 0), ...place(3, 2), x - 1, top]]]);
    const sliver: Shape = [[[x - 1, y, x, y, x, top, x - 1, top]]];
    expect(finding!.params['m2']).toBeCloseTo(squareMetres(sliver), 6);
    expect(Math.abs(area(finding!.polygon!) / squareMetres(sliver) - 1)).toBeLessThan(0.01);
  });
  test('a triangle that is a unit high at one end', () => {
    const [x, y] = place(2, 2);
    const [finding] = told('unmatched-vertex', square, [[[...path(2, 0, 3, 0, 3, 2), x - 1, y]]]);
    expect(finding!.params['m2']).toBeCloseTo(squareMetres([[[...path(2, 0), x, y, x - 1, y]]]), 6);
  });
  test('a cross, of which no vertex of either lies in the other', () => {
    expectPiece(overlaps([[rectangle(1, 0, 2, 3)]], [[rectangle(0, 1, 3, 2)]])[0]!, [[rectangle(1, 1, 2, 2)]]);
  });
  test('what lies in a hole of neither: two rings through each other', () => {
    const [west, east] = [
      [[rectangle(0, 0, 3, 3), reversed(rectangle(1, 1, 2, 2))]],
      [[rectangle(2, 0, 5, 3), reversed(rectangle(3, 1, 4, 2))]],
    ];
    expectPiece(overlaps(west, east)[0]!, [[rectangle(2, 0, 3, 3)]]);
  });
  test('several pieces: a finding each, told apart by number', () => {
    const comb: Shape = [[path(-1, -1, 3, -1, 3, 0.5, 1.5, 0.5, 1.5, -0.5, 0.5, -0.5, 0.5, 0.5, -1, 0.5)]];
    expect(overlaps(square, comb).map(({ id }) => id)).toEqual(['overlap:a+b', 'overlap:a+b#2']);
  });
  test('one face is one finding, however many claim it', () => {
    expect(overlaps(square, square, square).map(({ id, grids }) => [id, grids])).toEqual([
      ['overlap:a+b+c', ['a', 'b', 'c']],
    ]);
    // three strips in a row, each half over the next: what three claim is another face than what two do
    const strips = [0, 1, 2].map((i): Shape => [[rectangle(i, 0, i + 3, 1)]]);
    expect(overlaps(...strips).map(({ id }) => id)).toEqual(['overlap:a+b', 'overlap:a+b+c', 'overlap:b+c']);
  });
  test('beside a gap of the same size: the one does not hide the other', () => {
    // a plan in which every edge has a reverse, but one grid lies where another is already
    const [a, b, c] = [...plan('ABC').grids.values()].map(({ shape }) => shape);
    expect(overlaps(a!, b!, c!, b!).map(({ id }) => id)).toEqual(['overlap:b+d']);
  });
  test('a grid in the middle of many, drawn again over its place', () => {
    const drawn = [...plan('ABC\nDEF\nGHI').grids.values()];
    const grids = [...drawn, { ...drawn[4]!, id: 'X' }];
    expect(findingsOf(checkAll(createWorld({ grids }))).map(({ id }) => id)).toEqual(['overlap:E+X']);
  });
  test('a grid over the common border of two others, wholly in their box', () => {
    const drawn = [...plan('ABC\nDEF\nGHI').grids.values()];
    const over = { ...example!, id: 'X', shape: [[rectangle(1.2, 1.2, 1.8, 2.4)]] };
    const found = findingsOf(checkAll(createWorld({ grids: [...drawn, over] })));
    expect(found.map(({ id }) => id)).toEqual(['overlap:B+X', 'overlap:E+X']);
  });
});

describe('doOverlap is the same both ways', () => {
  test.each<[string, Shape, Shape, boolean]>([
    ['neighbours', square, [[rectangle(2, 0, 3, 2)]], false],
    ['far away', square, [[rectangle(7, 7, 8, 8)]], false],
    ['nested', square, [[rectangle(0.5, 0.5, 1, 1)]], true],
    ['the same', square, square, true],
    ['in its hole', withHole(rectangle(1, 1, 3, 3)), [[rectangle(1.5, 1.5, 2, 2)]], false],
    ['round it', withHole(rectangle(1, 1, 3, 3)), [[rectangle(0.2, 0.2, 3.8, 3.8)]], true],
  ])('%s', (_what, a, b, expected) => {
    expect([doOverlap(a, b), doOverlap(b, a)]).toEqual([expected, expected]);
  });
});
