import type { Action } from '../actions';
import type { Desk } from '../desk';
import { keyName } from '../keys';
import { en } from '../messages/en';
import { zh } from '../messages/zh';
import type { ActionLine } from '../palette/suggest';

/** An action as the palette lists it; it is found in either language, whichever the page speaks. */
export function actionLine({ id, title, keys }: Action, desk: Desk): ActionLine {
  const shown = id === 'theme' && desk.theme() === 'dark' ? 'action.theme-light' : title;
  return {
    id,
    title: desk.words.t(shown),
    key: keys[0] === undefined ? '' : keyName(keys[0]),
    words: [zh[shown], en[shown], ...(id.startsWith('tool.') ? [zh[id as 'tool.split'], en[id as 'tool.split']] : [])],
  };
}
