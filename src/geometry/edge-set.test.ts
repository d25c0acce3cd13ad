import { describe, expect, test } from 'vitest';
import { Edges, Nodes } from './edge-set';

describe('nodes', () => {
  test('same place, same node', () => {
    const nodes = new Nodes(0);
    expect([nodes.at(5, -3), nodes.at(-3, 5), nodes.at(5, -3)]).toEqual([0, 1, 0]);
    expect(nodes.count).toBe(2);
    expect([nodes.xs[1], nodes.ys[1]]).toEqual([-3, 5]);
  });
});

describe('edges', () => {
  const start = () => {
    const edges = new Edges(0);
    return { edges, one: edges.sets.of(1), two: edges.sets.of(2) };
  };

  test('an edge is the same both ways, and told where it is new', () => {
    const { edges, one, two } = start();
    expect([edges.add(4, 2, one, 0), edges.add(2, 4, two, 0)]).toEqual([0, -1]);
    expect([edges.a[0], edges.b[0], edges.count]).toEqual([2, 4, 1]);
    expect(edges.sets.lists[edges.regions[0]!]).toEqual([1, 2]);
  });

  test('from a node to itself there is none', () => {
    const { edges, one } = start();
    expect(edges.add(3, 3, one, 0)).toBe(-1);
    expect(edges.count).toBe(0);
  });

  test('what one region runs twice dies, and lives again when it comes a third time', () => {
    const { edges, one } = start();
    edges.add(1, 2, one, 0);
    expect(edges.add(1, 2, one, 0)).toBe(-1);
    expect(edges.living()).toEqual([]);
    expect(edges.add(2, 1, one, 0)).toBe(0);
    expect(edges.living()).toEqual([0]);
  });

  test('a free line keeps an edge alive, and does not come back with it', () => {
    const { edges, one } = start();
    edges.add(1, 2, one, 1);
    edges.add(1, 2, one, 0);
    expect([edges.regions[0], edges.line[0], edges.alive[0]]).toEqual([0, 1, 1]);
    edges.alive[0] = 0;
    expect(edges.add(1, 2, one, 0)).toBe(0);
    expect([edges.regions[0], edges.line[0]]).toEqual([one, 0]);
  });
});
