/** An event of a browser's trace, as far as it is looked at. Times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly cat?: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread itself ran: on a busy machine it waits the rest of the time for a core. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/** A profile as the browser's debugger gives it. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  /** When it was stopped, which is a task of the page's thread as well, and none of the page's work. */
  readonly endTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Whose work a task is: by the outermost function on the stack, so that what the map does because we asked is ours. */
export type Owner = 'ours' | 'maplibre' | 'browser';

export interface Task {
  /** Milliseconds since the trace began. */
  readonly at: number;
  /** Milliseconds by the clock, and those in which the thread ran. */
  readonly wall: number;
  readonly cpu: number;
  readonly owner: Owner;
  /** Of the thread's time, that of the owner. */
  readonly own: number;
  /** Of the thread's time, ours, whoever has most of it. */
  readonly ours: number;
  /** Functions in which most of it was spent, most first; `entry > leaf`. */
  readonly where: readonly string[];
}

/** The tasks of the page's main thread that ran for so many milliseconds or more. */
export function mainThreadTasks(
  events: readonly TraceEvent[],
  profile: CpuProfile,
  isMapLibre: (url: string) => boolean,
  atLeast: number,
): Task[] {
  const main = mainThread(events);
  const begin = profile.startTime;
  const sampled = samplesOf(profile, isMapLibre);
  return events
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && `${pid}/${tid}` === main)
    .filter(({ tdur = 0, ts, dur = 0 }) => tdur >= atLeast * 1000 && ts >= begin && ts + dur <= profile.endTime)
    .map((event) => taskOf(event, sampled.within(event.ts, event.ts + event.dur!), begin));
}

interface Sample {
  readonly at: number;
  readonly owner: Owner;
  readonly where: string;
}

function taskOf({ ts, dur = 0, tdur = 0 }: TraceEvent, samples: readonly Sample[], begin: number): Task {
  const count = (owner: Owner): number => samples.filter((sample) => sample.owner === owner).length;
  const [ours, theirs] = [count('ours'), count('maplibre')];
  const owner: Owner = ours + theirs === 0 ? 'browser' : ours >= theirs ? 'ours' : 'maplibre';
  const share = ours + theirs === 0 ? 1 : Math.max(ours, theirs) / (ours + theirs);
  const places = new Map<string, number>();
  for (const { where } of samples) places.set(where, (places.get(where) ?? 0) + 1);
  const most = [...places].sort(([, a], [, b]) => b - a).slice(0, 3);
  return {
    at: (ts - begin) / 1000,
    wall: dur / 1000,
    cpu: tdur / 1000,
    owner,
    own: (tdur / 1000) * share,
    ours: ours === 0 ? 0 : ((tdur / 1000) * ours) / (ours + theirs),
    where: most.map(([where, n]) => `${where} ${Math.round((100 * n) / samples.length)}%`),
  };
}

/** The main thread of the page: the renderer's that ran for longest. */
function mainThread(events: readonly TraceEvent[]): string {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const busy = new Map<string, number>();
  for (const { name, pid, tid, tdur = 0 } of events)
    if (name === 'RunTask') busy.set(`${pid}/${tid}`, (busy.get(`${pid}/${tid}`) ?? 0) + tdur);
  const [first] = [...busy].filter(([thread]) => mains.has(thread)).sort(([, a], [, b]) => b - a);
  if (!first) throw new Error('the trace has no main thread of a page');
  return first[0];
}

function samplesOf({ nodes, startTime, samples, timeDeltas }: CpuProfile, isMapLibre: (url: string) => boolean) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const told = new Map<number, Omit<Sample, 'at'>>();
  const tell = (leaf: number): Omit<Sample, 'at'> => {
    const known = told.get(leaf);
    if (known) return known;
    const stack: { readonly functionName: string; readonly url: string }[] = [];
    for (let id: number | undefined = leaf; id !== undefined; id = parents.get(id)) stack.push(byId.get(id)!.callFrame);
    // the last one is the root; what has no address is the engine's own
    const outermost = stack.findLast(({ url }) => url !== '');
    const name = ({ functionName }: { readonly functionName: string }): string => functionName || '(anonymous)';
    const result: Omit<Sample, 'at'> = {
      owner: !outermost ? 'browser' : isMapLibre(outermost.url) ? 'maplibre' : 'ours',
      where: outermost ? `${name(outermost)} > ${name(stack[0]!)}` : name(stack[0]!),
    };
    told.set(leaf, result);
    return result;
  };
  const times = new Float64Array(samples.length);
  let now = startTime;
  timeDeltas.forEach((delta, i) => (times[i] = now += delta));
  return {
    within(from: number, to: number): Sample[] {
      let [low, high] = [0, times.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (times[middle]! < from) low = middle + 1;
        else high = middle;
      }
      const found: Sample[] = [];
      for (let i = low; i < times.length && times[i]! <= to; i++) found.push({ at: times[i]!, ...tell(samples[i]!) });
      return found;
    },
  };
}
