import { describe, expect, test } from 'vitest';
import type { Aim } from '../../tools/tool';
import { createWords } from '../words';
import { aimOf, snapWords } from './snap-words';

const words = createWords(() => 'zh');
const { t } = words;
const aim = (about: Partial<Aim>): Aim => ({
  at: [1_201_000_000, 302_000_000],
  to: null,
  free: false,
  closes: false,
  trace: null,
  ...about,
});
const said = (about: Partial<Aim>): string => snapWords(aim(about), words);
const guide = { to: 'right-angle', line: [], edge: [] } as const;

describe('the place under the pointer', () => {
  test('is called by what it snapped to', () => {
    expect(said({ to: 'building' })).toBe(t('snap.building'));
    expect(said({ to: 'border', level: 'street' })).toBe(t('snap.border.street'));
    expect(said({ to: 'road', name: '福星路' })).toBe(t('snap.road.of', { name: '福星路' }));
    expect(said({ to: 'road' })).toBe(t('snap.road'));
  });
  test('is nothing in particular where nothing is near', () => {
    expect(said({})).toBe('');
  });
  test('keeps a right angle on the way to a line, said once', () => {
    expect(said({ to: 'border', guide })).toBe([t('snap.border'), t('snap.right-angle')].join(t('dot')));
    expect(said({ to: 'right-angle', guide })).toBe(t('snap.right-angle'));
  });
  test('closes the line, or snaps to nothing while Shift is held', () => {
    expect(said({ to: 'vertex', closes: true })).toBe(t('snap.closes'));
    expect(said({ free: true })).toBe(t('snap.free'));
  });
});

describe('a leg along a line', () => {
  const leg = (ways: number, length: number) => ({ way: 0, ways, length, line: [] });
  test('says how long it is, and which of the ways', () => {
    expect(said({ to: 'vertex', trace: leg(1, 10_000) })).toBe(
      [t('snap.along', { length: '96 m' }), t('snap.vertex')].join(t('dot')),
    );
    expect(said({ trace: leg(3, 200_000) })).toBe(
      [t('snap.along', { length: '1.9 km' }), t('snap.way', { i: 1, n: 3 })].join(t('dot')),
    );
  });
  test('that is none says why', () => {
    expect(said({ to: 'building', trace: 'off-line' })).toBe(t('snap.off-line'));
  });
});

describe('what is said of a tool', () => {
  const at = aim({}).at;
  test('its aim, where it sets places', () => {
    expect(aimOf({ aim: aim({ to: 'vertex' }), snapped: null })).toEqual(aim({ to: 'vertex' }));
    expect(aimOf({ aim: null, snapped: { at, to: 'vertex' } })).toBeNull();
  });
  test('what it snapped to, where it drags something', () => {
    expect(snapWords(aimOf({ snapped: { at, to: 'building' } })!, words)).toBe(t('snap.building'));
    expect(aimOf({ snapped: null })).toBeNull();
  });
});
