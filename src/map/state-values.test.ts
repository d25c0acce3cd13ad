import { expect, test } from 'vitest';
import { stateValues } from './state-values';

/** A map that holds one state of one source, and counts how often it is told. */
function held() {
  const states = new Map<string, unknown>();
  const map = {
    states,
    told: 0,
    setFeatureState({ id }: { id?: string | number }, state: Record<string, unknown>) {
      map.told++;
      states.set(String(id), state['shade']);
    },
    removeFeatureState({ id }: { id?: string | number }) {
      map.told++;
      states.delete(String(id));
    },
  };
  return map;
}

test('holds what was asked for last, and is told what differs alone', async () => {
  const map = held();
  const values = stateValues(map as never, 'grids', 'shade');
  await values.set(
    new Map([
      ['a', 'error'],
      ['b', 'note'],
    ]),
  );
  await values.set(
    new Map([
      ['a', 'error'],
      ['c', 'note'],
    ]),
  );
  expect(map.states).toEqual(
    new Map([
      ['a', 'error'],
      ['c', 'note'],
    ]),
  );
  expect(map.told).toBe(4);
  await values.set(new Map());
  expect(map.states.size).toBe(0);
});

test('what is asked for while much is being told wins', async () => {
  const map = held();
  const values = stateValues(map as never, 'grids', 'shade');
  const many = new Map(Array.from({ length: 200_000 }, (_, i) => [`g${i}`, 'error']));
  const first = values.set(many);
  const second = values.set(new Map([['g1', 'note']]));
  await Promise.all([first, second]);
  expect(map.states).toEqual(new Map([['g1', 'note']]));
});
