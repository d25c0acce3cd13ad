import { describe, expect, it } from 'vitest';
import { ACTIONS } from './actions';
import { pressedKey } from './keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {}): string =>
  pressedKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

describe('a key as the list of actions calls it', () => {
  it('letters are capitals, with Shift or Caps Lock or neither', () => {
    expect(press('s')).toBe('S');
    expect(press('S')).toBe('S');
    expect(press('N', { shiftKey: true })).toBe('Shift+N');
  });
  it('Ctrl and Cmd are one', () => {
    expect(press('z', { ctrlKey: true })).toBe('Mod+Z');
    expect(press('Z', { metaKey: true, shiftKey: true })).toBe('Mod+Shift+Z');
  });
  it('the Shift that makes a sign is part of the sign', () => {
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('+', { shiftKey: true })).toBe('+');
    expect(press('Escape')).toBe('Escape');
  });
});

describe('the list of actions', () => {
  it('gives no key twice and no name twice', () => {
    const keys = ACTIONS.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  });
  it('follows lines by T, which may be held down', () => {
    const trace = ACTIONS.find(({ keys }) => keys.includes('T'))!;
    expect(trace.id).toBe('trace');
    expect(trace.release).toBeDefined();
  });
  it('has the keys that planners were promised', () => {
    const at = (key: string): string | undefined => ACTIONS.find(({ keys }) => keys.includes(key))?.id;
    expect(['V', 'S', 'D', 'R', 'E', 'M', 'B', 'H', 'G', 'O', 'C'].map(at)).toEqual([
      'tool.select',
      'tool.split',
      'tool.draw',
      'tool.reshape',
      'tool.vertices',
      'tool.merge',
      'tool.assign',
      'tool.carve',
      'tool.fill-gap',
      'tool.settle',
      'tool.measure',
    ]);
    expect(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Enter', 'Escape', 'N', 'Shift+N', '?'].map(at)).toEqual([
      'undo',
      'redo',
      'redo',
      'finish',
      'back',
      'next-finding',
      'previous-finding',
      'keys',
    ]);
  });
});
