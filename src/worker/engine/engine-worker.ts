import { checking, type Checked } from '../../checks/check';
import { isProblem } from '../../formats/file-problem';
import { readCollection } from '../../formats/read-collection';
import type { CheckedCollection } from '../../formats/read-geojson';
import { recognise } from '../../formats/recognise';
import { takeFiles, type Layers } from '../../formats/take-files';
import { packHolders } from '../../plan/holder-pack';
import { createWorld, type World } from '../../plan/world';
import type { CallName, Calls, FileReport, PlacedPlan, PlanParts, Reply, Request, TakenFile } from './messages';

/** The long work off the main thread: reading files, placing buildings, running every rule. A thin shell over the floors below. */

const kept = new Map<number, CheckedCollection>();
const stopped = new Set<number>();
let count = 0;
/** The plan that was placed last, as it was opened; it stays until it is checked to the end, so that a check may be asked for again. */
let placed: { readonly plan: number; readonly world: World } | null = null;

self.onmessage = ({ data }: MessageEvent<Request>): void => {
  if (data.call === 'stop') stopped.add(data.id);
  else void answer(data);
};

async function answer(request: Exclude<Request, { call: 'stop' }>): Promise<void> {
  const { id } = request;
  const progress = (share: number | null): void => post({ id, progress: share });
  try {
    const result = await perform(request, progress);
    if (result !== null && !stopped.has(id)) post({ id, answer: result }, transfers(result));
  } catch (error) {
    post({ id, error: error instanceof Error ? error.message : String(error) });
  } finally {
    stopped.delete(id);
  }
}

type Progress = (share: number | null) => void;

function perform(
  request: Exclude<Request, { call: 'stop' }>,
  progress: Progress,
): Promise<Calls[CallName]['answer'] | null> | Calls[CallName]['answer'] {
  switch (request.call) {
    case 'read':
      return read(request.ask);
    case 'take':
      return take(request.ask);
    case 'place':
      return place(request.ask);
    case 'check':
      return check(request.id, request.ask.plan, progress);
  }
}

function read({ name, bytes }: Calls['read']['ask']): FileReport {
  const collection = readCollection(new Uint8Array(bytes), name);
  if (isProblem(collection)) return { name, features: 0, kind: null, problem: collection, content: null };
  kept.set(++count, collection);
  return {
    name,
    features: collection.features.count,
    kind: recognise(collection),
    problem: null,
    content: count,
  };
}

function take(files: readonly TakenFile[]): Layers {
  const layers = takeFiles(files.map(({ content, kind }) => ({ collection: kept.get(content)!, kind })));
  // what became a layer is not needed any more; what was refused may be tried again as another kind
  if (layers.problems.length === 0) kept.clear();
  return layers;
}

function place(parts: PlanParts): PlacedPlan {
  placed = { plan: ++count, world: createWorld(parts) };
  return { plan: placed.plan, holders: packHolders(placed.world.holders) };
}

async function check(id: number, plan: number, progress: Progress): Promise<Checked | null> {
  if (placed?.plan !== plan) throw new Error(`plan ${plan} is not here any more`);
  const steps = checking(placed.world);
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      placed = null;
      return step.value;
    }
    const share = step.value.done / step.value.total;
    if (share - told < 0.01) continue;
    told = share;
    progress(share);
    // lets a stop come in
    await new Promise((go) => setTimeout(go));
    if (stopped.has(id)) return null;
  }
}

/** Columns of footprints go over without a copy. */
function transfers(answer: Calls[CallName]['answer']): Transferable[] {
  if ('holders' in answer) return [answer.holders.whole.buffer];
  if (!('footprints' in answer) || !answer.footprints) return [];
  const { uses, floors, households, estimated, areas, coords, ringStart, buildingStart, boxes, index } =
    answer.footprints;
  const columns = [uses, floors, households, estimated, areas, coords, ringStart, buildingStart, boxes];
  return [...new Set([...columns.map(({ buffer }) => buffer), ...(index ? [index] : [])])];
}

const post = (reply: Reply, transfer: Transferable[] = []): void => self.postMessage(reply, { transfer });
