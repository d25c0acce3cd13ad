import type { Shape } from '../geometry/lattice';
import { isCommunityCode, isNumbered, nextCodes, parseCode } from '../plan/codes';
import { refuse, type Refusal } from '../plan/edit';
import type { Grid, Kind } from '../plan/grid';
import { nextNames } from '../plan/names';
import type { World } from '../plan/world';

/** A grid about to be made. */
export interface NewGrid extends Partial<Pick<Grid, 'name' | 'category' | 'introduction'>> {
  readonly kind: Kind;
  readonly shape: Shape;
}

/**
 * Rows for new grids of one community: ids `${edit}.1`, …, codes after the highest ever used in the band (none while the community
 * is not numbered), names 第n网格 after the code's serial. Refuses `band-full`.
 */
export function newGrids(world: World, edit: string, community: string, wanted: readonly NewGrid[]): Grid[] | Refusal {
  if (wanted.length === 0) return [];
  const codes = codesFor(
    world,
    community,
    wanted.map(({ kind }) => kind),
  );
  if ('refused' in codes) return codes;
  const serial = parseCode(world.settings, codes[0]!)?.serial ?? 1;
  const names = nextNames(world, community, wanted.length, serial);
  return wanted.map(({ kind, shape, name, category, introduction }, i) => ({
    id: `${edit}.${i + 1}`,
    code: codes[i]!,
    name: name ?? names[i]!,
    community,
    kind,
    category: category ?? null,
    introduction: introduction ?? '',
    people: [],
    shape,
    locked: null,
    retired: null,
    extra: {},
  }));
}

/** Codes for grids that come to a community: the next ones in their bands; '' while it is not numbered. Refuses `band-full`. */
export function codesFor(world: World, community: string, kinds: readonly Kind[]): readonly string[] | Refusal {
  if (!isCommunityCode(world.settings, community) || !isNumbered(world, community)) return kinds.map(() => '');
  return nextCodes(world, community, kinds) ?? refuse('band-full', null, { community });
}
