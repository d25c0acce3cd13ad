import { boxOfShape, type Box } from '../../geometry/box';
import { toDegrees } from '../../geometry/lattice';
import { codeGroups } from '../../plan/code-groups';
import { boxOfBuilding, rowOf } from '../../plan/footprints';
import type { GridId } from '../../plan/grid';
import { type World } from '../../plan/world';
import { buildingName, divisionName, gridName } from '../../report/finding-text';
import type { Hit } from '../../session/find';
import type { Words } from '../words';

/** What something that was found is called, and what tells it from others of the name. */
export interface HitWords {
  readonly title: string;
  readonly detail: string;
}

export function hitWords(hit: Hit, world: World, words: Words): HitWords {
  const { t } = words;
  switch (hit.kind) {
    case 'place': {
      const [lon, lat] = hit.at.map((units) => toDegrees(units).toFixed(5));
      return { title: `${lon}, ${lat}`, detail: t('find.place') };
    }
    case 'grid':
      return { title: gridName(world, hit.grid, words), detail: gridDetail(world, hit.grid, words) };
    case 'division': {
      const { code, level } = world.divisions.get(hit.division)!;
      return { title: divisionName(world, hit.division), detail: [t(`level.${level}`), spaced(code)].join(t('dot')) };
    }
    case 'building': {
      const row = rowOf(world.footprints, hit.building)!;
      const holder = world.holders[row]![0]?.grid;
      const where = holder === undefined ? t('building.in-none') : gridName(world, holder, words);
      return { title: buildingName(world, hit.building, words), detail: [t('building'), where].join(t('dot')) };
    }
  }
}

/** Where it is; null: it is drawn nowhere. */
export function boxOfHit(hit: Hit, world: World): Box | null {
  switch (hit.kind) {
    case 'place':
      return { minX: hit.at[0], minY: hit.at[1], maxX: hit.at[0], maxY: hit.at[1] };
    case 'grid':
      return boxOrNone(world.grids.get(hit.grid)!.shape);
    case 'division':
      return boxOrNone(world.divisions.get(hit.division)!.shape);
    case 'building':
      return boxOfBuilding(world.footprints, rowOf(world.footprints, hit.building)!);
  }
}

function gridDetail(world: World, id: GridId, { t }: Words): string {
  const { code, shape, retired, kind } = world.grids.get(id)!;
  const state = retired ? t('grid.retired') : shape.length === 0 ? t('grid.not-drawn') : t(`kind.${kind}`);
  return [code === '' ? t('grid.no-code') : spaced(code), state].join(t('dot'));
}

const spaced = (code: string): string => codeGroups(code).join(' ');

const boxOrNone = (shape: Parameters<typeof boxOfShape>[0]): Box | null =>
  shape.length === 0 ? null : boxOfShape(shape);
