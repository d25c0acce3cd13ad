import { describe, expect, it } from 'vitest';
import { movedTo, pressed, type Keys, type Pick } from './list-pick';

const ids = ['a', 'b', 'c', 'd', 'e'];
const ALONE: Keys = { shift: false, ctrl: false };
const SHIFT: Keys = { shift: true, ctrl: false };
const CTRL: Keys = { shift: false, ctrl: true };

/** Presses in order, each on the list as it stands. */
const after = (...presses: readonly (readonly [string, Keys, (readonly string[])?])[]): string[] => {
  let pick: Pick | null = null;
  for (const [id, keys, list] of presses) pick = pressed(list ?? ids, pick, id, keys);
  return [...pick!.picked];
};

describe('picking lines', () => {
  it('a press picks one; with Ctrl one more, or one less', () => {
    expect(after(['b', ALONE], ['d', ALONE])).toEqual(['d']);
    expect(after(['b', ALONE], ['d', CTRL])).toEqual(['b', 'd']);
    expect(after(['b', ALONE], ['d', CTRL], ['b', CTRL])).toEqual(['d']);
    expect(after(['b', CTRL])).toEqual(['b']);
  });
  it('with Shift all between, from the same anchor however often', () => {
    expect(after(['b', ALONE], ['d', SHIFT])).toEqual(['b', 'c', 'd']);
    expect(after(['c', ALONE], ['e', SHIFT], ['a', SHIFT])).toEqual(['a', 'b', 'c']);
    expect(after(['b', SHIFT])).toEqual(['b']);
  });
  it('an anchor that the list does not show any more is none', () => {
    expect(after(['b', ALONE], ['d', SHIFT, ['c', 'd', 'e']])).toEqual(['d']);
  });
});

describe('the keys of a list', () => {
  it('lead up and down, a page, to the ends, and never out of it', () => {
    expect([movedTo('ArrowDown', 1, 5, 3), movedTo('ArrowUp', 1, 5, 3)]).toEqual([2, 0]);
    expect([movedTo('PageDown', 1, 5, 3), movedTo('PageUp', 1, 5, 3)]).toEqual([4, 0]);
    expect([movedTo('Home', 3, 5, 3), movedTo('End', 3, 5, 3)]).toEqual([0, 4]);
    expect([movedTo('ArrowDown', -1, 5, 3), movedTo('ArrowUp', -1, 5, 3)]).toEqual([0, 4]);
  });
  it('others are not theirs, and an empty list leads nowhere', () => {
    expect(movedTo('Enter', 1, 5, 3)).toBeNull();
    expect(movedTo('ArrowDown', -1, 0, 3)).toBeNull();
  });
});
