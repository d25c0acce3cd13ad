import { ACTIONS, type ActionId } from '../actions';
import type { MessageKey } from '../messages/zh';

/** What is pressed or done by hand, and what it does. A sign is a key, or the message that names a gesture. */
export interface KeyLine {
  readonly signs: readonly string[];
  readonly about: MessageKey;
}

export interface KeyGroup {
  readonly title: MessageKey;
  readonly lines: readonly KeyLine[];
}

const byHand = (about: MessageKey, ...signs: readonly string[]): KeyLine => ({ about, signs });

/** Actions that belong to a tool at work, or to the map; whatever else has a key stands with the page. */
const DRAWING: readonly ActionId[] = ['finish', 'back', 'trace', 'trace-other'];
const VERTICES: readonly ActionId[] = ['delete-vertex', 'straighten'];
const MAP: readonly ActionId[] = ['whole-plan', 'zoom-in', 'zoom-out'];
const isTool = (id: ActionId): boolean => id.startsWith('tool.');
const isOfPage = (id: ActionId): boolean => !isTool(id) && ![...DRAWING, ...VERTICES, ...MAP].includes(id);

/** Every key and every gesture, by where the hand is. */
export const KEY_PAGE: readonly KeyGroup[] = [
  { title: 'keys.tools', lines: linesOf(isTool) },
  {
    title: 'keys.drawing',
    lines: [
      byHand('keys.place', 'keys.click'),
      byHand('keys.end', 'keys.double-click'),
      ...linesOf((id) => DRAWING.includes(id)),
      byHand('keys.no-snap', 'Shift'),
      byHand('keys.alt', 'Alt'),
    ],
  },
  {
    title: 'keys.choosing',
    lines: [
      byHand('keys.choose', 'keys.click'),
      byHand('keys.several', 'Shift', 'keys.click'),
      byHand('keys.sweep', 'Shift', 'keys.drag'),
      byHand('keys.lasso', 'Alt', 'keys.drag'),
    ],
  },
  {
    title: 'keys.vertices',
    lines: [
      byHand('keys.move-vertex', 'keys.drag'),
      byHand('keys.alt-click', 'Alt', 'keys.click'),
      byHand('keys.shift-click', 'Shift', 'keys.click'),
      ...linesOf((id) => VERTICES.includes(id)),
    ],
  },
  {
    title: 'keys.map',
    lines: [
      byHand('keys.pan', 'keys.drag'),
      byHand('keys.space.about', 'keys.space'),
      byHand('keys.zoom', 'keys.wheel'),
      ...linesOf((id) => MAP.includes(id)),
      byHand('keys.touch', 'keys.fingers'),
    ],
  },
  {
    title: 'keys.lists',
    lines: [
      byHand('keys.line', '↑', '↓'),
      byHand('keys.ends', 'Home', 'End'),
      byHand('keys.open', '→', '←'),
      byHand('keys.use', 'Enter'),
    ],
  },
  { title: 'keys.page', lines: linesOf(isOfPage) },
];

function linesOf(test: (id: ActionId) => boolean): KeyLine[] {
  return ACTIONS.filter(({ id, keys }) => keys.length > 0 && test(id)).map(({ title, keys }) => ({
    about: title,
    signs: keys,
  }));
}
