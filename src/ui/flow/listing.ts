import { createMemo, type Accessor } from 'solid-js';
import { boxOfShape, type Box } from '../../geometry/box';
import { communityByCode } from '../../plan/community';
import type { GridId } from '../../plan/grid';
import type { World } from '../../plan/world';
import { listedGrids, nextListed } from '../model/listed-grids';
import type { GridRow } from '../model/plan-rows';
import type { Words } from '../words';
import type { Notices } from './notices';

export interface Listing {
  /** Grids that wait to be drawn. */
  readonly rows: Accessor<readonly GridRow[]>;
  /** Takes up the drawing for one of them, where its community is. */
  start(grid: GridId): void;
  /** One was drawn: the next is offered. */
  drawn(grid: GridId): void;
}

export interface ListingOptions {
  readonly world: Accessor<World | null>;
  /** All grids in use. */
  readonly rows: Accessor<readonly GridRow[]>;
  readonly words: Words;
  readonly notices: Notices;
  fly(box: Box): void;
  take(grid: GridId): void;
}

/** Grids that came with a list and have no shape yet: one after the other is drawn. */
export function createListing({ world, rows, words, notices, fly, take }: ListingOptions): Listing {
  const waiting = createMemo(() => listedGrids(rows()));
  const start = (id: GridId): void => {
    const plan = world();
    const grid = plan?.grids.get(id);
    if (!plan || !grid) return;
    const community = communityByCode(plan, grid.community);
    if (community) fly(boxOfShape(community.shape));
    take(id);
  };
  return {
    rows: waiting,
    start,
    drawn(id) {
      const row = rows().find((each) => each.id === id);
      if (!row) return;
      const next = nextListed(waiting(), row);
      const said = words.t(next ? 'listed.drawn' : 'listed.drawn-last', {
        name: row.name || row.code,
        n: waiting().length,
      });
      notices.say(
        said,
        next
          ? { label: words.t('listed.next', { name: next.name || next.code }), run: () => start(next.id) }
          : undefined,
      );
    },
  };
}
