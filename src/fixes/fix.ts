import type { Finding } from '../checks/finding';
import type { Ring } from '../geometry/lattice';
import type { EditBody } from '../plan/edit';
import type { BuildingId, Category, GridId } from '../plan/grid';
import type { World } from '../plan/world';

/**
 * A way to mend a finding: what it does, and its words as a key with what is put into them. It is proposed from the finding and the
 * plan round it; whether it can be done, and what it costs, is told by weighing its edit (`Session.weigh`).
 */
export interface Fix {
  readonly says: FixWords;
  readonly params: Readonly<Record<string, string | number>>;
  readonly does: FixDeed;
}

export type FixDeed =
  /** Done at one click. */
  | { readonly do: 'edit'; readonly body: EditBody }
  /** A tool is taken up: where the line runs is the planner's to say. */
  | { readonly do: 'split'; readonly grid: GridId }
  | { readonly do: 'draw-listed'; readonly grid: GridId }
  /** A form is opened: its words are the planner's. */
  | {
      readonly do: 'carve';
      readonly category: Category;
      readonly name: string;
      /** What is carved out: houses, or where the list has none the ground itself. */
      readonly buildings: readonly BuildingId[];
      readonly ring: Ring | null;
    }
  | { readonly do: 'field'; readonly grid: GridId; readonly field: GridField };

/** A field of the inspector to which the planner is taken. */
export type GridField = 'name' | 'category' | 'introduction';

/** What a fix is called: keys of the message tables, after `fix.`. */
export const FIX_WORDS = [
  'give',
  'own-grid',
  'keep',
  'give-part',
  'own-part',
  'give-house',
  'give-outside',
  'merge',
  'split',
  'draw-listed',
  'carve',
  'number',
  'rename',
  'category',
  'introduction',
] as const;
export type FixWords = (typeof FIX_WORDS)[number];

/** The fixes of one rule's finding, the likeliest first; none where no edit mends it. */
export type FixesOfRule = (finding: Finding, world: World) => readonly Fix[];

export const toEdit = (says: FixWords, body: EditBody, params: Fix['params'] = {}): Fix => ({
  says,
  params,
  does: { do: 'edit', body },
});
