import { SHADINGS, type Shading } from '../session/shading';
import type { SweepKind } from '../tools/sweep';
import type { ToolName } from '../tools/tool';
import type { Desk } from './desk';
import type { MessageKey } from './messages/zh';

/** Something the planner can do; the one list feeds the buttons, the keys, the menus and the page of keys. */
export interface Action {
  readonly id: ActionId;
  readonly title: MessageKey;
  /** As `pressedKey` writes it; more than one where both are usual. */
  readonly keys: readonly string[];
  /** Whether it can be done now. */
  readonly when: (desk: Desk) => boolean;
  readonly run: (desk: Desk) => void;
  /** What letting go of the key does; such a key may be held down. */
  readonly release?: (desk: Desk) => void;
}

/** The tools as they stand together: choose; borders; houses; what is wrong; measure. */
export const TOOL_GROUPS: readonly (readonly (readonly [ToolName, string])[])[] = [
  [['select', 'V']],
  [
    ['split', 'S'],
    ['draw', 'D'],
    ['reshape', 'R'],
    ['vertices', 'E'],
    ['merge', 'M'],
  ],
  [
    ['assign', 'B'],
    ['carve', 'H'],
  ],
  [
    ['fill-gap', 'G'],
    ['settle', 'O'],
  ],
  [['measure', 'C']],
];

export const TOOL_KEYS = TOOL_GROUPS.flat();

export type ActionId =
  | `tool.${ToolName}`
  | `shading.${Shading}`
  | 'undo'
  | 'redo'
  | 'history'
  | 'map-menu'
  | 'finish'
  | 'trace'
  | 'trace-other'
  | 'back'
  | `drag.${SweepKind | 'pan'}`
  | 'delete-vertex'
  | 'straighten'
  | 'mode'
  | 'check'
  | 'next-finding'
  | 'previous-finding'
  | 'import'
  | 'export'
  | 'number'
  | 'whole-plan'
  | 'zoom-in'
  | 'zoom-out'
  | 'left-panel'
  | 'right-panel'
  | 'palette'
  | 'coach'
  | 'base-map'
  | 'keys'
  | 'language'
  | 'theme';

const open = (desk: Desk): boolean => desk.session() !== null;
/** A plan is open, and may be changed. */
const editing = (desk: Desk): boolean => open(desk) && !desk.isReading();
const overBorders = (desk: Desk): boolean => editing(desk) && desk.bench.tool() === 'vertices';
const always = (): boolean => true;
const found = (desk: Desk): boolean => desk.tour.ordered().length > 0;

const toolActions: readonly Action[] = TOOL_KEYS.map(([tool, key]) => ({
  id: `tool.${tool}`,
  title: `tool.${tool}.about`,
  keys: [key],
  when: editing,
  run: (desk) => desk.bench.take(tool),
}));

const shadingActions: readonly Action[] = SHADINGS.map((by) => ({
  id: `shading.${by}`,
  title: `action.shading.${by}`,
  keys: [],
  when: open,
  run: (desk) => desk.setShading(by),
}));

const dragActions: readonly Action[] = (['pan', 'box', 'lasso'] as const).map((kind) => ({
  id: `drag.${kind}`,
  title: `drag.${kind}.about`,
  keys: [],
  when: (desk) => editing(desk) && desk.bench.canSweep(),
  run: (desk) => desk.hand.setSweeps(kind === 'pan' ? null : kind),
}));

export const ACTIONS: readonly Action[] = [
  ...toolActions,
  ...shadingActions,
  ...dragActions,
  {
    id: 'undo',
    title: 'action.undo',
    keys: ['Mod+Z'],
    when: (desk) => editing(desk) && desk.undoing() !== null,
    run: (desk) => void desk.session()?.undo(),
  },
  {
    id: 'redo',
    title: 'action.redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: (desk) => editing(desk) && desk.redoing() !== null,
    run: (desk) => void desk.session()?.redo(),
  },
  {
    id: 'history',
    title: 'history.title',
    keys: ['Shift+Z'],
    when: editing,
    run: (desk) => desk.history.setOpen(!desk.history.isOpen()),
  },
  {
    id: 'map-menu',
    title: 'menu.action',
    keys: ['Shift+F10', 'ContextMenu'],
    when: open,
    run: (desk) => desk.mapMenu.openAtSelection(),
  },
  { id: 'finish', title: 'action.finish', keys: ['Enter'], when: editing, run: (desk) => desk.bench.finish() },
  {
    id: 'trace',
    title: 'action.trace',
    keys: ['T'],
    when: (desk) => editing(desk) && desk.bench.canTrace(),
    run: (desk) => desk.bench.trace('press'),
    release: (desk) => desk.bench.trace('release'),
  },
  {
    id: 'trace-other',
    title: 'action.trace-other',
    keys: ['Tab'],
    when: (desk) => desk.bench.tracing(),
    run: (desk) => desk.bench.trace('other'),
  },
  { id: 'back', title: 'action.back', keys: ['Escape'], when: open, run: (desk) => desk.back() },
  {
    id: 'delete-vertex',
    title: 'action.delete-vertex',
    keys: ['Delete', 'Backspace'],
    when: overBorders,
    run: (desk) => desk.bench.act('delete'),
  },
  {
    id: 'straighten',
    title: 'action.straighten',
    keys: ['Shift+S'],
    when: overBorders,
    run: (desk) => desk.bench.act('straighten'),
  },
  {
    id: 'mode',
    title: 'action.mode',
    keys: ['A'],
    when: open,
    run: (desk) => desk.enter(desk.isReading() ? 'divide' : 'audit'),
  },
  {
    id: 'check',
    title: 'action.check',
    keys: [],
    when: (desk) => open(desk) && !desk.isChecked() && !desk.jobs.current(),
    run: (desk) => void desk.drafts.check(),
  },
  { id: 'next-finding', title: 'action.next-finding', keys: ['N'], when: found, run: (desk) => desk.tour.step(1) },
  {
    id: 'previous-finding',
    title: 'action.previous-finding',
    keys: ['Shift+N'],
    when: found,
    run: (desk) => desk.tour.step(-1),
  },
  {
    id: 'import',
    title: 'action.import',
    keys: ['Mod+O'],
    when: always,
    run: (desk) => desk.show({ dialog: 'import', for: desk.mode() }),
  },
  {
    id: 'export',
    title: 'action.export',
    keys: ['Mod+S'],
    when: (desk) => open(desk) && (!desk.isReading() || desk.isChecked()),
    run: (desk) => desk.show({ dialog: desk.isReading() ? 'report' : 'export' }),
  },
  {
    id: 'number',
    title: 'action.number',
    keys: [],
    when: (desk) => editing(desk) && desk.unnumbered() > 0,
    run: (desk) => void desk.editOrSay({ edit: 'number' }),
  },
  { id: 'whole-plan', title: 'action.whole-plan', keys: ['0'], when: open, run: (desk) => desk.flyToAll() },
  { id: 'zoom-in', title: 'action.zoom-in', keys: ['+', '='], when: open, run: (desk) => desk.map()?.zoomBy(1) },
  { id: 'zoom-out', title: 'action.zoom-out', keys: ['-'], when: open, run: (desk) => desk.map()?.zoomBy(-1) },
  {
    id: 'left-panel',
    title: 'action.left-panel',
    keys: ['['],
    when: open,
    run: (desk) => desk.setLeftFolded(!desk.leftFolded()),
  },
  {
    id: 'right-panel',
    title: 'action.right-panel',
    keys: [']'],
    when: open,
    run: (desk) => desk.setRightFolded(!desk.rightFolded()),
  },
  {
    id: 'palette',
    title: 'action.palette',
    keys: ['Mod+K'],
    when: always,
    run: (desk) => void desk.setPaletteOpen(true),
  },
  {
    id: 'base-map',
    title: 'action.base-map',
    keys: [],
    when: always,
    run: (desk) => desk.show({ dialog: 'base-map' }),
  },
  {
    id: 'coach',
    title: 'action.coach',
    keys: [],
    when: (desk) => !desk.isReading(),
    run: (desk) => void desk.showRound(),
  },
  { id: 'keys', title: 'action.keys', keys: ['?'], when: always, run: (desk) => desk.show({ dialog: 'keys' }) },
  {
    id: 'language',
    title: 'action.language-hint',
    keys: [],
    when: always,
    run: (desk) => desk.setLocale(desk.locale() === 'zh' ? 'en' : 'zh'),
  },
  {
    id: 'theme',
    title: 'action.theme-dark',
    keys: [],
    when: always,
    run: (desk) => desk.setTheme(desk.theme() === 'dark' ? 'light' : 'dark'),
  },
];

const byId = new Map(ACTIONS.map((action) => [action.id, action]));
export const actionOf = (id: ActionId): Action => byId.get(id)!;
