import { expect, test } from 'vitest';
import { placeCoach } from './place-coach';

const anchor = { left: 100, top: 200, width: 40, height: 40 };
const size = { width: 240, height: 120 };
const room = { width: 1000, height: 700 };

test('a mark stands beside what it is about', () => {
  expect(placeCoach(anchor, 'right', size, room)).toEqual([152, 200]);
  expect(placeCoach({ ...anchor, left: 600 }, 'left', size, room)).toEqual([348, 200]);
  expect(placeCoach({ ...anchor, left: 600 }, 'below', size, room)).toEqual([500, 252]);
});

test('and never hangs over the edge of the window', () => {
  expect(placeCoach(anchor, 'left', size, room)[0]).toBe(12);
  expect(placeCoach({ ...anchor, left: 980 }, 'below', size, room)[0]).toBe(748);
  expect(placeCoach({ ...anchor, top: 690 }, 'right', size, room)[1]).toBe(568);
});
