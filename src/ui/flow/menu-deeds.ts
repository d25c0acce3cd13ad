import type { Box } from '../../geometry/box';
import type { EditBody } from '../../plan/edit';
import type { MenuDeed } from '../model/map-menu';
import type { Selection } from '../ports';
import type { Words } from '../words';
import { copyText } from './copy-text';
import type { Notices } from './notices';
import type { Toolbench } from './toolbench';

export interface DeedOptions {
  readonly bench: Toolbench;
  readonly words: Words;
  readonly notices: Notices;
  select(selection: Selection, tabs?: 'show' | 'stay'): void;
  /** Does the edit, or says why not. */
  edit(body: EditBody): void;
  fly(box: Box): void;
  flyNear(box: Box): void;
}

/** Does what was chosen in the menu of the map. */
export function menuDeeds(desk: DeedOptions): (deed: MenuDeed) => void {
  const { bench, words, notices } = desk;
  const copy = async (text: string): Promise<void> => {
    if (await copyText(text)) notices.say(words.t('menu.copied', { text }));
    else notices.warn(words.t('menu.not-copied'), words.t('menu.not-copied.do', { text }));
  };
  return (deed) => {
    switch (deed.does) {
      case 'step':
        return bench[deed.step]();
      case 'select':
        return desk.select(deed.selection);
      case 'tool':
        desk.select(deed.selection, 'stay');
        return bench.take(deed.tool);
      case 'edit':
        return desk.edit(deed.body);
      case 'zoom':
        return deed.near ? desk.flyNear(deed.box) : desk.fly(deed.box);
      case 'copy':
        return void copy(deed.text);
    }
  };
}
