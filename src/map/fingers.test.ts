import { expect, test } from 'vitest';
import { NO_FINGERS, stepFingers, type FingerEvent, type Pixel } from './fingers';

const event =
  (type: FingerEvent['type']) =>
  (id: number, at: Pixel, time = 0): FingerEvent => ({ type, id, at, time });
const [down, move, up, held, cancel] = (['down', 'move', 'up', 'held', 'cancel'] as const).map(event) as [
  ReturnType<typeof event>,
  ReturnType<typeof event>,
  ReturnType<typeof event>,
  ReturnType<typeof event>,
  ReturnType<typeof event>,
];

/** All that is said of a row of events; `left` is whether any finger stays on the glass. */
function say(draws: boolean, ...events: FingerEvent[]) {
  let fingers = NO_FINGERS;
  const said = events.flatMap((each) => {
    const [next, told] = stepFingers(fingers, each, draws);
    fingers = next;
    return told;
  });
  return { said: said.map(({ type }) => type), last: said.at(-1)?.at, left: fingers.down.length };
}

test('a tap is a click', () => {
  expect(say(false, down(1, [50, 50]), up(1, [53, 52]))).toEqual({
    said: ['move', 'press', 'release', 'click'],
    last: [53, 52],
    left: 0,
  });
});

test('two quick taps on one spot are a double one, and the second is where the first was', () => {
  const { said, last } = say(true, down(1, [50, 50]), up(1, [50, 50]), down(2, [60, 58], 120), up(2, [60, 58], 190));
  expect(said.slice(-3)).toEqual(['release', 'click', 'double-click']);
  expect(last).toEqual([50, 50]);
});

test('two taps apart, or slow ones, are two clicks', () => {
  const far = [down(1, [50, 50]), up(1, [50, 50]), down(2, [150, 50], 100), up(2, [150, 50], 150)];
  const slow = [down(1, [50, 50]), up(1, [50, 50]), down(2, [50, 50], 900), up(2, [50, 50], 950)];
  for (const taps of [far, slow]) expect(say(true, ...taps).said).not.toContain('double-click');
});

test('a third tap begins anew', () => {
  const tap = (id: number, time: number) => [down(id, [50, 50], time), up(id, [50, 50], time)];
  const { said } = say(true, ...tap(1, 0), ...tap(2, 100), ...tap(3, 200));
  expect(said.filter((type) => type === 'double-click')).toHaveLength(1);
});

test('a drag clicks where it lets go if the finger draws, and only then', () => {
  const drag = [down(1, [50, 50]), move(1, [90, 50]), up(1, [120, 50])];
  expect(say(true, ...drag)).toEqual({ said: ['move', 'press', 'move', 'release', 'click'], last: [120, 50], left: 0 });
  expect(say(false, ...drag).said).toEqual(['move', 'press', 'move', 'release']);
});

test('a finger that rolls does not drag', () => {
  expect(say(true, down(1, [50, 50]), move(1, [54, 55])).said).toEqual(['move', 'press']);
});

test('a second finger means the map: nothing is set, and nothing is heard until both are up', () => {
  const pinch = [down(1, [50, 50]), down(2, [150, 50]), move(1, [20, 50]), move(2, [190, 50])];
  expect(say(true, ...pinch).said).toEqual(['move', 'press', 'let-go']);
  const lifted = [...pinch, up(2, [190, 50], 300), move(1, [30, 60]), up(1, [30, 60], 310)];
  expect(say(true, ...lifted)).toMatchObject({ said: ['move', 'press', 'let-go'], left: 0 });
  expect(say(true, ...lifted, down(3, [70, 70], 400), up(3, [70, 70], 450)).said.slice(-1)).toEqual(['click']);
});

test('a long press asks for the menu, and its end is no click', () => {
  expect(say(true, down(1, [50, 50]), held(1, [50, 50]), up(1, [50, 50])).said).toEqual([
    'move',
    'press',
    'let-go',
    'menu',
  ]);
});

test('a finger that went somewhere, or has a second beside it, asks for none', () => {
  expect(say(true, down(1, [50, 50]), move(1, [90, 50]), held(1, [90, 50])).said).not.toContain('menu');
  expect(say(true, down(1, [50, 50]), down(2, [90, 50]), held(1, [50, 50])).said).not.toContain('menu');
  expect(say(true, down(1, [50, 50]), up(1, [50, 50]), held(1, [50, 50])).said).not.toContain('menu');
});

test('where the system takes the finger away nothing is done', () => {
  expect(say(true, down(1, [50, 50]), move(1, [90, 50]), cancel(1, [90, 50]))).toEqual({
    said: ['move', 'press', 'move', 'let-go'],
    last: [90, 50],
    left: 0,
  });
});
