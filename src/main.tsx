import { render } from 'solid-js/web';
import buildings from '../data/sample/buildings.geojson?url';
import context from '../data/sample/context.geojson?url';
import divisions from '../data/sample/divisions.geojson?url';
import grids from '../data/sample/grids.geojson?url';
import { writeGrids } from './formats/write-grids';
import { createMapView } from './map/create-map-view';
import { swatchOf } from './map/palette';
import type { Finding, RuleCode } from './checks/finding';
import type { Columns } from './plan/columns';
import { buffersOfFootprints, copyFootprints } from './plan/copy-footprints';
import type { Division, Grid } from './plan/grid';
import { measuringGrids } from './plan/grid-area';
import { unpackHolders } from './plan/holder-pack';
import { inTurns, type Turns } from './plan/in-steps';
import type { Journal } from './plan/journal';
import { isEmpty } from './plan/patch';
import { replay, type Rows } from './plan/replay';
import { buffersOf, packRows, unpackRows } from './plan/row-pack';
import { sitesOf } from './plan/sites';
import { DEFAULT_SETTINGS } from './plan/settings';
import { creatingWorld, issuedCodes, treeOf, type World, type WorldParts } from './plan/world';
import { auditOf } from './report/audit';
import { auditCsv } from './report/csv';
import { auditGeojson } from './report/geojson';
import { auditHtml } from './report/html';
import { reportSpeaker } from './report/report-speaker';
import { openSession } from './session/open-session';
import { secondCheck } from './session/second-check';
import type { Clock, Session } from './session/session';
import { openDrafts } from './storage/drafts';
import { randomId } from './storage/random-id';
import { passingDrafts } from './ui/flow/passing-drafts';
import { Page } from './ui/page';
import { LAYER_KINDS, type LayerKind } from './formats/recognise';
import type { DraftsPort, EnginePort, FilesPort, Job, PlanBase, ReportFormat, ReportWords } from './ui/ports';
import { VERSION } from './ui/version';
import type { FoundPart } from './worker/engine/messages';
import { openEngine, type Engine } from './worker/engine/open-engine';
import { openTileWorker, type TileWorker } from './worker/tiles/open-tile-worker';

const SAMPLE: Readonly<Record<LayerKind, string>> = { grids, divisions, buildings, context };

/** Long work of the page is done in turns: what it shares its thread with never waits. */
const PAGE: Turns = { now: () => performance.now(), rest: () => new Promise((go) => setTimeout(go)) };

const clock: Clock = {
  now: () => new Date().toISOString(),
  newId: randomId,
  later: (steps) => void PAGE.rest().then(() => inTurns(steps, PAGE)),
};

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
          swatch: swatchOf,
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
    const { footprints } = parts;
    const [grids, divisions] = [
      await inTurns(packRows(parts.grids), PAGE),
      await inTurns(packRows(parts.divisions), PAGE),
    ];
    const copy = await inTurns(copyFootprints(footprints), PAGE);
    const { settings, buildings, columns } = parts;
    const ask = {
      grids,
      divisions,
      buildings,
      settings,
      footprints: copy,
      ...(columns && { columns }),
    };
    const transfer = [...buffersOf(grids), ...buffersOf(divisions), ...buffersOfFootprints(copy)];
    const { plan, holders: pack } = await engine.call('place', ask, job, { transfer });
    await tiles.setFootprints(footprints, PAGE);
    const holders = await inTurns(unpackHolders(pack), PAGE);
    const world = await inTurns(creatingWorld({ ...parts, holders }), PAGE);
    // what the page asks for first: found once and remembered, in a turn of its own
    sitesOf(world);
    await PAGE.rest();
    treeOf(world);
    await PAGE.rest();
    await inTurns(measuringGrids(world), PAGE);
    // the page is shown what is on the table in the next turn, which has enough to do with it
    await PAGE.rest();
    const session = openSession(world, journal, clock, null);
    placed.set(session, plan);
    return session;
  };
  return {
    async check(session, job) {
      const found = new Map<RuleCode, Map<string, readonly Finding[]>>();
      const take = ({ rule, subjects }: FoundPart): void => {
        const results = found.get(rule) ?? new Map<string, readonly Finding[]>();
        for (const [subject, findings] of subjects) results.set(subject, findings);
        found.set(rule, results);
      };
      const rules = await engine.call('check', { plan: placed.get(session)! }, job, { found: take });
      return { found, rules };
    },
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
        borders: [...world.borders.values()],
      };
      return open(
        { ...rows, ...columnsOf(world), settings: world.settings, footprints, issued: issuedCodes(world) },
        journal,
        job,
      );
    },
  };
}

/** As the command line writes it. Of a plan that was changed since it was read, the files are not what is reported on. */
function reportText(session: Session, base: PlanBase, format: ReportFormat, { locale, changed }: ReportWords): string {
  const { world, findings, rules, journal } = session;
  const isChanged = journal.entries
    .slice(0, journal.cursor)
    .some(({ patch: { waivers, borders, ...rest } }) => !isEmpty(rest));
  const audit = auditOf(
    {
      world,
      findings,
      rules,
      inputs: isChanged ? [] : (base.inputs ?? []),
      fields: [],
      warnings: isChanged ? [changed] : [],
      previous: null,
      second: null,
      version: VERSION,
    },
    reportSpeaker(locale),
  );
  const write = { html: auditHtml, csv: auditCsv, geojson: auditGeojson }[format];
  return [...write(audit)].join('');
}

const columnsOf = ({ columns }: World): { readonly columns?: Columns } => (columns ? { columns } : {});

function filesPort(engine: Engine): FilesPort {
  const read: FilesPort['read'] = async (file, job) => {
    const bytes = await file.arrayBuffer();
    return engine.call('read', { name: file.name, bytes }, job, { transfer: [bytes] });
  };
  const take: FilesPort['take'] = async (files, job) => {
    const { grids, divisions, ...rest } = await engine.call(
      'take',
      files.map(({ file, kind }) => ({ content: file.content as number, kind })),
      job,
    );
    return {
      ...rest,
      grids: await inTurns(unpackRows<Grid>(grids), PAGE),
      divisions: await inTurns(unpackRows<Division>(divisions), PAGE),
    };
  };
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
