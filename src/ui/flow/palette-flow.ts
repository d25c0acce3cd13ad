import { createEffect, createMemo, createSignal, onCleanup, untrack, type Accessor } from 'solid-js';
import { boxOfShape, union, type Box } from '../../geometry/box';
import { isRefusal, type EditBody, type Refusal } from '../../plan/edit';
import type { Hit } from '../../session/find';
import type { Preview } from '../../session/session';
import { ACTIONS, actionOf } from '../actions';
import type { Ahead, Desk } from '../desk';
import { mapExtent } from '../model/map-extent';
import type { Ground } from '../palette/ground';
import { placeSaid, suggest } from '../palette/suggest';
import type { Deed, Suggestion } from '../palette/suggestion';
import { actionLine } from './action-line';
import { createBuildingNumbers } from './building-numbers';
import { createFinder } from './finder';
import { rememberedText } from './remembered';

export interface PaletteFlow {
  readonly text: Accessor<string>;
  setText(text: string): void;
  readonly lines: Accessor<readonly Suggestion[]>;
  /** The line that Enter takes; null where there is none. */
  readonly active: Accessor<Suggestion | null>;
  choose(line: Suggestion): void;
  /** Down or up, from the last line to the first. */
  step(by: 1 | -1): void;
  /** What the line would do, or why it would not; null while that is being found, and where nothing of the plan would change. */
  readonly outcome: Accessor<Preview | Refusal | null>;
  /** Does what the line says. */
  run(line: Suggestion): void;
}

/** How long a line must stand before it is tried, ms: who runs down the list tries none. */
const SETTLED = 120;
/** Kinds that are remembered. */
const REMEMBERED = 8;
/** How much of the height of the map the palette covers, at most. */
const COVERED = 0.5;
/** About 60 m, units: the least room that is left above. */
const AROUND = 6000;

/** Text in, lines out, and what the line in hand would do shown on the map before it is done. Lasts as long as the palette is open. */
export function createPaletteFlow(desk: Desk): PaletteFlow {
  const { words } = desk;
  const [text, setText] = createSignal('');
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [outcome, setOutcome] = createSignal<Preview | Refusal | null>(null);
  const [remembered, remember] = rememberedText('used');
  const recent = (): Suggestion['kind'][] => remembered().split(' ') as Suggestion['kind'][];
  const finder = createFinder(desk.world);
  createEffect(() => finder.setText(placeSaid(text())));
  // what was found stays until the next is
  const hits = createMemo<readonly Hit[]>((before) => finder.hits() ?? before, []);
  const numbers = createBuildingNumbers(() => desk.world()?.footprints ?? null);

  // where the planner was when it was opened: lines do not change places while the map flies
  const here = untrack(() => hereOf(desk));
  // of the plan as it is: another one allows other things
  const tried = createMemo<Map<string, boolean>>(() => {
    desk.world();
    return new Map();
  });
  const ground = createMemo<Ground | null>(() => {
    const world = desk.world();
    if (!world) return null;
    return {
      world,
      words,
      here,
      selected: desk.selection().grids,
      building: desk.selection().building,
      context: desk.drafts.plan()?.base.context ?? null,
      numbers: numbers(),
      hits: hits(),
      isReading: desk.isReading(),
      allows(body) {
        const key = JSON.stringify(body);
        const known = tried().get(key) ?? !isRefusal(desk.session()!.preview(body));
        tried().set(key, known);
        return known;
      },
    };
  });
  const actions = createMemo(() =>
    ACTIONS.filter((action) => !action.release && action.id !== 'palette' && action.when(desk)).map((action) =>
      actionLine(action, desk),
    ),
  );
  const lines = createMemo(() => suggest(text(), ground(), actions(), recent()));
  const active = createMemo(() => lines().find(({ key }) => key === chosen()) ?? lines()[0] ?? null);

  // lines are made anew by every letter; what they would do is tried once
  const deed = createMemo(() => active()?.deed ?? null, null, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  // what the line in hand would do, once it stands still
  createEffect(() => {
    const now = deed();
    setOutcome(null);
    desk.setAhead(now && { outcome: null, over: overOf(now) });
    const timer = window.setTimeout(() => look(now), SETTLED);
    onCleanup(() => window.clearTimeout(timer));
  });
  onCleanup(() => desk.setAhead(null));

  function look(at: Deed | null): void {
    if (at?.does !== 'edit') return;
    const next = desk.session()?.preview(at.body) ?? null;
    setOutcome(next);
    desk.setAhead({ outcome: next, over: NOBODY });
    const box = next && !isRefusal(next) ? boxOfParts(next) : null;
    if (box) bringInSight(box);
  }

  /** Below the palette; who sees all of it there is not taken anywhere. */
  function bringInSight(box: Box): void {
    const camera = desk.camera();
    const [width, height] = [window.innerWidth, window.innerHeight];
    const seen = camera && mapExtent(camera, width, height, { ...desk.insets(), top: height * COVERED });
    if (!seen || !holds(seen, box)) desk.fly(withRoomAbove(box));
  }

  const run = (line: Suggestion): void => {
    const { deed } = line;
    if (deed.does === 'fill') return void setText(deed.text);
    if (deed.does === 'edit') {
      const refusal = desk.edit(deed.body);
      if (refusal) return void setOutcome(refusal);
    }
    remember([line.kind, ...recent().filter((kind) => kind !== line.kind)].slice(0, REMEMBERED).join(' '));
    desk.setPaletteOpen(false);
    finish(line);
  };

  /** After it is closed, so that a form that comes next takes the focus. */
  function finish({ deed, title }: Suggestion): void {
    switch (deed.does) {
      case 'edit':
        selectAfter(deed.body);
        return desk.notices.say(words.t('palette.done', { what: title }));
      case 'action':
        return actionOf(deed.action).run(desk);
      case 'split':
        desk.goTo({ kind: 'grid', grid: deed.grid });
        return desk.bench.take('split');
      case 'draw':
        return desk.listing.start(deed.grid);
      case 'go':
        return desk.goTo(deed.to);
    }
  }

  function selectAfter(body: EditBody): void {
    const grid = 'grid' in body ? body.grid : 'to' in body && typeof body.to === 'string' ? body.to : null;
    if (grid !== null && desk.world()?.grids.has(grid)) desk.select({ grids: [grid], building: null });
  }

  return {
    text,
    setText(next) {
      setText(next);
      setChosen(null);
    },
    lines,
    active,
    choose: ({ key }) => void setChosen(key),
    step(by) {
      const all = lines();
      const at = all.findIndex((line) => line === active());
      setChosen(all[(at + by + all.length) % all.length]?.key ?? null);
    },
    outcome,
    run,
  };
}

const NOBODY: Ahead['over'] = { grid: null, building: null };

function overOf(deed: Deed): Ahead['over'] {
  if (deed.does === 'split') return { grid: deed.grid, building: null };
  if (deed.does !== 'go') return NOBODY;
  return {
    grid: deed.to.kind === 'grid' ? deed.to.grid : null,
    building: deed.to.kind === 'building' ? deed.to.building : null,
  };
}

/** The community of what is selected, else of what is in the middle of the map. */
function hereOf({ session, selection, camera, world }: Desk): string {
  const center = camera()?.center;
  const grid = selection().grids[0] ?? (center ? session()?.gridAt(center) : null);
  return grid ? (world()?.grids.get(grid)?.community ?? '') : '';
}

const boxOfParts = ({ parts }: Preview): Box | null =>
  parts.length > 0 ? parts.map(({ shape }) => boxOfShape(shape)).reduce(union) : null;

const holds = (outer: Box, inner: Box): boolean =>
  outer.minX <= inner.minX && outer.minY <= inner.minY && inner.maxX <= outer.maxX && inner.maxY <= outer.maxY;

const withRoomAbove = (box: Box): Box => ({ ...box, maxY: box.maxY + (box.maxY - box.minY) + AROUND });
