import { parentPort } from 'node:worker_threads';
import { buffersOfFootprints } from '../plan/copy-footprints';
import type { FootprintOutlines, Footprints } from '../plan/footprints';
import { takeInputs } from './audit-inputs';
import { CannotRun } from './cannot-run';
import type { Answer, Ask, FootprintsAside } from './read-aside';
import { readPart } from './read-plan';

/** In the thread that reads buildings: reads them, and sends first where they stand and then what else is said of them. */
export function answer(ask: Ask): void {
  const reply = answerTo(ask);
  parentPort!.postMessage(reply, 'layers' in reply ? buffersOfFootprints(reply.layers.footprints ?? {}) : []);
}

function answerTo({ part, files, names }: Ask): Answer {
  const inputs = takeInputs();
  let sent = false;
  const sawOutlines = (outlines: FootprintOutlines): void => {
    sent = true;
    parentPort!.postMessage(outlines, buffersOfFootprints(outlines));
  };
  try {
    const { layers, used } = readPart(part, files, names, {
      shortRings: 'left-out',
      saw: ({ kind, path }, bytes) => inputs.saw({ layer: kind, path }, bytes),
      // those of several files are joined when all have been read
      ...(part.length === 1 && { sawOutlines }),
    });
    return {
      layers: {
        ...layers,
        footprints: layers.footprints && (sent ? withoutOutlines(layers.footprints) : layers.footprints),
      },
      used: names.flatMap((name, i) => (used.has(name) ? [i] : [])),
      inputs: inputs.list(),
    };
  } catch (error) {
    if (error instanceof CannotRun) return { cannotRun: error.message };
    throw error;
  }
}

function withoutOutlines(footprints: Footprints): FootprintsAside {
  const { coords: _, ringStart: _2, buildingStart: _3, boxes: _4, ...rest } = footprints;
  return rest;
}
