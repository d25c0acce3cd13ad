import { checking } from '../../checks/check';
import type { Finding, RuleState } from '../../checks/finding';
import { isProblem } from '../../formats/file-problem';
import { readCollection } from '../../formats/read-collection';
import type { CheckedCollection } from '../../formats/read-geojson';
import { recognise } from '../../formats/recognise';
import { takeFiles } from '../../formats/take-files';
import { buffersOfFootprints } from '../../plan/copy-footprints';
import { indexed } from '../../plan/footprints';
import type { Division, Grid } from '../../plan/grid';
import { packHolders } from '../../plan/holder-pack';
import { atOnce } from '../../plan/in-steps';
import { buffersOf, packRows, unpackRows } from '../../plan/row-pack';
import { createWorld, type World } from '../../plan/world';
import type {
  CallName,
  Calls,
  FileReport,
  FoundPart,
  PackedLayers,
  PlacedPlan,
  PlanParts,
  Reply,
  Request,
  TakenFile,
} from './messages';

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

async function read({ name, bytes }: Calls['read']['ask']): Promise<FileReport> {
  const about = { name, bytes: bytes.byteLength, sha256: await sha256Of(bytes) };
  const collection = readCollection(new Uint8Array(bytes), name);
  if (isProblem(collection)) return { ...about, features: 0, kind: null, problem: collection, content: null };
  kept.set(++count, collection);
  return {
    ...about,
    features: collection.features.count,
    kind: recognise(collection),
    problem: null,
    content: count,
  };
}

/** Null where the browser does not compute it (a page that is not served safely). */
async function sha256Of(bytes: ArrayBuffer): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function take(files: readonly TakenFile[]): PackedLayers {
  const layers = takeFiles(files.map(({ content, kind }) => ({ collection: kept.get(content)!, kind })));
  // what became a layer is not needed any more; what was refused may be tried again as another kind
  if (layers.problems.length === 0) kept.clear();
  const { grids, divisions } = layers;
  const footprints = layers.footprints && indexed(layers.footprints);
  return {
    ...layers,
    grids: atOnce(packRows(grids)),
    divisions: atOnce(packRows(divisions)),
    footprints,
  };
}

function place(parts: PlanParts): PlacedPlan {
  const world = createWorld({
    ...parts,
    grids: atOnce(unpackRows<Grid>(parts.grids)),
    divisions: atOnce(unpackRows<Division>(parts.divisions)),
  });
  placed = { plan: ++count, world };
  return { plan: placed.plan, holders: packHolders(placed.world.holders) };
}

async function check(id: number, plan: number, progress: Progress): Promise<readonly RuleState[] | null> {
  if (placed?.plan !== plan) throw new Error(`plan ${plan} is not here any more`);
  const steps = checking(placed.world);
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      placed = null;
      for (const part of inParts(step.value.found)) post({ id, found: part });
      return step.value.rules;
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

/** Findings of a part: unpacking them takes some milliseconds. */
const FINDINGS = 256;

function* inParts(
  found: ReadonlyMap<FoundPart['rule'], ReadonlyMap<string, readonly Finding[]>>,
): Generator<FoundPart> {
  for (const [rule, results] of found) {
    let subjects: [string, readonly Finding[]][] = [];
    let count = 0;
    for (const [subject, findings] of results) {
      subjects.push([subject, findings]);
      count += findings.length;
      if (count < FINDINGS) continue;
      yield { rule, subjects };
      [subjects, count] = [[], 0];
    }
    // a rule that found nothing has its own empty list
    yield { rule, subjects };
  }
}

/** Columns of footprints go over without a copy. */
function transfers(answer: Calls[CallName]['answer']): Transferable[] {
  if ('holders' in answer) return [answer.holders.whole.buffer];
  if (!('footprints' in answer)) return [];
  const rows = [...buffersOf(answer.grids), ...buffersOf(answer.divisions)];
  return answer.footprints ? [...rows, ...buffersOfFootprints(answer.footprints)] : rows;
}

const post = (reply: Reply, transfer: Transferable[] = []): void => self.postMessage(reply, { transfer });
