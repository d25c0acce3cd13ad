import type { zhHands } from './zh-hands';

export const enHands: Readonly<Record<keyof typeof zhHands, string>> = {
  'drag.title': 'Dragging',
  'drag.pan': 'Pan',
  'drag.box': 'Box',
  'drag.lasso': 'Lasso',
  'drag.pan.about': 'Drag moves the map',
  'drag.box.about': 'Drag selects by a box (or hold Shift)',
  'drag.lasso.about': 'Drag selects by a lasso (or hold Alt)',
  'drag.touch': 'By finger',
  'keys.space': 'Space',
  'keys.space.about': 'Hold and drag to move the map',
  'keys.sweep': 'Drag a box',
  'keys.lasso': 'Drag a lasso',

  'swept.title': '{{n}} building selected|{{n}} buildings selected',
  'swept.most': 'More than {{n}} buildings selected',
  'swept.households': '{{n}} household in all|{{n}} households in all',

  'history.title': 'History',
  'history.start': 'The plan as it was opened',
  'history.now': 'now',
  'history.undone': 'undone',
  'history.undone-n': '{{n}} step undone|{{n}} steps undone',
  'history.redone-n': '{{n}} step redone|{{n}} steps redone',
};
