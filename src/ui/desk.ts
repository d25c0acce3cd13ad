import { createEffect, createMemo, createSignal } from 'solid-js';
import { evidenceOf, subjectsKey } from '../checks/evidence';
import type { Finding } from '../checks/finding';
import type { Fix } from '../fixes/fix';
import { boxOfShape, grown, meets, union, type Box } from '../geometry/box';
import { refuse, type EditBody, type Refusal } from '../plan/edit';
import type { BuildingId, GridId } from '../plan/grid';
import { redoable, undoable, type Entry } from '../plan/journal';
import type { Change, Preview } from '../session/session';
import { createBaseMap } from './flow/base-map';
import { createCoach } from './flow/coach';
import { createDraftFlow } from './flow/draft-flow';
import { createFindingAges } from './flow/finding-ages';
import { createFindingBoard } from './flow/finding-board';
import { createFindingTour } from './flow/finding-tour';
import { createHand } from './flow/hand';
import { createHandOut } from './flow/hand-out';
import { createHistoryView } from './flow/history-view';
import { createIntake } from './flow/intake';
import { createJobs } from './flow/jobs';
import { browserLeftOvers } from './flow/left-over';
import { createMapMenu } from './flow/map-menu-flow';
import { createNotices } from './flow/notices';
import { createPlanSignals } from './flow/plan-signals';
import { createPreferences, type Mode } from './flow/preferences';
import { createRoads } from './flow/roads';
import { createListing } from './flow/listing';
import { createMending } from './flow/mending';
import { tellingEdits } from './flow/telling-edits';
import { createTidings } from './flow/tidings';
import { createReading } from './flow/reading';
import { createToolbench } from './flow/toolbench';
import { editWords } from './model/edit-words';
import type { Site } from './model/sites';
import { freeName } from './model/free-name';
import { insetsOf } from './map-desk';
import { resolvedSince } from './model/resolved';
import { auditVerdict } from './model/audit-verdict';
import { mapExtent } from './model/map-extent';
import type { Camera, MapPort, Ports, Selection } from './ports';
import { shownKey } from './shown-key';
import { createWords } from './words';

export type Tab = 'grid' | 'findings' | 'list';

/** The one form that stands over the page. */
export type DialogState =
  | { readonly dialog: 'import'; readonly for?: Mode }
  | { readonly dialog: 'carve'; readonly body: CarveBody; readonly from: 'tool' | 'site' }
  | { readonly dialog: 'export' }
  | { readonly dialog: 'report' }
  | { readonly dialog: 'waive'; readonly finding: Finding }
  | { readonly dialog: 'keys' }
  | { readonly dialog: 'base-map' }
  | { readonly dialog: 'name'; readonly title: string; readonly value: string; go(name: string): void }
  | { readonly dialog: 'confirm'; readonly title: string; readonly text: string; readonly yes: string; go(): void };

/** What the map shows of something that is only thought of, in place of what the tool in hand does. */
export interface Ahead {
  readonly outcome: Preview | Refusal | null;
  readonly over: { readonly grid: GridId | null; readonly building: BuildingId | null };
}

export type CarveBody = EditBody & { readonly edit: 'carve' };

/** What is shown round a house or a finding: about 60 m, in units. */
const AROUND = 6000;

const NOTHING: Selection = { grids: [], building: null };

export type Desk = ReturnType<typeof createDesk>;

/** All that the page knows and can do. Signals hold values that are never changed in place; the plan stays in the session. */
export function createDesk(ports: Ports) {
  const preferences = createPreferences();
  const words = createWords(preferences.locale);
  const notices = createNotices();
  const jobs = createJobs(() => notices.say(words.t('done.cancelled')));
  // the verdict first
  const [tab, setTab] = createSignal<Tab>(preferences.mode() === 'audit' ? 'findings' : 'grid');
  const [selection, setSelection] = createSignal<Selection>(NOTHING);
  const [dialog, setDialog] = createSignal<DialogState | null>(null);
  const [camera, setCamera] = createSignal<Camera | null>(null);
  const [map, setMap] = createSignal<MapPort | null>(null);
  const [isPaletteOpen, setPaletteOpen] = createSignal(false);
  const [ahead, setAhead] = createSignal<Ahead | null>(null);
  const [revision, setRevision] = createSignal(0);
  const [checks, setChecks] = createSignal(0);

  const drafts = createDraftFlow({
    drafts: ports.drafts,
    engine: ports.engine,
    words,
    jobs,
    notices,
    leftOvers: browserLeftOvers,
    drawn: ({ patch }) => map()?.show(patch),
    changed: (change) => changed(change),
  });
  // a memo: a draft that only gets another name is no other plan
  const session = createMemo(() => drafts.plan()?.session ?? null);
  const plan = createPlanSignals(session, revision, checks);

  const isReading = (): boolean => preferences.mode() === 'audit';
  /** The one way to the plan. A reader leaves notes beside it, which change nothing that is checked; whatever else is asked is refused. */
  const dispatch = (body: EditBody): Refusal | null => {
    if (isReading() && body.edit !== 'waive' && body.edit !== 'unwaive') return refuse('read-only');
    return session()?.dispatch(body) ?? null;
  };
  /** Whoever asks for it goes on with what it made of the page; a tool, which is often in hand, waits for the next turn. */
  const edit = (body: EditBody): Refusal | null => {
    const refusal = dispatch(body);
    session()?.settle();
    return refusal;
  };
  const { editOrSay, editByTool } = tellingEdits({ edit, dispatch }, plan.world, words, notices);
  const fly = (box: Box): void => map()?.flyTo(box);
  const flyNear = (box: Box): void => fly(grown(box, AROUND));
  const select = (next: Selection, tabs: 'show' | 'stay' = 'show'): void => {
    setSelection(next);
    // who works in the table stays there, and the table shows what was selected
    if (tab() === 'list' && next.building === null) return;
    if (tabs === 'show' && (next.grids.length > 0 || next.building !== null)) setTab('grid');
  };
  const hand = createHand();
  const bench = createToolbench({
    session,
    hand,
    selection,
    keepWhole: () => true,
    roads: createRoads(createMemo(() => drafts.plan()?.base.context ?? null)),
    select,
    edit: editByTool,
    ask: (body) => void (body.edit === 'carve' && setDialog({ dialog: 'carve', body, from: 'tool' })),
  });
  const ages = createFindingAges(() => new Date().toISOString());
  const isWide = (): boolean => tab() === 'list' && preferences.listWide();
  const insets = () => insetsOf(preferences.leftFolded(), preferences.rightFolded(), preferences.mode(), isWide());
  const extent = createMemo<Box | null>(() => {
    const at = camera();
    return at && mapExtent(at, window.innerWidth, window.innerHeight, insets());
  });
  const history = createHistoryView({ session, world: plan.world, journal: plan.journal, extent, fly });
  const deeds = { bench, words, notices, select, edit: (body: EditBody) => void editOrSay(body), fly, flyNear };
  const mapMenu = createMapMenu({ session, selection, camera, reading: isReading, insets, ...deeds });
  const board = createFindingBoard({ plan, ages, extent });
  const reading = createReading({ plan, preferences, extent, selection, swatch: ports.swatch, select, fly, flyNear });
  const tour = createFindingTour(plan.findings, board.walk, (finding) => {
    setTab('findings');
    preferences.setRightFolded(false);
    board.reveal(finding);
    // who looks at what is in view stays there: flying off would take it out of view
    const inSight = extent();
    if (finding.box && !(board.inView() && inSight && meets(finding.box, inSight))) flyNear(finding.box);
  });

  const listing = createListing({
    world: plan.world,
    rows: plan.rows,
    words,
    notices,
    fly,
    take: (grid) => bench.take('draw', grid),
  });
  const isWaived = ({ id }: Finding): boolean => plan.waivers().get(id)?.state === 'waived';
  const later = (work: () => void): (() => void) => {
    const timer = window.setTimeout(work, 0);
    return () => window.clearTimeout(timer);
  };
  const mending = createMending({
    session,
    finding() {
      // the plan round about counts as well: another edit may change what can be done
      plan.world();
      const current = tour.current();
      return current && !isReading() && !isWaived(current) ? current : null;
    },
    editOrSay,
    begin: (fix) => beginFix(fix),
    isThere: ({ id }) => plan.findings().some((finding) => finding.id === id),
    next: () => tour.step(1),
    later,
  });
  const tell = createTidings({
    session,
    words,
    notices,
    isWaived,
    wordsOf,
    look: (finding) => tour.go(finding),
    mend: (fix) => mending.take(fix),
    later,
  });

  function beginFix({ does }: Fix): void {
    switch (does.do) {
      case 'split':
        select({ grids: [does.grid], building: null }, 'stay');
        return bench.take('split');
      case 'carve': {
        const { category, name, buildings, ring } = does;
        const region = ring ? { ring } : { buildings };
        const body = { edit: 'carve', category, name, introduction: '', keepBuildingsWhole: true, ...region } as const;
        return void setDialog({ dialog: 'carve', body, from: 'site' });
      }
      case 'field':
        select({ grids: [does.grid], building: null });
        preferences.setRightFolded(false);
        // the field stands on the page after it was selected
        return void later(() => document.getElementById(`field-${does.field}`)?.focus());
      case 'draw-listed':
        return listing.start(does.grid);
      case 'edit':
        return;
    }
  }

  const coach = createCoach({
    isSelected: () => selection().grids.length > 0,
    isLooking: () => tour.current() !== null,
    isIdle: () => session() === null || isReading(),
    finished: () => notices.say(words.t('coach.done', { keys: shownKey('keys'), palette: shownKey('palette') })),
  });

  function changed(change: Change): void {
    ages.note(session(), change.cause === 'checked' ? 'checked' : change.cause === 'issued' ? 'issued' : 'edit');
    if (change.cause === 'checked') return void setChecks((n) => n + 1);
    setSelection(selectionAfter(change));
    setRevision((n) => n + 1);
    bench.planChanged();
    coach.noteChange(change);
    tell(change);
    if (change.cause === 'edit' && change.entry?.edit.edit === 'draw-listed') listing.drawn(change.entry.edit.grid);
  }

  /** A grid just made is what the planner goes on with; a split leaves the one that was there. */
  function selectionAfter({ cause, entry, patch }: Change): Selection {
    const verb = entry?.edit.edit;
    const rows = Object.entries(patch.grids ?? {});
    const made = rows.flatMap(([id, [before, after]]) => (!before && after ? [id] : []));
    if (cause === 'edit' && made.length > 0 && (verb === 'draw' || verb === 'carve' || verb === 'merge'))
      return { grids: made, building: null };
    if (cause === 'edit' && entry?.edit.edit === 'draw-listed') return { grids: [entry.edit.grid], building: null };
    const gone = new Set(rows.flatMap(([id, [, after]]) => (after ? [] : [id])));
    const now = selection();
    return now.grids.some((id) => gone.has(id)) ? { ...now, grids: now.grids.filter((id) => !gone.has(id)) } : now;
  }

  function wordsOf(entry: Entry): string {
    const open = session();
    return open ? editWords(entry, open.world, words) : '';
  }

  async function openSample(): Promise<void> {
    const base = await jobs.run(words.t('progress.sample'), (job) => ports.files.sample(job));
    if (!base) return;
    const taken = drafts.cards().map(({ name }) => name);
    await drafts.create(freeName(words.t('drafts.sample-name'), taken), base);
    coach.offer();
  }

  // another plan on the table: nothing of the last one stays in hand
  createEffect<string | null>((before) => {
    const id = drafts.plan()?.id ?? null;
    if (id !== before) {
      setSelection(NOTHING);
      tour.leave();
      bench.clear();
      board.clear();
      reading.table.clear();
    }
    return id;
  }, null);
  createEffect(() => ages.note(session(), 'opened'));
  // whatever was begun with a tool is put down: a reader has none
  createEffect(() => isReading() && bench.take('select'));

  return {
    ...preferences,
    ...plan,
    ...reading,
    words,
    notices,
    jobs,
    drafts,
    session,
    hand,
    history,
    mapMenu,
    bench,
    board,
    isWide,
    ages,
    tour,
    mending,
    listing,
    /** Findings that were there when the plan was opened, and are mended. */
    resolved: createMemo(() => resolvedSince(ages.opened()?.findings ?? [], plan.findings()).length),
    insets,
    /** Nothing of the plan may be changed. */
    isReading,
    verdict: createMemo(() => auditVerdict(plan.isChecked(), plan.rules(), plan.open(), plan.waived().length)),
    /** Into the audit, or back to dividing. */
    enter(mode: Mode) {
      preferences.setMode(mode);
      if (mode === 'audit') {
        setTab('findings');
        preferences.setRightFolded(false);
      }
    },
    waive(finding: Finding, reason: string, author: string): Refusal | null {
      const open = session();
      if (!open) return null;
      const { rule, grids, buildings, divisions, box } = finding;
      const known = plan.waivers().get(finding.id);
      const about = { finding: subjectsKey(finding), rule, grids, buildings, divisions, box };
      const waiver = { ...about, evidence: evidenceOf(finding, open.world), reason, author };
      return edit({ edit: 'waive', waiver, replaces: known ? [known.waiver.id] : [] });
    },
    intake: createIntake({ files: ports.files, drafts, words, jobs, notices }),
    handOut: createHandOut(ports.handOut, drafts, words, notices),
    createMap: ports.createMap,
    baseMap: createBaseMap(),
    tab,
    setTab,
    selection,
    select,
    dialog,
    show: setDialog,
    isPaletteOpen,
    setPaletteOpen,
    ahead,
    setAhead,
    camera,
    setCamera,
    map,
    setMap,
    edit,
    fly,
    /** To something small, with what is around it. */
    flyNear,
    editOrSay,
    /** What the next undo would take back, in words; null where there is nothing. */
    undoing: (): string | null => {
      const entry = undoable(plan.journal());
      return entry && wordsOf(entry);
    },
    redoing: (): string | null => {
      const entry = redoable(plan.journal());
      return entry && wordsOf(entry);
    },
    flyToAll() {
      const open = plan.world();
      const all = open
        ? [...open.divisions.values(), ...open.grids.values()].filter(({ shape }) => shape.length > 0)
        : [];
      if (all.length > 0) fly(all.map(({ shape }) => boxOfShape(shape)).reduce(union));
    },
    coach,
    /** The four steps of the first minute; on the sample where nothing is open. */
    async showRound() {
      if (!session()) await openSample();
      coach.start();
    },
    /** Esc: one step back; with nothing begun it ends the tour. */
    back() {
      if (coach.step() !== null && bench.view()?.handles.length === 0) coach.end();
      else bench.back();
    },
    openSample,
    carveSite({ buildings, category, name }: Site) {
      const body: CarveBody = { edit: 'carve', buildings, category, name, introduction: '', keepBuildingsWhole: true };
      setDialog({ dialog: 'carve', body, from: 'site' });
    },
  };
}
