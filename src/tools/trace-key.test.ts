import { describe, expect, test } from 'vitest';
import { NO_TRACE, stepTraceKey, type TraceKey, type TraceKeyEvent } from './trace-key';

const after = (...events: readonly TraceKeyEvent[]): TraceKey => events.reduce(stepTraceKey, NO_TRACE);

describe('tapped', () => {
  test('it holds for one leg', () => {
    expect(after('press', 'release').way).toBe(0);
    expect(after('press', 'release', 'leg')).toEqual(NO_TRACE);
  });
  test('again: the next way', () => {
    expect(after('press', 'release', 'press', 'release').way).toBe(1);
    expect(after('press', 'release', 'other', 'other').way).toBe(2);
  });
  test('Esc ends it', () => {
    expect(after('press', 'release', 'press', 'end')).toEqual(NO_TRACE);
  });
});

describe('held', () => {
  test('it holds leg after leg, each by its shortest way, until it is let go', () => {
    expect(after('press', 'leg').way).toBe(0);
    expect(after('press', 'other', 'leg', 'leg').way).toBe(0);
    expect(after('press', 'leg', 'leg', 'release')).toEqual(NO_TRACE);
  });
  test('let go without a leg it was a tap', () => {
    expect(after('press', 'release').held).toBe(false);
    expect(after('press', 'release', 'leg')).toEqual(NO_TRACE);
  });
});

test('where nothing is led, legs and other ways mean nothing', () => {
  for (const event of ['leg', 'other', 'release'] as const) expect(after(event)).toEqual(NO_TRACE);
});
