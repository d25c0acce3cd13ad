import { idOf, nameOf } from '../../plan/footprints';
import type { FeatureCollection } from 'geojson';
import type { EditBody } from '../../plan/edit';
import { serialOf } from '../../plan/code-groups';
import type { BuildingId, Grid, GridId } from '../../plan/grid';
import type { Hit } from '../../session/find';
import type { World } from '../../plan/world';
import { namesByCode } from '../model/plan-rows';
import type { Words } from '../words';

/** What the palette knows of the plan and of where the planner is in it. */
export interface Ground {
  readonly world: World;
  readonly words: Words;
  /** Code of the community at hand: a serial alone means one of its grids first. '' where there is none. */
  readonly here: string;
  readonly selected: readonly GridId[];
  readonly building: BuildingId | null;
  readonly context: FeatureCollection | null;
  /** What every building's id ends with; null while it is still being read. */
  readonly numbers: Float64Array | null;
  /** What the finder has for the place that is typed. */
  readonly hits: readonly Hit[];
  /** Nothing of the plan may be changed. */
  readonly isReading: boolean;
  /** Whether an edit would be done. */
  allows(body: EditBody): boolean;
}

/** As a grid is called in a line: 004 第四网格. */
export function gridTitle({ world, words }: Ground, { code, name }: Grid): string {
  const parts = [serialOf(world.settings, code), name].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : words.t('grid.no-name');
}

/** What tells it from others that are called the same: its community and its code. */
export const gridDetail = ({ world, words }: Ground, { code, community }: Grid): string =>
  [namesByCode(world).get(community) ?? '', code].filter((part) => part !== '').join(words.t('dot'));

/** As it is typed so that no other one is meant. */
export const gridText = ({ code, name, id }: Grid): string => code || name || id;

export function buildingTitle({ world }: Ground, row: number): string {
  const { footprints } = world;
  return [nameOf(footprints, row), idOf(footprints, row)].filter((part) => part).join(' ');
}
