import type { EditBody } from '../../plan/edit';
import type { GridId } from '../../plan/grid';
import type { Hit } from '../../session/find';
import type { ActionId } from '../actions';
import type { CommandId } from './commands';

/** What Enter does. */
export type Deed =
  | { readonly does: 'edit'; readonly body: EditBody }
  | { readonly does: 'action'; readonly action: ActionId }
  /** Takes up the tool at the grid, or where a grid that is only listed belongs. */
  | { readonly does: 'split' | 'draw'; readonly grid: GridId }
  | { readonly does: 'go'; readonly to: Hit }
  /** Not all is said: the words go on. */
  | { readonly does: 'fill'; readonly text: string };

/** One line of the palette. */
export interface Suggestion {
  /** Unique among the lines. */
  readonly key: string;
  /** How it is remembered among those used last. */
  readonly kind: `command.${CommandId}` | `action.${ActionId}`;
  readonly title: string;
  readonly detail: string;
  readonly deed: Deed;
}
