import { describe, expect, test } from 'vitest';
import { boxOf, boxOfShape, EMPTY, grown, meets, union } from './box';
import { BoxTree } from './box-tree';

const box = (minX: number, minY: number, maxX: number, maxY: number) => ({ minX, minY, maxX, maxY });

describe('boxes', () => {
  test('of a ring, of a shape by its shells, of nothing', () => {
    expect(boxOf([3, 9, -1, 4, 5, 5])).toEqual(box(-1, 4, 5, 9));
    expect(boxOfShape([[[0, 0, 4, 0, 4, 4]], [[9, 9, 12, 9, 12, 12]]])).toEqual(box(0, 0, 12, 12));
    expect(boxOfShape([])).toEqual(EMPTY);
    expect(boxOf([])).toEqual(EMPTY);
  });
  test('touching is meeting; the empty box meets nothing and adds nothing', () => {
    expect(meets(box(0, 0, 5, 5), box(5, 5, 9, 9))).toBe(true);
    expect(meets(box(0, 0, 5, 5), box(6, 0, 9, 9))).toBe(false);
    expect(meets(EMPTY, box(-1e9, -1e9, 1e9, 1e9))).toBe(false);
    expect(union(EMPTY, box(0, 0, 5, 5))).toEqual(box(0, 0, 5, 5));
    expect(grown(box(0, 0, 5, 5), 2)).toEqual(box(-2, -2, 7, 7));
  });
});

describe('a tree of boxes', () => {
  test('finds what meets, sorted, whatever the order in which it came', () => {
    const tree = new BoxTree<string>();
    tree.load([
      { id: 'c', box: box(0, 0, 10, 10) },
      { id: 'a', box: box(10, 0, 20, 10) },
    ]);
    tree.insert('b', box(5, 5, 15, 15));
    expect(tree.search(box(10, 8, 10, 8))).toEqual(['a', 'b', 'c']);
    expect(tree.search(box(12, 12, 13, 13))).toEqual(['b']);
  });
  test('a box that comes again replaces the old one; what goes is gone', () => {
    const tree = new BoxTree<string>();
    tree.insert('a', box(0, 0, 1, 1));
    tree.insert('a', box(50, 50, 51, 51));
    expect(tree.search(box(0, 0, 1, 1))).toEqual([]);
    expect(tree.boxOf('a')).toMatchObject(box(50, 50, 51, 51));
    tree.remove('a');
    tree.remove('a');
    expect(tree.search(box(0, 0, 99, 99))).toEqual([]);
  });
  test('what is not drawn is in no box, also where it was drawn before', () => {
    const tree = new BoxTree<string>();
    tree.load([{ id: 'a', box: EMPTY }]);
    tree.insert('b', box(0, 0, 1, 1));
    tree.insert('b', EMPTY);
    expect(tree.search(box(-1e9, -1e9, 1e9, 1e9))).toEqual([]);
  });
});
