import { render } from 'solid-js/web';
import buildings from '../data/sample/buildings.geojson?url';
import context from '../data/sample/context.geojson?url';
import divisions from '../data/sample/divisions.geojson?url';
import grids from '../data/sample/grids.geojson?url';
import { writeGrids } from './formats/write-grids';
import { createMapView } from './map/create-map-view';
import type { Columns } from './plan/columns';
import { unpackHolders } from './plan/holder-pack';
import type { Journal } from './plan/journal';
import { replay, type Rows } from './plan/replay';
import { DEFAULT_SETTINGS } from './plan/settings';
import { createWorld, issuedCodes, type World, type WorldParts } from './plan/world';
import { auditOf } from './report/audit';
import { auditCsv } from './report/csv';
import { auditGeojson } from './report/geojson';
import { auditHtml } from './report/html';
import { reportSpeaker } from './report/report-speaker';
import type { Locale } from './report/speaker';
import { openSession } from './session/open-session';
import { secondCheck } from './session/second-check';
import type { Clock, Session } from './session/session';
import { openDrafts } from './storage/drafts';
import { randomId } from './storage/random-id';
import { passingDrafts } from './ui/flow/passing-drafts';
import { Page } from './ui/page';
import { LAYER_KINDS, type LayerKind } from './formats/recognise';
import type { DraftsPort, EnginePort, FilesPort, Job, ReportFormat } from './ui/ports';
import { VERSION } from './ui/version';
import { openEngine, type Engine } from './worker/engine/open-engine';
import { openTileWorker, type TileWorker } from './worker/tiles/open-tile-worker';

const SAMPLE: Readonly<Record<LayerKind, string>> = { grids, divisions, buildings, context };

const clock: Clock = { now: () => new Date().toISOString(), newId: randomId };

void start();

/** Opens the house: every room is made here and handed to the page. */
async function start(): Promise<void> {
  const engine = openEngine();
  const tiles = openTileWorker();
  const drafts = await draftsOrPassing();
  render(
    () => (
      <Page
        ports={{
          drafts,
          engine: enginePort(engine, tiles),
          files: filesPort(engine),
          handOut: {
            verify: secondCheck,
            report: reportText,
            write: ({ world, findings, rules }) => writeGrids(world, { findings, rules, version: VERSION }),
          },
          // theme and words are told right after, with everything else
          createMap: (container) => createMapView(container, { tiles, theme: 'light', words: { households: '' } }),
        }}
      />
    ),
    document.getElementById('page')!,
  );
}

/** Where the browser lets the page keep nothing, drafts last as long as the page does. */
async function draftsOrPassing(): Promise<DraftsPort> {
  try {
    return await openDrafts();
  } catch {
    return passingDrafts(clock.now);
  }
}

function enginePort(engine: Engine, tiles: TileWorker): EnginePort {
  type Parts = Rows & Required<Pick<WorldParts, 'footprints' | 'settings' | 'issued'>> & { readonly columns?: Columns };
  /** What the worker calls the plan of a session. */
  const placed = new WeakMap<Session, number>();
  const open = async (parts: Parts, journal: Journal, job: Job): Promise<Session> => {
    const { plan, holders } = await engine.call('place', parts, job);
    tiles.setFootprints(parts.footprints);
    // two long steps: the page has its turn between them
    await new Promise((resolve) => setTimeout(resolve, 0));
    const session = openSession(createWorld({ ...parts, holders: unpackHolders(holders) }), journal, clock, null);
    placed.set(session, plan);
    return session;
  };
  return {
    check: (session, job) => engine.call('check', { plan: placed.get(session)! }, job),
    open: ({ base, journal, issued }, job) =>
      open(
        {
          ...replay({ grids: base.grids, divisions: base.divisions, people: base.people }, journal),
          footprints: base.footprints,
          settings: base.settings,
          ...(base.columns && { columns: base.columns }),
          issued,
        },
        journal,
        job,
      ),
    replaceBuildings({ world, journal }, footprints, job) {
      const rows: Rows = {
        grids: [...world.grids.values()],
        divisions: [...world.divisions.values()],
        buildings: [...world.buildings.values()],
        people: [...world.people.values()],
        waivers: [...world.waivers.values()],
      };
      return open(
        { ...rows, ...columnsOf(world), settings: world.settings, footprints, issued: issuedCodes(world) },
        journal,
        job,
      );
    },
  };
}

/** As the command line writes it. */
function reportText(session: Session, format: ReportFormat, locale: Locale): string {
  const { world, findings, rules } = session;
  const parts = { world, findings, rules, inputs: [], warnings: [], previous: null, second: null, version: VERSION };
  const audit = auditOf(parts, reportSpeaker(locale));
  const write = { html: auditHtml, csv: auditCsv, geojson: auditGeojson }[format];
  return [...write(audit)].join('');
}

const columnsOf = ({ columns }: World): { readonly columns?: Columns } => (columns ? { columns } : {});

function filesPort(engine: Engine): FilesPort {
  const read: FilesPort['read'] = async (file, job) => {
    const bytes = await file.arrayBuffer();
    return engine.call('read', { name: file.name, bytes }, job, [bytes]);
  };
  const take: FilesPort['take'] = (files, job) =>
    engine.call(
      'take',
      files.map(({ file, kind }) => ({ content: file.content as number, kind })),
      job,
    );
  return {
    read,
    take,
    async sample(job) {
      const files = await Promise.all(
        LAYER_KINDS.map(async (kind) => {
          const bytes = await (await fetch(SAMPLE[kind], { signal: job.signal })).blob();
          return { file: await read(new File([bytes], `${kind}.geojson`), job), kind };
        }),
      );
      const { problems, footprints, ...layers } = await take(files, job);
      if (problems.length > 0 || !footprints) throw new Error(`sample: ${JSON.stringify(problems)}`);
      return { ...layers, footprints, settings: DEFAULT_SETTINGS };
    },
  };
}
