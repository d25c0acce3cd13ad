import { expect, test } from 'vitest';
import { mainThreadTasks, type CpuProfile, type TraceEvent } from './main-thread-tasks';

const [PAGE, OTHER] = [1, 2];
const name = (tid: number): TraceEvent => ({
  name: 'thread_name',
  ph: 'M',
  pid: 7,
  tid,
  ts: 0,
  args: { name: 'CrRendererMain' },
});
const task = (ts: number, dur: number, tdur: number, tid = PAGE): TraceEvent => ({
  name: 'RunTask',
  ph: 'X',
  pid: 7,
  tid,
  ts,
  dur,
  tdur,
});

/** A sample every millisecond, from 1 s on: `o` in our own script, `m` in the map's, called by itself, `c` in the map's, called by us, `.` in none. */
function profile(stacks: string): CpuProfile {
  const frame = (functionName: string, url = '') => ({ functionName, url });
  const ids: Record<string, number> = { '.': 5, o: 2, c: 3, m: 4 };
  return {
    nodes: [
      { id: 1, callFrame: frame('(root)'), children: [2, 4, 5] },
      { id: 2, callFrame: frame('open', 'http://x/index.js'), children: [3] },
      { id: 3, callFrame: frame('setData', 'http://x/maplibre.js') },
      { id: 4, callFrame: frame('render', 'http://x/maplibre.js') },
      { id: 5, callFrame: frame('(program)') },
    ],
    startTime: 1_000_000,
    endTime: 1_000_000 + stacks.length * 1000,
    samples: [...stacks].map((sign) => ids[sign]!),
    timeDeltas: [...stacks].map(() => 1000),
  };
}
const tasks = (events: readonly TraceEvent[], stacks: string) =>
  mainThreadTasks([name(PAGE), name(OTHER), ...events], profile(stacks), (url) => url.includes('maplibre'), 3);

test('a task is whose function is outermost: what the map does for us is ours', () => {
  const found = tasks(
    [task(1_000_000, 5000, 5000), task(1_005_500, 4500, 5000), task(1_010_500, 4500, 5000)],
    'oocco' + 'mmmmm' + '.....',
  );
  expect(found.map(({ owner, own }) => [owner, own])).toEqual([
    ['ours', 5],
    ['maplibre', 5],
    ['browser', 5],
  ]);
  expect(found[0]!.where[0]).toBe('open > open 60%');
  expect(found[0]!.where[1]).toBe('open > setData 40%');
});

test('where both are in one task, each has its share of the time that the thread ran; waiting for a core does not count', () => {
  const [both] = tasks([task(1_000_000, 10_000, 4000)], 'ooommmmmmm');
  expect(both).toMatchObject({ owner: 'maplibre', wall: 10, cpu: 4, at: 0 });
  expect(both!.own).toBeCloseTo(2.8, 6);
});

test('short tasks, other threads, and what was before the profile are left out', () => {
  const events = [
    task(900_000, 9000, 9000),
    task(1_000_000, 2000, 2000),
    task(1_002_000, 8000, 8000),
    task(1_002_000, 9000, 9000, OTHER),
  ];
  // the page's thread is the one that ran longest
  expect(tasks([...events, task(1_020_000, 50_000, 50_000)], 'o'.repeat(100)).map(({ at }) => at)).toEqual([2, 20]);
});

test('nor does the task count in which the profile is stopped', () => {
  const events = [task(1_000_000, 5000, 5000), task(1_006_000, 60_000, 60_000)];
  expect(tasks(events, 'o'.repeat(10)).map(({ at }) => at)).toEqual([0]);
});

test('a trace without a page says so', () => {
  expect(() => mainThreadTasks([], profile('o'), () => false, 1)).toThrow('no main thread');
});
