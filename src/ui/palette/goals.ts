import { rowOf } from '../../plan/footprints';
import type { Hit } from '../../session/find';
import { hitWords } from '../model/hit-words';
import { gridDetail, gridTitle, type Ground } from './ground';
import { matchGrids } from './matches';
import type { Suggestion } from './suggestion';

/** Grids that a serial or a name means; what was found besides stands below them. */
const MOST = 6;

/** Where a text may lead: the grids that it means here, then whatever was found by it. */
export function goals(text: string, ground: Ground): readonly Suggestion[] {
  const { world, words } = ground;
  const meant = matchGrids(text, world, ground.here).slice(0, MOST);
  const go = (to: Hit): Suggestion => {
    const grid = to.kind === 'grid' ? world.grids.get(to.grid) : undefined;
    const { title, detail } = grid
      ? { title: gridTitle(ground, grid), detail: gridDetail(ground, grid) }
      : hitWords(to, world, words);
    return {
      key: `go ${JSON.stringify(to)}`,
      kind: 'command.go',
      title: words.t('palette.go', { what: title }),
      detail,
      deed: { does: 'go', to },
    };
  };
  return [
    ...meant.map(({ id }): Hit => ({ kind: 'grid', grid: id })),
    ...ground.hits.filter((hit) => isThere(hit, ground)),
  ].map(go);
}

/** What was found a moment ago may be gone. */
function isThere(hit: Hit, { world }: Ground): boolean {
  switch (hit.kind) {
    case 'grid':
      return world.grids.has(hit.grid);
    case 'division':
      return world.divisions.has(hit.division);
    case 'building':
      return rowOf(world.footprints, hit.building) !== undefined;
    case 'place':
      return true;
  }
}
