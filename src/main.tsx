import { render } from 'solid-js/web';
import buildings from '../data/sample/buildings.geojson?url';
import context from '../data/sample/context.geojson?url';
import divisions from '../data/sample/divisions.geojson?url';
import grids from '../data/sample/grids.geojson?url';
import { writeGrids } from './formats/write-grids';
import { createMapView } from './map/create-map-view';
import { DEFAULT_SETTINGS } from './plan/settings';
import { openSession } from './session/open-session';
import type { Clock } from './session/session';
import { openDrafts } from './storage/drafts';
import { readFile, takeFiles } from './ui/flow/file-reader';
import { passingDrafts } from './ui/flow/passing-drafts';
import { secondCheck } from './ui/flow/second-check';
import { Page } from './ui/page';
import { FILE_KINDS, type DraftsPort, type FileKind, type Job, type PlanBase, type Ports } from './ui/ports';
import { VERSION } from './ui/version';
import { openTileWorker } from './worker/tiles/open-tile-worker';

const SAMPLE: Readonly<Record<FileKind, string>> = { grids, divisions, buildings, context };

const clock: Clock = { now: () => new Date().toISOString(), newId: () => crypto.randomUUID() };

void start();

/** Opens the house: every room is made here and handed to the page. */
async function start(): Promise<void> {
  const tiles = openTileWorker();
  const ports: Ports = {
    drafts: await draftsOrPassing(),
    engine: {
      async open(draft, job) {
        tiles.setFootprints(draft.base.footprints);
        return openSession(draft, clock, job);
      },
      async replaceBuildings(session, footprints, job) {
        tiles.setFootprints(footprints);
        await session.setFootprints(footprints, job);
        return session;
      },
    },
    files: {
      read: async (file) => readFile(file.name, new Uint8Array(await file.arrayBuffer())),
      take: async (files) => takeFiles(files),
      sample: readSample,
    },
    handOut: {
      verify: (session, base, job) => secondCheck(session, base, job),
      write: ({ world, findings, rules }) => writeGrids(world, { findings, rules, version: VERSION }),
    },
    // theme and words are told right after, with everything else
    createMap: (container) => createMapView(container, { tiles, theme: 'light', words: { households: '' } }),
  };
  render(() => <Page ports={ports} />, document.getElementById('page')!);
}

/** Where the browser lets the page keep nothing, drafts last as long as the page does. */
async function draftsOrPassing(): Promise<DraftsPort> {
  try {
    return await openDrafts();
  } catch {
    return passingDrafts(clock.now);
  }
}

async function readSample({ signal, progress }: Job): Promise<PlanBase> {
  const files = await Promise.all(
    FILE_KINDS.map(async (kind, i) => {
      const name = `${kind}.geojson`;
      const bytes = new Uint8Array(await (await fetch(SAMPLE[kind], { signal })).arrayBuffer());
      progress((i + 1) / FILE_KINDS.length);
      return { file: readFile(name, bytes), kind };
    }),
  );
  const { problems, footprints, ...taken } = takeFiles(files);
  if (problems.length > 0 || !footprints) throw new Error(`sample: ${JSON.stringify(problems)}`);
  const { grids, divisions, people, context } = taken;
  return { grids, divisions, people, context, footprints, settings: DEFAULT_SETTINGS };
}
