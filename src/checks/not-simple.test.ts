import { describe, expect, test } from 'vitest';
import { path, place, plan, rectangle } from '../../test/drawing';
import type { Shape } from '../geometry/lattice';
import { reversed } from '../geometry/ring';
import { checkAll, findingsOf } from './check';

const of = (shape: Shape) =>
  findingsOf(checkAll(plan('A', { grids: { A: { shape } } }))).filter(({ rule }) => rule === 'not-simple');

describe('a simple shape', () => {
  test.each<[string, Shape]>([
    ['a square', [[rectangle(0, 0, 1, 1)]]],
    ['a square with places along its sides', [[path(0, 0, 0.5, 0, 1, 0, 1, 1, 0, 1, 0, 0.5)]]],
    ['with a hole', [[rectangle(0, 0, 3, 3), reversed(rectangle(1, 1, 2, 2))]]],
    ['in two pieces', [[rectangle(0, 0, 1, 1)], [rectangle(2, 0, 3, 1)]]],
    ['a comb whose teeth stand a unit apart', [[path(0, 0, 3, 0, 3, 3, 1.501, 3, 1.501, 1, 1.5, 1, 1.5, 3, 0, 3)]]],
    ['listed and not drawn', []],
  ])('%s', (_what, shape) => {
    expect(of(shape)).toEqual([]);
  });
});

describe('an error, with the place', () => {
  test('a bow-tie', () => {
    const [finding, ...more] = of([[path(0, 0, 2, 2, 2, 0, 0, 2)]]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: 'not-simple:A',
      severity: 'error',
      grids: ['A'],
      at: place(1, 1),
      params: { places: 1, touching: 0 },
    });
    expect(finding!.lines).toHaveLength(1);
  });
  test('a spike: out and back the same way', () => {
    const [finding] = of([[path(0, 0, 2, 0, 2, 1, 3, 1, 2, 1, 2, 2, 0, 2)]]);
    expect(finding).toMatchObject({ severity: 'error', params: { touching: 0 } });
    expect(finding!.at).toEqual(place(3, 1));
  });
  test('a spike that comes back to another place of the way', () => {
    expect(of([[path(0, 0, 2, 0, 2, 1, 3, 1, 2.5, 1, 2.5, 2, 0, 2)]])[0]).toMatchObject({ severity: 'error' });
  });
  test('a spike at the place where the ring begins', () => {
    expect(of([[path(3, 1, 2, 1, 2, 2, 0, 2, 0, 0, 2, 0, 2, 1)]])[0]).toMatchObject({ severity: 'error' });
  });
  test('a hole that crosses the shell', () => {
    expect(of([[rectangle(0, 0, 2, 2), reversed(rectangle(1, 0.5, 3, 1.5))]])[0]).toMatchObject({
      severity: 'error',
      params: { places: 2 },
    });
  });
  test('a hole that has a stretch of side in common with the shell', () => {
    expect(of([[rectangle(0, 0, 2, 2), reversed(rectangle(1, 0.5, 2, 1.5))]])[0]).toMatchObject({ severity: 'error' });
  });
  test('two pieces with a side in common', () => {
    expect(of([[rectangle(0, 0, 1, 1)], [rectangle(1, 0, 2, 1)]])[0]).toMatchObject({ severity: 'error' });
  });
  test('a ring that crosses itself many times: every place', () => {
    const [finding] = of([[path(0, 0, 4, 1, 0, 2, 4, 3, 3, 3, 3, -1)]]);
    expect(finding).toMatchObject({ severity: 'error', params: { places: 3 } });
    expect(finding!.lines).toHaveLength(3);
  });
});

describe('a note, where borders only touch', () => {
  test('a hole that touches the shell in a place', () => {
    const [finding, ...more] = of([[rectangle(0, 0, 2, 2), path(2, 1, 1, 0.5, 1, 1.5)]]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: 'not-simple:A:touch',
      severity: 'note',
      at: place(2, 1),
      params: { places: 1, touching: 1 },
    });
  });
  test('two pieces that touch in a corner', () => {
    expect(of(plan('BA\nAB').grids.get('A')!.shape)).toMatchObject([{ severity: 'note', at: place(1, 1) }]);
  });
  test('a ring that comes by a place twice', () => {
    expect(of([[path(0, 0, 1, 0, 1, 1, 2, 1, 2, 2, 1, 2, 1, 1, 0, 1)]])).toMatchObject([
      { severity: 'note', at: place(1, 1) },
    ]);
  });
  test('beside an error: both are told', () => {
    const bowTieAndTouch: Shape = [[path(0, 0, 2, 2, 2, 0, 0, 2)], [path(2, 2, 3, 2, 3, 3)]];
    expect(of(bowTieAndTouch).map(({ severity }) => severity)).toEqual(['error', 'note']);
  });
});
